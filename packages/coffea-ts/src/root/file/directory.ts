import { isCoffeaError } from "../../base/index.ts";
import type { Reading } from "../../bytes/index.ts";
import { readRange, readRanges, type FileContext } from "./context.ts";
import { Cursor } from "./cursor.ts";
import type { FileHeader } from "./file-header.ts";
import { parseKey, type Key } from "./key.ts";

/** One object of a file: its key and its place in the directories. */
export interface FileKey extends Key {
  /** Names of the directories and of the object, each after a slash: `/plots/mass`. */
  readonly path: string;
  /** For a directory that could not be read, why. */
  readonly notReadable: string | null;
}

interface Directory {
  readonly keysSeek: number;
  readonly keysBytes: number;
}

const directoryClasses: ReadonlySet<string> = new Set(["TDirectory", "TDirectoryFile"]);
const longestDirectoryRecord = 64;

/** Every key of the file, directories entered where they stand, all cycles. A directory that is damaged is listed with the reason. */
export function* readAllKeys(file: FileContext, header: FileHeader): Reading<FileKey[]> {
  const start = header.begin + header.nameBytes;
  const stop = Math.min(start + longestDirectoryRecord, Math.max(file.sizeBytes, start + 1));
  const root = parseDirectory(new Cursor(yield* readRange(file, start, stop - start), `the top directory of ${file.name}`));
  return yield* readDirectory(file, root, { prefix: "", seen: new Set() });
}

/** Where a directory stands: the path before its names, and the key lists above it (a damaged file may point back to one). */
interface Place {
  readonly prefix: string;
  readonly seen: Set<number>;
}

function* readDirectory(file: FileContext, directory: Directory, place: Place): Reading<FileKey[]> {
  if (directory.keysSeek === 0 || directory.keysBytes <= 0 || place.seen.has(directory.keysSeek)) return [];
  place.seen.add(directory.keysSeek);
  const where =
    place.prefix === "" ? `the list of keys of ${file.name}` : `the list of keys of directory "${place.prefix}" of ${file.name}`;
  const keys = parseKeyList(new Cursor(yield* readRange(file, directory.keysSeek, directory.keysBytes), where));
  const result: FileKey[] = [];
  for (const key of keys) {
    const path = `${place.prefix}/${key.name}`;
    if (!directoryClasses.has(key.className)) result.push({ ...key, path, notReadable: null });
    else result.push(...(yield* readSubdirectory(file, { ...key, path, notReadable: null }, place.seen)));
  }
  return result;
}

function* readSubdirectory(file: FileContext, key: FileKey, seen: Set<number>): Reading<FileKey[]> {
  try {
    const start = key.seek + key.keyBytes;
    const [bytes] = yield* readRanges(file, [{ start, stop: start + Math.max(0, key.bytes - key.keyBytes) }]);
    const directory = parseDirectory(new Cursor(bytes!, `the directory "${key.path}" of ${file.name}`));
    return [key, ...(yield* readDirectory(file, directory, { prefix: key.path, seen }))];
  } catch (error) {
    if (!isCoffeaError(error, "CorruptFile", "TruncatedFile")) throw error;
    return [{ ...key, notReadable: error.message }];
  }
}

function parseDirectory(cursor: Cursor): Directory {
  const version = cursor.i16();
  const is64Bit = version > 1000;
  const position = (): number => (is64Bit ? cursor.seek64() : cursor.i32());
  cursor.advance(8); // created and modified
  const keysBytes = cursor.i32();
  cursor.advance(4); // length of its key
  position(); // this directory
  position(); // the one above
  return { keysBytes, keysSeek: position() };
}

function parseKeyList(cursor: Cursor): Key[] {
  parseKey(cursor);
  const count = cursor.i32();
  const shortestKey = 26;
  if (count < 0 || count * shortestKey > cursor.remaining) throw cursor.corrupt(`${count} keys are announced, which do not fit`);
  return Array.from({ length: count }, () => parseKey(cursor));
}
