import { CoffeaError } from "../base/index.ts";
import { blobSource, type ByteRange, type ByteSource, memorySource, openFileSource } from "../bytes/index.ts";
import { splitObjectPath } from "../fileset/index.ts";
import { openRoot, type RootFile } from "../root/index.ts";

/** A tree of a file, with the entries chosen by `preprocess`; both spellings of its path are read. */
export interface TreeSteps {
  readonly objectPath?: string;
  readonly object_path?: string;
  readonly steps?: readonly (readonly [number, number])[] | null;
  /** UUID that the file has to have, as `preprocess` found it. */
  readonly uuid?: string | null;
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
  readonly uuid?: string | null;
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
      entries.length > 1
        ? `an object with ${entries.length} files; one is opened at a time. Mode "dask" takes many, and so does a Runner`
        : "not one",
    );
  }
  const [file, tree] = first;
  if (typeof tree === "string") return { file, treepath: tree, steps: null };
  const path = tree?.objectPath ?? tree?.object_path ?? treepath;
  if (typeof path !== "string") throw badFile(`an object whose entry for "${file}" names no tree`);
  return { file, treepath: path, steps: tree.steps ?? null, ...(typeof tree.uuid === "string" ? { uuid: tree.uuid } : {}) };
}

/** Takes several file arguments apart: a list of them, or an object of many paths. */
export function parseFileArguments(argument: FileArgument | readonly FileArgument[], treepath?: string | null): ParsedFile[] {
  if (Array.isArray(argument)) return (argument as readonly FileArgument[]).flatMap((one) => parseFileArguments(one, treepath));
  const isOne = typeof argument !== "object" || argument === null || isFileLike(argument);
  if (isOne) return [parseFileArgument(argument as FileArgument, treepath)];
  return Object.entries(argument).map(([path, tree]) => parseFileArgument({ [path]: tree as string }, treepath));
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

/** The only tree or RNTuple of a file. Throws `BadArgument` when there is none, or a choice. */
export function onlyTree(root: RootFile): string {
  const trees = root.tables();
  if (trees.length === 1) return trees[0]!;
  const list = trees.length === 0 ? "It has no trees." : `Its trees are ${trees.map((path) => `"${path}"`).join(", ")}.`;
  throw new CoffeaError(
    "BadArgument",
    `Which tree of ${root.source.name}? ${list} Name it: { "${root.source.name}": "Events" }, "${root.source.name}:Events", or the option treepath.`,
    { details: { file: root.source.name, trees } },
  );
}

/** The file in a form that can be opened again and again: bytes and byte sources stay open when they are closed, for nobody else could open them again. */
export function reopenable(file: FileLike): Exclude<FileLike, Uint8Array> {
  if (typeof file === "string" || file instanceof Blob || isRootFile(file)) return file;
  const source = file instanceof Uint8Array ? memorySource(file, "memory") : file;
  const { name, sync } = source;
  const door =
    sync === undefined
      ? {}
      : { sync: { size: () => sync.size(), read: (ranges: readonly ByteRange[]) => sync.read(ranges), close: () => {} } };
  return { name, size: () => source.size(), read: (ranges, signal) => source.read(ranges, signal), close: async () => {}, ...door };
}

/** What messages call a file. */
export function fileNameOf(file: FileLike): string {
  if (typeof file === "string") return file;
  if (isRootFile(file)) return file.name;
  if (file instanceof Uint8Array) return "memory";
  return file instanceof Blob ? ((file as { name?: string }).name ?? "blob") : file.name;
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
