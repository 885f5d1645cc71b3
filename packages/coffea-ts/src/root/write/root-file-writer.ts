import { isArray, type Form } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";
import { basketRecord } from "./basket.ts";
import type { BasketContent, BranchWriter } from "./branch-writer.ts";
import { ByteWriter } from "./byte-writer.ts";
import { type Columns, columnsOf, formOfColumn } from "./column-data.ts";
import { compressionNumber } from "./compression.ts";
import type { DirectoryWriter } from "./directory-writer.ts";
import { fileHeader } from "./file-header-record.ts";
import { BEGIN, type FileSpace } from "./file-space.ts";
import { keyLength, LAST_SHORT_POSITION, type KeyNames } from "./key.ts";
import { histogramObject, type HistogramOptions } from "./objects/histogram-object.ts";
import { isPlottable, type PlottableHistogram } from "./objects/plottable.ts";
import { RNTupleRecord } from "./rntuple/rntuple-record.ts";
import { RNTupleWriter, type RNTupleOptions } from "./rntuple/rntuple-writer.ts";
import type { RootSink } from "./sink.ts";
import { classesFor } from "./streamed-classes.ts";
import { movedInfos } from "./moved-infos.ts";
import { LIST_HEAD_BYTES, writeObject, writeStreamerInfos, type WrittenInfos } from "./streamer-info.ts";
import { writeTree } from "./tree-record.ts";
import { TreeWriter, type TreeOptions } from "./tree-writer.ts";

/** What {@link RootFileWriter.write} takes: a histogram, a text, or columns. */
export type Writable = PlottableHistogram | string | Columns;

/** Options of {@link RootFileWriter.write}: what columns become, a TTree by default, and the options of trees, RNTuples and histograms. */
export type WriteOptions = TreeOptions & RNTupleOptions & HistogramOptions & { readonly format?: "TTree" | "RNTuple" };

/** What of a file was there before. */
export interface ExistingParts {
  /** Version of ROOT that wrote it. */
  readonly version: number;
  readonly infos: (WrittenInfos & { readonly origin: number }) | null;
  /** Names of classes that the file describes in the version that is written here. */
  readonly described: ReadonlySet<string>;
}

/** What a writer works on. */
export interface WriterParts<Result> {
  readonly sink: RootSink<Result>;
  readonly space: FileSpace;
  readonly top: DirectoryWriter;
  readonly existing: ExistingParts | null;
}

const VERSION = 63200; // the ROOT release whose class versions are written
const FREE_BEYOND = 1_000_000_000;

/**
 * A ROOT file under construction: objects go to its end as they are written, and what describes them at {@link RootFileWriter.close}.
 * Before that an existing file is as it was; a new one is not there. Paths are those of directories and a name: `plots/mass`.
 */
export class RootFileWriter<Result = unknown> {
  readonly #sink: RootSink<Result>;
  readonly #space: FileSpace;
  readonly #top: DirectoryWriter;
  readonly #existing: ExistingParts | null;
  /** Completes what is under construction. */
  readonly #pending: (() => void)[] = [];
  #isOpen = true;

  constructor({ sink, space, top, existing }: WriterParts<Result>) {
    this.#sink = sink;
    this.#space = space;
    this.#top = top;
    this.#existing = existing;
  }

  /**
   * Writes an object under a path. A histogram becomes a TH1, TH2 or TH3 (with `fSumw2` where it has variances of its own) or a TProfile, a text a TObjString,
   * and columns (an object of arrays, or an array of records) a TTree with all their entries; {@link mkTree} and {@link mkRNTuple} write more than fits into memory.
   * A second object of the same name is its next cycle. uproot's `file[path] = value`. Throws `BadArgument` for anything else.
   */
  write(path: string, value: Writable, options: WriteOptions = {}): void {
    this.#requireOpen();
    if (typeof value === "string") return this.#writeText(path, value);
    if (!isArray(value) && isPlottable(value)) return this.#writeHistogram(path, value, options);
    const columns =
      typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value) ? columnsOf(value) : {};
    const names = Object.keys(columns);
    if (names.length === 0 || names.includes(""))
      throw new CoffeaError(
        "BadArgument",
        `"${path}" cannot be written: only histograms, texts and columns can, such as { MET_pt: [20.5, 31] } or an array of records. Numbers of their own go into a text or a tree.`,
      );
    const forms = Object.fromEntries(names.map((name) => [name, formOfColumn(columns[name]!)]));
    const { format = "TTree" } = options;
    if (format !== "TTree" && format !== "RNTuple")
      throw new CoffeaError("BadArgument", `Columns are written as "TTree" or "RNTuple", not as "${String(format)}".`);
    (format === "TTree" ? this.mkTree(path, forms, options) : this.mkRNTuple(path, forms, options)).extend(columns);
  }

  /** Makes a directory, and those above it. One that is there stays. uproot's `mkdir`. */
  mkDirectory(path: string): void {
    this.#requireOpen();
    this.#directory(partsOf(path));
  }

  /**
   * Begins a tree. `branches` declares each branch by its form or by awkward's text for it: `{ MET_pt: "float32", Muon: "var * {pt: float32, charge: int32}" }`.
   * Counters of lists are made as needed; declare one (`nMuon: "uint32"`) to choose its type or place. uproot's `mktree`. Throws `BadArgument` for types that a tree cannot hold.
   */
  mkTree(path: string, branches: Readonly<Record<string, Form | string>>, options: TreeOptions = {}): TreeWriter {
    this.#requireOpen();
    const { directory, name } = this.#placeOf(path);
    const tree = new TreeWriter(name, branches, options, (branch, content, firstEntry) =>
      this.#writeBasket({ tree, branch, directory: directory.place.position }, content, firstEntry),
    );
    const cycle = directory.nextCycle(name);
    this.#pending.push(() => {
      tree.flush();
      const { title, entries, clusterEntries, branches } = tree;
      const facts = { name, title, entries, clusterEntries, branches, compressionNumber: compressionNumber(this.#space.compression) };
      const names = { className: "TTree", name, title };
      const place = { directory: directory.place.position, cycle };
      directory.add(this.#space.object(names, place, (writer) => writeTree(writer, facts)));
    });
    return tree;
  }

  /**
   * Begins an RNTuple. `fields` declares each field by its form or by awkward's text for it: what {@link mkTree} takes, and lists of lists, of texts, and values that may be missing (`?float32`).
   * uproot's `mkrntuple`. Throws `BadArgument` for types that an RNTuple cannot hold.
   */
  mkRNTuple(path: string, fields: Readonly<Record<string, Form | string>>, options: RNTupleOptions = {}): RNTupleWriter {
    this.#requireOpen();
    const { directory, name } = this.#placeOf(path);
    const place = { directory: directory.place.position };
    const isCompressed = this.#space.compression.codec !== "none";
    const record = new RNTupleRecord(this.#space, place.directory);
    const ntuple = new RNTupleWriter(name, fields, { ...options, isCompressed }, (writer, entries) => record.writeCluster(writer, entries));
    const cycle = directory.nextCycle(name);
    this.#pending.push(() => {
      ntuple.flush();
      const names = { className: "ROOT::RNTuple", name, title: "" };
      this.#space.classes.add(names.className);
      directory.add(this.#space.record(names, record.finish(ntuple), { ...place, cycle, compression: { codec: "none" } }));
    });
    return ntuple;
  }

  /** Writes what is pending and all that describes the file. Returns what the sink gives: bytes of a memory sink, the path of a file. */
  close(): Result {
    this.#requireOpen();
    this.#isOpen = false;
    for (const complete of this.#pending) complete();
    const space = this.#space;
    const infos = this.#writeInfos();
    const records = this.#top.finish(space);
    const free = this.#writeFreeList();
    for (const { position, bytes } of records) this.#sink.write(position, bytes);
    const facts = {
      version: this.#existing?.version ?? VERSION,
      end: space.end,
      infos,
      free,
      compression: compressionNumber(space.compression),
    };
    this.#sink.write(0, fileHeader(facts, this.#top.place));
    // what is not used says so, so that tools that walk through a file record by record get across
    for (const { start, stop } of space.freeSegments())
      if (stop - start >= 4) this.#sink.write(start, new ByteWriter().int32(start - stop).bytes);
    return this.#sink.close();
  }

  /** Gives up: a new file is not there, and an existing one as it was. */
  abort(): void {
    this.#isOpen = false;
    this.#sink.abort();
  }

  #writeText(path: string, text: string): void {
    const names = { className: "TObjString", title: "Collectable string class" };
    this.#add(path, names, (writer) => {
      writer.versioned(1, () => {
        writeObject(writer);
        writer.string(text);
      });
    });
  }

  #writeHistogram(path: string, value: PlottableHistogram, options: HistogramOptions): void {
    const name = partsOf(path).at(-1) ?? "";
    const { className, title, write } = histogramObject(name, value, options);
    this.#add(path, { className, title }, write);
  }

  #add(path: string, names: Omit<KeyNames, "name">, write: (writer: ByteWriter) => void): void {
    const { directory, name } = this.#placeOf(path);
    const place = { directory: directory.place.position, cycle: directory.nextCycle(name) };
    directory.add(this.#space.object({ ...names, name }, place, write));
  }

  #writeBasket(of: { tree: TreeWriter; branch: BranchWriter; directory: number }, content: BasketContent, firstEntry: number): void {
    const { tree, branch, directory } = of;
    const space = this.#space;
    const place = { branch: branch.name, tree: tree.name, itemBytes: branch.itemBytes, position: space.end, directory, when: space.when };
    const { bytes, totalBytes } = basketRecord(content, place, space.compression);
    branch.baskets.push({ firstEntry, position: space.append(bytes), storedBytes: bytes.length });
    branch.totalBytes += totalBytes;
    branch.zippedBytes += bytes.length;
  }

  #writeInfos(): { position: number; bytes: number } {
    const space = this.#space;
    const names = { className: "TList", name: "StreamerInfo", title: "Doubly linked list" };
    const headerLength = keyLength(names, space.isLong);
    const old = this.#existing?.infos ?? null;
    const shift = headerLength + LIST_HEAD_BYTES - (old?.origin ?? 0);
    const existing = old === null ? null : { count: old.count, bytes: movedInfos(old.bytes, old.count, { origin: old.origin + 2, shift }) };
    const added = classesFor(space.classes).filter(({ name }) => this.#existing?.described.has(name) !== true);
    const content = new ByteWriter({ headerLength, capacity: 1 << 15 });
    writeStreamerInfos(content, added, existing);
    return space.record(names, content.bytes, { directory: BEGIN });
  }

  #writeFreeList(): { position: number; bytes: number; count: number } {
    const space = this.#space;
    const { names } = this.#top;
    const segments = space.freeSegments();
    // the list is the last record, so that what is free behind it begins at its own end
    const fixed = segments.reduce((sum, { stop }) => sum + freeSegmentBytes(stop - 1 > LAST_SHORT_POSITION), 0);
    const key = keyLength(names, space.isLong);
    const isLong = space.end + key + fixed + freeSegmentBytes(true) > LAST_SHORT_POSITION;
    const end = space.end + key + fixed + freeSegmentBytes(isLong);
    const content = new ByteWriter();
    for (const { start, stop } of segments) freeSegment(content, start, stop - 1);
    freeSegment(content, end, isLong ? end + FREE_BEYOND : LAST_SHORT_POSITION);
    const { position, bytes } = space.record(names, content.bytes, { directory: BEGIN, compression: { codec: "none" } });
    return { position, bytes, count: segments.length + 1 };
  }

  /** The directory of a path, made where it is not there, and the object's name. */
  #placeOf(path: string): { directory: DirectoryWriter; name: string } {
    const parts = partsOf(path);
    const name = parts.pop();
    if (name === undefined)
      throw new CoffeaError("BadArgument", `An object needs a name, and "${path}" has none: write it as "mass" or "plots/mass".`);
    return { directory: this.#directory(parts), name };
  }

  #directory(parts: readonly string[]): DirectoryWriter {
    let at = this.#top;
    for (const part of parts) {
      const taken = at.keys.find((key) => key.name === part);
      const next = at.directories.get(part);
      if (next === undefined && taken !== undefined)
        throw new CoffeaError(
          "BadArgument",
          `"${part}" is an object of class ${taken.className} in ${at.path === "" ? this.#sink.name : `"${at.path}"`}, not a directory. Choose another path for what shall stand in it.`,
        );
      at = next ?? at.make(part, this.#space);
    }
    return at;
  }

  #requireOpen(): void {
    if (!this.#isOpen)
      throw new CoffeaError(
        "BadArgument",
        `The file ${this.#sink.name} is closed; open it again with update, or make a new one with recreate.`,
      );
  }
}

/** The names in a path; empty ones and a leading slash do not count. */
function partsOf(path: string): string[] {
  if (typeof path !== "string") throw new CoffeaError("BadArgument", 'A path in a ROOT file is a text, such as "plots/mass".');
  const parts = path.split("/").filter((part) => part !== "");
  const odd = parts.find((part) => part.includes(";"));
  if (odd !== undefined)
    throw new CoffeaError(
      "BadArgument",
      `"${odd}" cannot be a name: what stands behind ";" is the cycle, which is counted by itself. Leave it out.`,
    );
  return parts;
}

function freeSegmentBytes(isLong: boolean): number {
  return isLong ? 18 : 10;
}

/** One TFree: bytes `[first, last]`, both inclusive. */
function freeSegment(writer: ByteWriter, first: number, last: number): void {
  if (last > LAST_SHORT_POSITION) writer.int16(1001).int64(first, last);
  else writer.int16(1).int32(first, last);
}
