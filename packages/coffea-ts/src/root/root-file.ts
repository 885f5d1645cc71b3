import { CoffeaError, hintFor } from "../base/index.ts";
import { runReading, runReadingSync, truncated, type ByteSource, type Reading } from "../bytes/index.ts";
import { readObject, readRange, type FileContext } from "./file/context.ts";
import { readAllKeys, type FileKey } from "./file/directory.ts";
import { compressionName, headerBytes, parseFileHeader, type FileHeader } from "./file/file-header.ts";
import { dimensionsOf, RootHistogram } from "./histograms/root-histogram.ts";
import { ClassShapes } from "./objects/class-shapes.ts";
import type { RootObject } from "./streamer/root-object.ts";
import { ObjectReader, type InfoFinder } from "./streamer/object-reader.ts";
import { readStreamerInfos, type StreamerInfos } from "./streamer/streamer-info.ts";
import { BasketCache } from "./tree/basket-cache.ts";
import { readAnchor } from "./rntuple/anchor.ts";
import { readDescription } from "./rntuple/description.ts";
import { RNTuple } from "./rntuple/rntuple.ts";
import { Tree } from "./tree/tree.ts";

/** Most memory that decompressed baskets of one file keep, in bytes. */
const basketCacheBytes = 128 * 1024 * 1024;

const treeClasses: ReadonlySet<string> = new Set(["TTree", "TNtuple", "TNtupleD"]);
const rntupleClass = "ROOT::RNTuple";

/** Whether an object of this class is a table of entries: a tree or an RNTuple. */
export function isTableClass(className: string): boolean {
  return treeClasses.has(className) || className === rntupleClass;
}

/** One basket that was unpacked, for measurements. */
export interface BasketRead {
  /** Path of the branch. */
  readonly branch: string;
  /** Size in the file and in memory, in bytes. */
  readonly compressedBytes: number;
  readonly rawBytes: number;
  readonly milliseconds: number;
}

/** An open ROOT file: its keys, its trees and RNTuples. Made by `openRoot` or `openRootSync`. */
export class RootFile {
  readonly source: ByteSource;
  readonly name: string;
  readonly sizeBytes: number;
  /** `"a210a3f8-3648-11ea-a29f-f5b55c90beef"`. */
  readonly uuid: string;
  /** ROOT version of the writer: 61800 is 6.18/00. */
  readonly version: number;
  /** Whether positions in the header take 8 bytes, as in files that may exceed 2 GB. */
  readonly is64Bit: boolean;
  /** Compression of the file as ROOT's setting: algorithm times 100 plus level. */
  readonly compression: number;
  /** Decompressed baskets, for the reader. */
  readonly baskets = new BasketCache(basketCacheBytes);
  /** Told about each basket that is unpacked; null (as at first) measures nothing. */
  basketListener: ((read: BasketRead) => void) | null = null;
  readonly #header: FileHeader;
  readonly #keys: readonly FileKey[];
  readonly #tables = new Map<FileKey, Tree | RNTuple>();
  #infos: StreamerInfos | null = null;

  constructor(source: ByteSource, { file, header, keys }: { file: FileContext; header: FileHeader; keys: readonly FileKey[] }) {
    this.source = source;
    this.name = file.name;
    this.sizeBytes = file.sizeBytes;
    this.uuid = header.uuid;
    this.version = header.version % 1_000_000;
    this.is64Bit = header.is64Bit;
    this.compression = header.compression;
    this.#header = header;
    this.#keys = keys;
  }

  /** Every key of the file, directories entered where they stand, all cycles. */
  keys(): readonly FileKey[] {
    return this.#keys;
  }

  /** Codec of the file's setting: `"zlib"`, `"none"`, …; branches may have their own. */
  get codec(): string {
    return compressionName(this.compression);
  }

  /** The tree at `path`: `Events`, `/dir/Events`, `Events;2` for a cycle, else the newest. Throws `KeyNotFound` with the trees that there are. */
  tree(path: string, signal?: AbortSignal): Promise<Tree> {
    return runReading(this.#readTree(this.#find(path, trees)), this.source, signal);
  }

  /** The same as {@link tree} through the synchronous door. */
  treeSync(path: string): Tree {
    return runReadingSync(this.#readTree(this.#find(path, trees)), this.source);
  }

  /**
   * The tree or RNTuple at `path`, which is written as for {@link tree}.
   * Throws `KeyNotFound` with the tables that there are, `NotReadable` for an object of another class.
   */
  table(path: string, signal?: AbortSignal): Promise<Tree | RNTuple> {
    return runReading(this.#readTable(this.#find(path, tables)), this.source, signal);
  }

  /** The same as {@link table} through the synchronous door. */
  tableSync(path: string): Tree | RNTuple {
    return runReadingSync(this.#readTable(this.#find(path, tables)), this.source);
  }

  /**
   * Any object of the file by its path, as its members by their C++ names: `TObjString`, `TParameter`, `TGraph`, `TList`, classes of one's own.
   * Throws `KeyNotFound` with what there is, `NotReadable` where the class is not described.
   */
  object(path: string, signal?: AbortSignal): Promise<RootObject> {
    return runReading(this.#readObject(this.#find(path, objects)), this.source, signal);
  }

  /** The same as {@link object} through the synchronous door. */
  objectSync(path: string): RootObject {
    return runReadingSync(this.#readObject(this.#find(path, objects)), this.source);
  }

  /** The histogram or profile at `path`. Throws `KeyNotFound` with the histograms that there are, `NotReadable` for an object of another class. */
  async histogram(path: string, signal?: AbortSignal): Promise<RootHistogram> {
    return new RootHistogram(await runReading(this.#readObject(this.#find(path, histograms)), this.source, signal));
  }

  /** The same as {@link histogram} through the synchronous door. */
  histogramSync(path: string): RootHistogram {
    return new RootHistogram(runReadingSync(this.#readObject(this.#find(path, histograms)), this.source));
  }

  /** Paths of the trees and RNTuples, each once. */
  tables(): string[] {
    return this.#pathsOf(isTableClass);
  }

  /** Gives the file handle and all cached baskets back. */
  async close(): Promise<void> {
    this.baskets.clear();
    await this.source.close();
  }

  *#readTable(key: FileKey): Reading<Tree | RNTuple> {
    if (key.className !== rntupleClass) return yield* this.#readTree(key);
    const known = this.#tables.get(key);
    if (known !== undefined) return known as RNTuple;
    const where = `RNTuple "${key.path}" of ${this.name}`;
    const anchor = readAnchor(yield* readObject(this, key), where);
    const ntuple = new RNTuple(yield* readDescription(this, anchor, where), { file: this, path: key.path, cycle: key.cycle, where });
    this.#tables.set(key, ntuple);
    return ntuple;
  }

  *#readObject(key: FileKey): Reading<RootObject> {
    const infos = (this.#infos ??= yield* readStreamerInfos(this, this.#header));
    const cursor = yield* readObject(this, key);
    const object = new ObjectReader(cursor, finder(infos), new ClassShapes(infos)).readRecord(key.className);
    if (object.skipped === undefined) return object;
    throw new CoffeaError("NotReadable", `Cannot read "${key.path}" of ${this.name}: ${object.skipped}.`, {
      details: { file: this.name, tree: key.path, className: key.className },
    });
  }

  *#readTree(key: FileKey): Reading<Tree> {
    const known = this.#tables.get(key);
    if (known !== undefined) return known as Tree;
    const infos = (this.#infos ??= yield* readStreamerInfos(this, this.#header));
    const cursor = yield* readObject(this, key);
    const object = new ObjectReader(cursor, finder(infos)).readClass(key.className);
    const tree = new Tree(object, { file: this, path: key.path, cycle: key.cycle, infos });
    this.#tables.set(key, tree);
    return tree;
  }

  #find(path: string, wantedKind: Wanted): FileKey {
    const [, wanted = path, cycle] = /^(.*?)(?:;(\d+|\*))?$/.exec(path) ?? [];
    const absolute = wanted.startsWith("/") ? wanted : `/${wanted}`;
    const found = this.#keys
      .filter((key) => key.path === absolute && (cycle === undefined || cycle === "*" || key.cycle === Number(cycle)))
      .sort((a, b) => b.cycle - a.cycle);
    const table = found.find((key) => wantedKind.is(key.className));
    if (table !== undefined) return table;
    throw found.length === 0 ? this.#noSuchKey(path, wantedKind) : this.#ofAnotherClass(found[0]!, wantedKind);
  }

  #pathsOf(isWanted: (className: string) => boolean): string[] {
    return [...new Set(this.#keys.filter((key) => isWanted(key.className)).map((key) => key.path.slice(1)))];
  }

  #noSuchKey(path: string, { is, noun }: Wanted): CoffeaError {
    const paths = this.#pathsOf(is);
    if (this.#header.end > this.sizeBytes) return truncated(this.name, this.sizeBytes, this.#header.end);
    const hint =
      this.#keys.length === 0
        ? "The file holds no objects at all: the job that wrote it probably ended before closing it."
        : hintFor(path.replace(/^\//, ""), paths, `${noun}s`);
    return new CoffeaError("KeyNotFound", `There is no ${noun} "${path}" in ${this.name}. ${hint}`, {
      details: { file: this.name, tree: path, trees: paths },
    });
  }

  #ofAnotherClass({ path, className }: FileKey, { noun }: Wanted): CoffeaError {
    const way = className.startsWith("TDirectory")
      ? "keys() lists what is in it"
      : isTableClass(className)
        ? "Use table, which opens trees and RNTuples"
        : dimensionsOf(className) > 0
          ? "Use histogram"
          : "Use object, which opens all others";
    const what = className === rntupleClass ? "an RNTuple and no TTree" : `of class ${className} and no ${noun}`;
    return new CoffeaError("NotReadable", `"${path}" of ${this.name} is ${what}. ${way}.`, {
      details: { file: this.name, tree: path, className },
    });
  }
}

/** Objects that somebody asks for. */
interface Wanted {
  readonly noun: string;
  readonly is: (className: string) => boolean;
}

const trees: Wanted = { noun: "tree", is: (className) => treeClasses.has(className) };
const tables: Wanted = { noun: "tree", is: isTableClass };
const histograms: Wanted = { noun: "histogram", is: (className) => dimensionsOf(className) > 0 };
const objects: Wanted = { noun: "object", is: (className) => !isTableClass(className) && !className.startsWith("TDirectory") };

function finder(infos: StreamerInfos): InfoFinder {
  return {
    find(className, version, checksum = null) {
      const versions = infos.get(className);
      if (versions === undefined) return null;
      if (checksum !== null) for (const info of versions.values()) if (info.checksum === checksum) return info;
      return versions.get(version ?? Math.max(...versions.keys())) ?? null;
    },
  };
}

/** Reads header and keys. */
export function* readFile(file: FileContext): Reading<{ header: FileHeader; keys: readonly FileKey[] }> {
  const start = yield* readRange(file, 0, Math.min(file.sizeBytes, headerBytes));
  const header = parseFileHeader(start, file.name);
  return { header, keys: yield* readAllKeys(file, header) };
}
