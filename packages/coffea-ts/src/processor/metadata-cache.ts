import { openMetadataFolder } from "#metadata-folder";
import { CoffeaError } from "../base/index.ts";
import type { FileIdentity } from "../bytes/index.ts";
import { fileIdentity, type FilesetFile } from "../fileset/index.ts";
import { type FileFacts, hasFacts, isFileFacts, type WantedFacts } from "./file-facts.ts";

/**
 * Remembers facts of files between runs: a `Map`, or anything with `get` and `set`, at once or by a promise. The user's metadata is never in it,
 * and each entry holds what the file was when it was looked at (size, time of the last change, ETag), so a changed fileset and a replaced file are seen at once.
 */
export interface MetadataCache {
  get(key: string): FileFacts | undefined | Promise<FileFacts | undefined>;
  set(key: string, facts: FileFacts): unknown;
}

/**
 * Where facts of files are remembered: true for this user's cache folder (`COFFEA_TS_CACHE`, else `XDG_CACHE_HOME/coffea-ts`, else `~/.cache/coffea-ts`),
 * the path of a folder, a `Map` or another {@link MetadataCache}; false or null for nowhere. Folders are shared by all processes; browsers have none.
 */
export type MetadataCacheOption = MetadataCache | string | boolean | null;

/** The key of a tree of a file. */
export function cacheKey(filename: string, treename: string): string {
  return JSON.stringify([filename, treename]);
}

/**
 * The cache that an option means, or null for none.
 *
 * @throws `BadArgument` for what is no cache; `NotSupported` for folders in browsers
 */
export function openMetadataCache(option: MetadataCacheOption | undefined): MetadataCache | null {
  if (option === undefined || option === null || option === false) return null;
  if (option === true || (typeof option === "string" && option !== "")) return openMetadataFolder(option === true ? null : option);
  if (typeof option === "object" && typeof option.get === "function" && typeof option.set === "function") return option;
  throw new CoffeaError(
    "BadArgument",
    `metadataCache is ${typeof option === "object" ? "an object without get() and set()" : JSON.stringify(option)}; it takes the path of a folder, true for the cache folder of this user, a Map, or null for none.`,
  );
}

/** What a cache says about a file. */
export interface CacheAnswer {
  /** The facts that are wanted, or null where the file has to be opened. */
  readonly facts: FileFacts | null;
  /** What to read from the file, so that the cache keeps what it knew beyond what is wanted. */
  readonly needed: WantedFacts;
  readonly identity: FileIdentity | null;
}

/**
 * Asks a cache for facts of a file; it knows them where the file is still the one that they were read from.
 * A file whose contents nothing tells apart is never known. Never rejects because of the file: whoever opens it tells what is wrong.
 */
export async function askCache(file: FilesetFile, wanted: WantedFacts, cache: MetadataCache): Promise<CacheAnswer> {
  const identity = await fileIdentity(file.file).catch(() => null);
  if (identity === null) return { facts: null, needed: wanted, identity };
  const known: unknown = await cache.get(cacheKey(file.filename, file.treename));
  if (!isFileFacts(known) || JSON.stringify(known.identity) !== JSON.stringify(identity)) return { facts: null, needed: wanted, identity };
  if (hasFacts(known, wanted)) return { facts: known, needed: wanted, identity };
  const needed = { clusters: wanted.clusters || known.clusters !== null, form: wanted.form || known.form !== null };
  return { facts: null, needed, identity };
}

/** Tells a cache what was read; `answer` is what it said before the file was opened, so a file that changed meanwhile is looked at again next time. */
export async function tellCache(file: FilesetFile, facts: FileFacts, answer: CacheAnswer, cache: MetadataCache): Promise<void> {
  if (answer.identity !== null) await cache.set(cacheKey(file.filename, file.treename), { ...facts, identity: answer.identity });
}
