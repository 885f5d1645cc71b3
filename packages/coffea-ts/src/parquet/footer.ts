import { CoffeaError } from "../base/index.ts";
import type { ByteRange } from "../bytes/index.ts";
import { ThriftReader, thriftTypes, ThriftWriter, type ThriftField } from "./compact-thrift.ts";

/** The bytes of one column of one row group. */
interface Chunk {
  /** Name of the column at the top that it belongs to. */
  readonly column: string;
  readonly range: ByteRange;
  readonly fields: Map<number, ThriftField>;
  readonly metadata: Map<number, ThriftField>;
}

interface RowGroup {
  readonly rows: number;
  readonly compressedBytes: number;
  readonly uncompressedBytes: number;
  readonly chunks: readonly Chunk[];
}

/** A file of some columns, in parts: where its bytes are in the original one, and what stands behind them. */
export interface SmallerFile {
  readonly ranges: readonly ByteRange[];
  readonly footer: Uint8Array;
}

const magic = [0x50, 0x41, 0x52, 0x31]; // PAR1

/** The description at the end of a Parquet file, https://github.com/apache/parquet-format: which columns there are, and where. */
export class Footer {
  readonly rowGroups: readonly RowGroup[];
  readonly columns: readonly string[];
  readonly createdBy: string | null;
  readonly rows: number;
  readonly #reader: ThriftReader;
  readonly #file: Map<number, ThriftField>;
  /** Parts of the schema under each column, and the root before them. */
  readonly #schema: ReadonlyMap<string, readonly Uint8Array[]>;

  constructor(bytes: Uint8Array) {
    const reader = (this.#reader = new ThriftReader(bytes));
    const file = (this.#file = reader.struct(0));
    this.#schema = schemaOf(reader, file.get(2));
    this.columns = [...this.#schema.keys()];
    this.rows = reader.number(file.get(3));
    this.createdBy = file.has(6) ? reader.text(file.get(6)!) : null;
    this.rowGroups = reader.list(file.get(4)).map(({ start }) => rowGroupOf(reader, reader.struct(start)));
  }

  /** A file of some columns and row groups, without the pages of others. */
  smaller(columns: readonly string[], rowGroups: readonly number[]): SmallerFile {
    const ranges: ByteRange[] = [];
    let at = magic.length;
    let rows = 0;
    const groups = rowGroups.map((number) => {
      const group = this.rowGroups[number]!;
      const chunks = columns.flatMap((column) => group.chunks.filter((chunk) => chunk.column === column));
      rows += group.rows;
      const written = chunks.map((chunk) => {
        ranges.push(chunk.range);
        const moved = this.#movedChunk(chunk, at - chunk.range.start);
        at += chunk.range.stop - chunk.range.start;
        return moved;
      });
      return new ThriftWriter()
        .structs(1, written)
        .number(2, thriftTypes.i64, group.uncompressedBytes)
        .number(3, thriftTypes.i64, group.rows)
        .end();
    });
    const root = new ThriftWriter()
      .field(4, thriftTypes.binary, Uint8Array.of(4, ...new TextEncoder().encode("root")))
      .number(5, thriftTypes.i32, columns.length);
    const schema = [root.end(), ...columns.flatMap((column) => this.#schema.get(column)!)];
    const footer = new ThriftWriter().number(1, thriftTypes.i32, this.#reader.number(this.#file.get(1))).structs(2, schema);
    return { ranges, footer: footer.number(3, thriftTypes.i64, rows).structs(4, groups).end() };
  }

  /** A chunk whose pages stand `shift` bytes further; indexes and filters are left out. */
  #movedChunk({ fields, metadata }: Chunk, shift: number): Uint8Array {
    const reader = this.#reader;
    const moved = new ThriftWriter();
    for (const { id, type, start, stop } of [...metadata.values()].sort((a, b) => a.id - b.id)) {
      if (id === 9 || id === 10 || id === 11) {
        const position = reader.number(metadata.get(id));
        moved.number(id, type, position > 0 ? position + shift : position);
      } else if (id < 14) moved.field(id, type, reader.raw({ start, stop }));
    }
    return new ThriftWriter()
      .number(2, thriftTypes.i64, Math.max(0, reader.number(fields.get(2)) + shift))
      .field(3, thriftTypes.struct, moved.end())
      .end();
  }
}

function schemaOf(reader: ThriftReader, field: ThriftField | undefined): Map<string, Uint8Array[]> {
  const elements = reader.list(field).map((item) => ({ raw: reader.raw(item), fields: reader.struct(item.start) }));
  const columns = new Map<string, Uint8Array[]>();
  let at = 1;
  const take = (parts: Uint8Array[]): void => {
    const element = elements[at++];
    if (element === undefined) throw new CoffeaError("CorruptFile", "The schema of a Parquet file ends too early.");
    parts.push(element.raw);
    for (let children = reader.number(element.fields.get(5)); children > 0; children--) take(parts);
  };
  while (at < elements.length) {
    const name = reader.text(elements[at]!.fields.get(4)!);
    const parts: Uint8Array[] = [];
    take(parts);
    columns.set(name, parts);
  }
  return columns;
}

function rowGroupOf(reader: ThriftReader, group: Map<number, ThriftField>): RowGroup {
  const chunks = reader.list(group.get(1)).map(({ start }): Chunk => {
    const fields = reader.struct(start);
    const described = fields.get(3);
    if (described === undefined)
      throw new CoffeaError("CorruptFile", "A Parquet file describes a column in another file, which is not read.");
    const metadata = reader.struct(described.start);
    const positions = [9, 10, 11].map((id) => reader.number(metadata.get(id))).filter((position) => position > 0);
    // a chunk without pages may have no position
    const first = positions.length === 0 ? magic.length : Math.min(...positions);
    const column = reader.text(reader.list(metadata.get(3))[0]!);
    return { column, range: { start: first, stop: first + reader.number(metadata.get(7)) }, fields, metadata };
  });
  const compressedBytes = chunks.reduce((sum, { range }) => sum + range.stop - range.start, 0);
  return { rows: reader.number(group.get(3)), compressedBytes, uncompressedBytes: reader.number(group.get(2)), chunks };
}

/** A whole file of the parts of a smaller one. */
export function assemble(parts: readonly Uint8Array[], footer: Uint8Array): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const file = new Uint8Array(length + footer.length + 12);
  file.set(magic);
  let at = 4;
  for (const part of [...parts, footer]) {
    file.set(part, at);
    at += part.length;
  }
  new DataView(file.buffer).setUint32(at, footer.length, true);
  file.set(magic, at + 4);
  return file;
}
