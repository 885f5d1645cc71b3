import { xxh3 } from "../../../codec/index.ts";
import { compressionNumber, packed } from "../compression.ts";
import { ByteWriter } from "../byte-writer.ts";
import { version } from "../../../base/index.ts";
import type { FileSpace } from "../file-space.ts";
import type { ColumnWriter } from "./column-writer.ts";
import type { FieldPlan } from "./field-plan.ts";
import { LittleWriter } from "./little-writer.ts";
import type { RNTupleWriter } from "./rntuple-writer.ts";

/** A page that is in the file. */
interface WrittenPage {
  readonly elements: number;
  readonly position: number;
  readonly bytes: number;
}

/** The pages of a column in a cluster. */
interface WrittenColumn {
  readonly pages: readonly WrittenPage[];
  readonly firstElement: number;
}

/** A cluster that is in the file. */
interface WrittenCluster {
  readonly firstEntry: number;
  readonly entries: number;
  readonly columns: readonly WrittenColumn[];
}

/** Where a block is, and how large it is once decompressed. */
interface Link {
  readonly position: number;
  readonly bytes: number;
  readonly rawBytes: number;
}

interface ClusterGroup {
  readonly firstEntry: number;
  readonly entries: number;
  readonly clusters: number;
  readonly link: Link;
}

const BLOB = { className: "RBlob", name: "", title: "" };
const MAX_BLOB_BYTES = 1 << 28;
const CLUSTERS_OF_A_LIST = 256;
const MAX_KEY_BYTES = 2 ** 30;

/** Writes an RNTuple of the format 1.0.0.0 to a file: pages as clusters fill, descriptions when it is complete. */
export class RNTupleRecord {
  readonly #space: FileSpace;
  readonly #directory: number;
  readonly #clusters: WrittenCluster[] = [];
  readonly #groups: ClusterGroup[] = [];
  #header: { readonly link: Link; readonly checksum: Uint8Array } | null = null;

  constructor(space: FileSpace, directory: number) {
    this.#space = space;
    this.#directory = directory;
  }

  /** Writes the elements that wait in the columns. */
  writeCluster(writer: RNTupleWriter, entries: number): void {
    this.#header ??= this.#writeHeader(writer);
    const blob = new PageBlob(this.#space, this.#directory);
    const columns = writer.columns.map((column) => {
      const firstElement = column.written;
      const pages: WrittenPage[] = [];
      for (const { elements, bytes } of column.takePages(writer.pageBytes)) {
        const stored = packed(bytes, this.#space.compression);
        blob.add(stored, (position) => pages.push({ elements, position, bytes: stored.length }));
      }
      return { pages, firstElement };
    });
    blob.flush();
    const last = this.#clusters.at(-1) ?? this.#groups.at(-1);
    this.#clusters.push({ firstEntry: last === undefined ? 0 : last.firstEntry + last.entries, entries, columns });
    if (this.#clusters.length >= CLUSTERS_OF_A_LIST) this.#writeGroup();
  }

  /** Writes what describes the pages, and returns the bytes of the anchor. */
  finish(writer: RNTupleWriter): Uint8Array {
    const header = (this.#header ??= this.#writeHeader(writer));
    this.#writeGroup();
    const footer = new LittleWriter().i64(0).raw(header.checksum);
    footer.record(
      () =>
        void footer
          .list([], () => {})
          .list([], () => {})
          .list([], () => {})
          .list([], () => {}),
    ); // nothing was added to the schema
    footer.list(this.#groups, ({ firstEntry, entries, clusters, link }) =>
      footer.record(() => void footer.i64(firstEntry).i64(entries).u32(clusters).i64(link.rawBytes).u32(link.bytes).i64(link.position)),
    );
    return anchor(header.link, this.#writeEnvelope(2, footer).link);
  }

  #writeHeader(writer: RNTupleWriter): { link: Link; checksum: Uint8Array } {
    const content = new LittleWriter().i64(0).text(writer.name).text(writer.description).text(`coffea-ts ${version}`);
    content.list(writer.schema.allFields, (field) => content.record(() => writeField(content, field)));
    content.list(writer.columns, (column) => content.record(() => writeColumn(content, column)));
    content.list([], () => {}).list([], () => {}); // no aliases, no classes of ROOT's streamer
    return this.#writeEnvelope(1, content);
  }

  /** Writes a page list of the clusters that have none yet. */
  #writeGroup(): void {
    const clusters = this.#clusters.splice(0);
    if (clusters.length === 0) return;
    const setting = compressionNumber(this.#space.compression);
    const content = new LittleWriter().raw(this.#header!.checksum);
    content.list(clusters, ({ firstEntry, entries }) => content.record(() => void content.i64(firstEntry).i64(entries)));
    content.list(clusters, ({ columns }) =>
      content.list(columns, ({ pages, firstElement }) =>
        content.list(
          pages,
          // a negative number of elements says that a checksum follows the page
          ({ elements, position, bytes }) => void content.u32(-elements >>> 0, bytes).i64(position),
          () => void content.i64(firstElement).u32(setting),
        ),
      ),
    );
    const { firstEntry } = clusters[0]!;
    const last = clusters.at(-1)!;
    const entries = last.firstEntry + last.entries - firstEntry;
    this.#groups.push({ firstEntry, entries, clusters: clusters.length, link: this.#writeEnvelope(3, content).link });
  }

  #writeEnvelope(type: number, content: LittleWriter): { link: Link; checksum: Uint8Array } {
    const raw = new LittleWriter()
      .u16(type)
      .u32(content.bytes.length + 16)
      .u16(0)
      .raw(content.bytes);
    const checksum = checksumOf(raw.bytes);
    raw.raw(checksum);
    const stored = packed(raw.bytes, this.#space.compression);
    const key = this.#space.record(BLOB, stored, { directory: this.#directory, compression: { codec: "none" } });
    return { link: { position: key.position + key.key.length, bytes: stored.length, rawBytes: raw.bytes.length }, checksum };
  }
}

/** Pages that become records of the file, several in each. */
class PageBlob {
  readonly #space: FileSpace;
  readonly #directory: number;
  readonly #waiting: { readonly bytes: Uint8Array; readonly place: (position: number) => void }[] = [];
  #bytes = 0;

  constructor(space: FileSpace, directory: number) {
    this.#space = space;
    this.#directory = directory;
  }

  /** Adds a page, which is followed by its checksum; `place` is told where it is. */
  add(bytes: Uint8Array, place: (position: number) => void): void {
    if (this.#bytes + bytes.length + 8 > MAX_BLOB_BYTES) this.flush();
    this.#waiting.push({ bytes, place });
    this.#bytes += bytes.length + 8;
  }

  flush(): void {
    if (this.#waiting.length === 0) return;
    const content = new Uint8Array(this.#bytes);
    let at = 0;
    const places: (readonly [(position: number) => void, number])[] = [];
    for (const { bytes, place } of this.#waiting) {
      content.set(bytes, at);
      content.set(checksumOf(bytes), at + bytes.length);
      places.push([place, at]);
      at += bytes.length + 8;
    }
    const key = this.#space.record(BLOB, content, { directory: this.#directory, compression: { codec: "none" } });
    for (const [place, at] of places) place(key.position + key.key.length + at);
    this.#waiting.length = 0;
    this.#bytes = 0;
  }
}

function checksumOf(bytes: Uint8Array): Uint8Array {
  const [high, low] = xxh3(bytes);
  return new LittleWriter().u32(low, high).bytes;
}

function writeField(content: LittleWriter, { parent, role, repetition, name, typeName }: FieldPlan): void {
  content.u32(0, 0, parent).u16(role, repetition > 0 ? 1 : 0);
  content.text(name).text(typeName).text("").text("");
  if (repetition > 0) content.i64(repetition);
}

function writeColumn(content: LittleWriter, { plan, encoding }: ColumnWriter): void {
  content.u16(encoding.code, encoding.bits).u32(plan.field).u16(0, 0);
}

/** The object in the directory that says where header and footer are, and its checksum behind it. */
function anchor(header: Link, footer: Link): Uint8Array {
  const members = new ByteWriter().int16(1).int16(0).int16(0).int16(0);
  for (const { position, bytes, rawBytes } of [header, footer]) members.int64(position, bytes, rawBytes);
  members.int64(MAX_KEY_BYTES);
  const [high, low] = xxh3(members.bytes);
  const object = new ByteWriter();
  object.versioned(2, () => object.raw(members.bytes));
  return object.int32(high | 0, low | 0).bytes;
}
