import { CoffeaError, hintFor } from "../base/index.ts";
import { runReading, runReadingSync, truncated, type ByteSource, type Reading } from "../bytes/index.ts";
import { readObject, readRange, type FileContext } from "./file/context.ts";
import { readAllKeys, type FileKey } from "./file/directory.ts";
import { compressionName, headerBytes, parseFileHeader, type FileHeader } from "./file/file-header.ts";
import { ObjectReader, type InfoFinder } from "./streamer/object-reader.ts";
import { readStreamerInfos, type StreamerInfos } from "./streamer/streamer-info.ts";
import { BasketCache } from "./tree/basket-cache.ts";
import { Tree } from "./tree/tree.ts";

/** Most memory that decompressed baskets of one file keep, in bytes. */
const basketCacheBytes = 128 * 1024 * 1024;

const treeClasses: ReadonlySet<string> = new Set(["TTree", "TNtuple", "TNtupleD"]);

/** One basket that was unpacked, for measurements. */
export interface BasketRead {
  /** Path of the branch. */
  readonly branch: string;
  /** Size in the file and in memory, in bytes. */
  readonly compressedBytes: number;
  readonly rawBytes: number;
  readonly milliseconds: number;
}

/** An open ROOT file: its keys and its trees. Made by `openRoot` or `openRootSync`. */
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
  readonly #trees = new Map<FileKey, Tree>();
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
    return runReading(this.#readTree(path), this.source, signal);
  }

  /** The same as {@link tree} through the synchronous door. */
  treeSync(path: string): Tree {
    return runReadingSync(this.#readTree(path), this.source);
  }

  /** Gives the file handle and all cached baskets back. */
  async close(): Promise<void> {
    this.baskets.clear();
    await this.source.close();
  }

  *#readTree(path: string): Reading<Tree> {
    const key = this.#findTree(path);
    const known = this.#trees.get(key);
    if (known !== undefined) return known;
    const infos = (this.#infos ??= yield* readStreamerInfos(this, this.#header));
    const cursor = yield* readObject(this, key);
    const object = new ObjectReader(cursor, finder(infos)).readClass(key.className);
    const tree = new Tree(object, { file: this, path: key.path, cycle: key.cycle, infos });
    this.#trees.set(key, tree);
    return tree;
  }

  #findTree(path: string): FileKey {
    const [, wanted = path, cycle] = /^(.*?)(?:;(\d+|\*))?$/.exec(path) ?? [];
    const absolute = wanted.startsWith("/") ? wanted : `/${wanted}`;
    const found = this.#keys
      .filter((key) => key.path === absolute && (cycle === undefined || cycle === "*" || key.cycle === Number(cycle)))
      .sort((a, b) => b.cycle - a.cycle);
    const tree = found.find((key) => treeClasses.has(key.className));
    if (tree !== undefined) return tree;
    throw found.length === 0 ? this.#noSuchTree(path) : this.#notATree(found[0]!);
  }

  #noSuchTree(path: string): CoffeaError {
    if (this.#header.end > this.sizeBytes) return truncated(this.name, this.sizeBytes, this.#header.end);
    const trees = [...new Set(this.#keys.filter((key) => treeClasses.has(key.className)).map((key) => key.path.slice(1)))];
    const hint =
      this.#keys.length === 0
        ? "The file holds no objects at all: the job that wrote it probably ended before closing it."
        : hintFor(path.replace(/^\//, ""), trees, "trees");
    return new CoffeaError("KeyNotFound", `There is no tree "${path}" in ${this.name}. ${hint}`, {
      details: { file: this.name, tree: path, trees },
    });
  }

  #notATree({ path, className }: FileKey): CoffeaError {
    return new CoffeaError(
      "NotReadable",
      `"${path}" of ${this.name} is of class ${className}, which is not a TTree; only trees are read yet.`,
      {
        details: { file: this.name, tree: path, className },
      },
    );
  }
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
