import { CoffeaError, hintFor } from "../base/index.ts";
import { runReading, runReadingSync, truncated, type ByteSource, type Reading } from "../bytes/index.ts";
import { readObject, readRange, type FileContext } from "./file/context.ts";
import { readAllKeys, type FileKey } from "./file/directory.ts";
import { compressionName, headerBytes, parseFileHeader, type FileHeader } from "./file/file-header.ts";
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
    return runReading(this.#readTree(this.#find(path, isTree)), this.source, signal);
  }

  /** The same as {@link tree} through the synchronous door. */
  treeSync(path: string): Tree {
    return runReadingSync(this.#readTree(this.#find(path, isTree)), this.source);
  }

  /**
   * The tree or RNTuple at `path`, which is written as for {@link tree}.
   * Throws `KeyNotFound` with the tables that there are, `NotReadable` for an object of another class.
   */
  table(path: string, signal?: AbortSignal): Promise<Tree | RNTuple> {
    return runReading(this.#readTable(this.#find(path, isTableClass)), this.source, signal);
  }

  /** The same as {@link table} through the synchronous door. */
  tableSync(path: string): Tree | RNTuple {
    return runReadingSync(this.#readTable(this.#find(path, isTableClass)), this.source);
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

  #find(path: string, isWanted: (className: string) => boolean): FileKey {
    const [, wanted = path, cycle] = /^(.*?)(?:;(\d+|\*))?$/.exec(path) ?? [];
    const absolute = wanted.startsWith("/") ? wanted : `/${wanted}`;
    const found = this.#keys
      .filter((key) => key.path === absolute && (cycle === undefined || cycle === "*" || key.cycle === Number(cycle)))
      .sort((a, b) => b.cycle - a.cycle);
    const table = found.find((key) => isWanted(key.className));
    if (table !== undefined) return table;
    throw found.length === 0 ? this.#noSuchTree(path, this.#pathsOf(isWanted)) : this.#notATree(found[0]!);
  }

  #pathsOf(isWanted: (className: string) => boolean): string[] {
    return [...new Set(this.#keys.filter((key) => isWanted(key.className)).map((key) => key.path.slice(1)))];
  }

  #noSuchTree(path: string, trees: readonly string[]): CoffeaError {
    if (this.#header.end > this.sizeBytes) return truncated(this.name, this.sizeBytes, this.#header.end);
    const hint =
      this.#keys.length === 0
        ? "The file holds no objects at all: the job that wrote it probably ended before closing it."
        : hintFor(path.replace(/^\//, ""), trees, "trees");
    return new CoffeaError("KeyNotFound", `There is no tree "${path}" in ${this.name}. ${hint}`, {
      details: { file: this.name, tree: path, trees },
    });
  }

  #notATree({ path, className }: FileKey): CoffeaError {
    const what =
      className === rntupleClass
        ? "an RNTuple and no TTree. Use table, which opens both"
        : `of class ${className}. Only trees and RNTuples are read yet`;
    return new CoffeaError("NotReadable", `"${path}" of ${this.name} is ${what}.`, { details: { file: this.name, tree: path, className } });
  }
}

function isTree(className: string): boolean {
  return treeClasses.has(className);
}

function finder(infos: StreamerInfos): InfoFinder {
  return {
    find(className, version) {
      const versions = infos.get(className);
      if (versions === undefined) return null;
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
