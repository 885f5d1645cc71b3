import { xxh3 } from "../../src/codec/index.ts";
import { ByteWriter } from "../../src/root/write/byte-writer.ts";
import { keyLength, writeKey } from "../../src/root/write/key.ts";
import { LittleWriter } from "./little-writer.ts";

/** A field of an RNTuple to be written; its number is its place. Without a parent it stands at the top. */
export interface TestField {
  readonly name: string;
  readonly type?: string;
  readonly parent?: number;
  /** 0 leaf, 1 collection, 2 record, 3 variant, 4 streamer. Default 0. */
  readonly role?: number;
  readonly repetition?: number;
  readonly source?: number;
  readonly description?: string;
}

/** A column; its number is its place. */
export interface TestColumn {
  readonly type: number;
  readonly bits: number;
  readonly field: number;
  readonly representation?: number;
  readonly firstElement?: number;
  readonly range?: readonly [number, number];
}

/** Elements of a column as they are stored. */
export interface TestPage {
  readonly elements: number;
  readonly bytes: Uint8Array;
  /** Default true. */
  readonly hasChecksum?: boolean;
}

/** Entries with the pages of each column; null where a column is suppressed. Columns at the end may be left out. */
export interface TestCluster {
  readonly entries: number;
  readonly columns: readonly ({ readonly firstElement: number; readonly pages: readonly TestPage[] } | null)[];
}

export interface TestSchema {
  readonly fields?: readonly TestField[];
  readonly columns?: readonly TestColumn[];
  /** Pairs of a column and a projected field. */
  readonly aliases?: readonly (readonly [column: number, field: number])[];
}

export interface TestNtuple extends TestSchema {
  /** What was added after the header. */
  readonly extension?: TestSchema;
  /** Clusters in groups, each with a page list of its own. */
  readonly groups: readonly (readonly TestCluster[])[];
  readonly features?: number;
  readonly epoch?: number;
}

const beginning = 100;
const suppressed = -(2 ** 62);

/** Bytes of a ROOT file with one RNTuple, "Events". */
export function rntupleFile(ntuple: TestNtuple): Uint8Array {
  const file = new ByteWriter().zeros(beginning + 100);
  const header = envelope(1, headerOf(ntuple));
  const headerSeek = append(file, header);
  const checksum = header.subarray(header.length - 8);
  let first = 0;
  const groups = ntuple.groups.map((clusters) => {
    const list = envelope(3, pageList(file, clusters, { checksum, first }));
    const entries = clusters.reduce((sum, cluster) => sum + cluster.entries, 0);
    const group = { first, entries, clusters: clusters.length, seek: append(file, list), bytes: list.length };
    first += entries;
    return group;
  });
  const footer = envelope(2, footerOf(ntuple, checksum, groups));
  const footerSeek = append(file, footer);
  const anchor = anchorOf([headerSeek, header.length, header.length], [footerSeek, footer.length, footer.length], ntuple.epoch ?? 1);
  return withDirectory(file, anchor);
}

function append(file: ByteWriter, bytes: Uint8Array): number {
  const seek = file.length;
  file.raw(bytes);
  return seek;
}

function checksumOf(bytes: Uint8Array): Uint8Array {
  const [high, low] = xxh3(bytes);
  return new LittleWriter().u32(low, high).bytes;
}

function envelope(type: number, content: LittleWriter): Uint8Array {
  const body = content.bytes;
  const start = new LittleWriter()
    .u16(type)
    .u32(body.length + 16)
    .u16(0)
    .raw(body).bytes;
  return new LittleWriter().raw(start).raw(checksumOf(start)).bytes;
}

function headerOf(ntuple: TestNtuple): LittleWriter {
  return schema(
    new LittleWriter()
      .i64(ntuple.features ?? 0)
      .text("Events")
      .text("a description")
      .text("test"),
    ntuple,
    0,
  );
}

/** Fields without a parent say their own number, which counts on from `firstField`. */
function schema(writer: LittleWriter, { fields = [], columns = [], aliases = [] }: TestSchema, firstField: number): LittleWriter {
  writer.list(fields, (field, i) => writer.record(() => writeField(writer, field, firstField + i)));
  writer.list(columns, (column) => writer.record(() => writeColumn(writer, column)));
  writer.list(aliases, ([column, field]) => writer.record(() => writer.u32(column, field)));
  return writer.list([], () => {});
}

function writeField(writer: LittleWriter, field: TestField, id: number): void {
  const flags = (field.repetition === undefined ? 0 : 1) | (field.source === undefined ? 0 : 2);
  writer
    .u32(0, 0, field.parent ?? id)
    .u16(field.role ?? 0)
    .u16(flags);
  writer
    .text(field.name)
    .text(field.type ?? "")
    .text("")
    .text(field.description ?? "");
  if (field.repetition !== undefined) writer.i64(field.repetition);
  if (field.source !== undefined) writer.u32(field.source);
}

function writeColumn(writer: LittleWriter, column: TestColumn): void {
  const flags = (column.firstElement === undefined ? 0 : 1) | (column.range === undefined ? 0 : 2);
  writer
    .u16(column.type)
    .u16(column.bits)
    .u32(column.field)
    .u16(flags)
    .u16(column.representation ?? 0);
  if (column.firstElement !== undefined) writer.i64(column.firstElement);
  if (column.range !== undefined) writer.f64(...column.range);
}

function pageList(
  file: ByteWriter,
  clusters: readonly TestCluster[],
  { checksum, first }: { checksum: Uint8Array; first: number },
): LittleWriter {
  const writer = new LittleWriter().raw(checksum);
  let entry = first;
  writer.list(clusters, ({ entries }) => {
    writer.record(() => writer.i64(entry).i64(entries));
    entry += entries;
  });
  return writer.list(clusters, ({ columns }) =>
    writer.list(columns, (column) => {
      const tail = (): void => void (column === null ? writer.i64(suppressed) : writer.i64(column.firstElement).u32(0));
      writer.list(column?.pages ?? [], (page) => writePage(writer, file, page), tail);
    }),
  );
}

function writePage(writer: LittleWriter, file: ByteWriter, { elements, bytes, hasChecksum = true }: TestPage): void {
  const seek = append(file, bytes);
  if (hasChecksum) file.raw(checksumOf(bytes));
  writer.u32(hasChecksum ? -elements : elements, bytes.length).i64(seek);
}

interface TestGroup {
  readonly first: number;
  readonly entries: number;
  readonly clusters: number;
  readonly seek: number;
  readonly bytes: number;
}

function footerOf({ extension = {}, fields = [] }: TestNtuple, checksum: Uint8Array, groups: readonly TestGroup[]): LittleWriter {
  const writer = new LittleWriter().i64(0).raw(checksum);
  writer.record(() => void schema(writer, extension, fields.length));
  writer.list(groups, (group) =>
    writer.record(
      () => void writer.i64(group.first).i64(group.entries).u32(group.clusters).i64(group.bytes).u32(group.bytes).i64(group.seek),
    ),
  );
  return writer;
}

function anchorOf(header: readonly number[], footer: readonly number[], epoch: number): Uint8Array {
  const members = new ByteWriter()
    .int16(epoch)
    .int16(0)
    .int16(0)
    .int16(0)
    .int64(...header, ...footer, 2 ** 30).bytes;
  const object = new ByteWriter();
  const [high, low] = xxh3(members);
  return object.versioned(2, () => object.raw(members)).int32(high | 0, low | 0).bytes;
}

/** Puts the anchor, a list of keys and the head of the file around what was written. */
function withDirectory(file: ByteWriter, anchor: Uint8Array): Uint8Array {
  const names = { className: "ROOT::RNTuple", name: "Events", title: "" };
  const key = { ...names, objectBytes: anchor.length, storedBytes: anchor.length, cycle: 1, position: file.length, directory: beginning };
  writeKey(file, key, 0);
  file.raw(anchor);
  const list = new ByteWriter().int32(1);
  writeKey(list, key, 0);
  const keysSeek = file.length;
  const listed = { className: "TFile", name: "test.root", title: "" };
  const keysBytes = keyLength(listed) + list.length;
  writeKey(file, { ...listed, objectBytes: list.length, storedBytes: list.length, cycle: 1, position: keysSeek, directory: beginning }, 0);
  file.raw(list.bytes);
  const bytes = file.bytes.slice();
  const nameBytes = 10;
  const head = new ByteWriter().raw(new TextEncoder().encode("root"));
  head.int32(64000, beginning, bytes.length, 0, 0, 1, nameBytes).uint8(4).int32(0, 0, 0).int16(1).zeros(16);
  bytes.set(head.bytes, 0);
  const directory = new ByteWriter().int16(5).int32(0, 0, keysBytes, nameBytes, beginning, 0, keysSeek);
  bytes.set(directory.bytes, beginning + nameBytes);
  return bytes;
}
