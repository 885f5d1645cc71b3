import { CoffeaError } from "../base/index.ts";
import { blobSource, type ByteSource, memorySource, openFileSource } from "../bytes/index.ts";
import { splitObjectPath } from "../fileset/index.ts";
import { openRoot, type RootFile } from "../root/index.ts";

/** A tree of a file, with the entries chosen by `preprocess`; both spellings of its path are read. */
export interface TreeSteps {
  readonly objectPath?: string;
  readonly object_path?: string;
  readonly steps?: readonly (readonly [number, number])[] | null;
}

/** Something that holds the bytes of a ROOT file: a path, a browser's `Blob`, bytes, a byte source, or a file that is open already. */
export type FileLike = string | Blob | Uint8Array | ByteSource | RootFile;

/** What `NanoEventsFactory.fromRoot` opens: a file, `"path:tree"`, `{ path: tree }` or `{ path: { objectPath, steps } }`. */
export type FileArgument = FileLike | Readonly<Record<string, string | TreeSteps>>;

/** A file argument taken apart. */
export interface ParsedFile {
  readonly file: FileLike;
  /** Null where the argument does not name a tree. */
  readonly treepath: string | null;
  readonly steps: readonly (readonly [number, number])[] | null;
}

/**
 * Takes a file argument apart. With `treepath` a path is taken as it is, colons included.
 *
 * @throws `BadArgument` when it is none of the forms, or names more than one file.
 */
export function parseFileArgument(argument: FileArgument, treepath?: string | null): ParsedFile {
  if (typeof argument === "string") {
    return treepath === undefined || treepath === null ? splitPath(argument) : { file: argument, treepath, steps: null };
  }
  if (isFileLike(argument)) return { file: argument, treepath: treepath ?? null, steps: null };
  const entries = typeof argument === "object" && argument !== null ? Object.entries(argument) : [];
  const first = entries[0];
  if (first === undefined || entries.length > 1) {
    throw badFile(
      entries.length > 1 ? `an object with ${entries.length} files; one is opened at a time, and a Runner processes many` : "not one",
    );
  }
  const [file, tree] = first;
  if (typeof tree === "string") return { file, treepath: tree, steps: null };
  const path = tree?.objectPath ?? tree?.object_path ?? treepath;
  if (typeof path !== "string") throw badFile(`an object whose entry for "${file}" names no tree`);
  return { file, treepath: path, steps: tree.steps ?? null };
}

function splitPath(text: string): ParsedFile {
  const { path, tree } = splitObjectPath(text);
  return { file: path, treepath: tree, steps: null };
}

/** An open file, and how to give it back: files that were open before stay open. */
export interface OpenedFile {
  readonly root: RootFile;
  close(): Promise<void>;
}

/** Opens what `parseFileArgument` found. */
export async function openFileLike(file: FileLike): Promise<OpenedFile> {
  if (isRootFile(file)) return { root: file, close: async () => {} };
  const source = sourceOfFile(file);
  const root = await openRoot(source);
  return { root, close: () => root.close() };
}

/** The bytes of a file that is not open yet. */
export function sourceOfFile(file: Exclude<FileLike, RootFile>): ByteSource {
  if (typeof file === "string") return openFileSource(file);
  if (file instanceof Blob) return blobSource(file);
  return file instanceof Uint8Array ? memorySource(file, "memory") : file;
}

function isFileLike(value: unknown): value is Exclude<FileLike, string> {
  return value instanceof Blob || value instanceof Uint8Array || isRootFile(value) || isByteSource(value);
}

function isRootFile(value: unknown): value is RootFile {
  return typeof value === "object" && value !== null && typeof (value as Partial<RootFile>).tree === "function";
}

function isByteSource(value: unknown): value is ByteSource {
  return typeof value === "object" && value !== null && typeof (value as Partial<ByteSource>).read === "function";
}

function badFile(what: string): CoffeaError {
  return new CoffeaError(
    "BadArgument",
    `The file is ${what}. Give a path, "path:tree", { "path": "tree" }, { "path": { objectPath: "tree", steps: [[start, stop]] } }, a Blob, bytes or a byte source.`,
  );
}
