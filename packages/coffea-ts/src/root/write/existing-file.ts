import { CoffeaError } from "../../base/index.ts";
import { runReadingSync, truncated, type ByteSource, type Reading } from "../../bytes/index.ts";
import { openRecord, readRange, type FileContext } from "../file/context.ts";
import { Cursor } from "../file/cursor.ts";
import { headerBytes, parseFileHeader, type FileHeader } from "../file/file-header.ts";
import { parseKey } from "../file/key.ts";
import { readStreamerInfos } from "../streamer/streamer-info.ts";
import { DIRECTORY_BYTES, DirectoryWriter, fileNames } from "./directory-writer.ts";
import type { FreeSegment, WrittenKey } from "./file-space.ts";
import type { KeyNames } from "./key.ts";
import type { ExistingParts } from "./root-file-writer.ts";
import { streamedClasses } from "./streamed-classes.ts";

/** A file as it is before something is added. */
export interface ExistingFile {
  readonly header: FileHeader;
  readonly top: DirectoryWriter;
  readonly parts: ExistingParts;
  /** Free already, and free once lists are written anew. */
  readonly free: readonly FreeSegment[];
}

/** Reads all that has to be known to add something to a file. Throws as `openRoot` does, and `NotSupported` for directories of the first ROOT versions. */
export function readExisting(source: ByteSource): ExistingFile {
  const file = { name: source.name, sizeBytes: source.sync!.size() };
  return runReadingSync(existing(file), source);
}

function* existing(file: FileContext): Reading<ExistingFile> {
  const start = yield* readRange(file, 0, Math.min(file.sizeBytes, headerBytes));
  const header = parseFileHeader(start, file.name);
  if (header.end > file.sizeBytes) throw truncated(file.name, file.sizeBytes, header.end);
  const first = parseKey(
    new Cursor(yield* readRange(file, header.begin, Math.min(1024, file.sizeBytes - header.begin)), `the first record of ${file.name}`),
  );
  const room = header.begin + first.bytes - (header.begin + header.nameBytes);
  const top = yield* readDirectory(
    file,
    { path: "", names: fileNames(first.name), position: header.begin, nameBytes: header.nameBytes, room },
    new Set(),
  );
  const free = yield* readFree(file, start, header);
  return { header, top, parts: yield* readParts(file, header), free };
}

interface DirectoryAt {
  readonly path: string;
  readonly names: KeyNames;
  readonly position: number;
  readonly nameBytes: number;
  /** Bytes that the directory's record has. */
  readonly room: number;
}

function* readDirectory(file: FileContext, at: DirectoryAt, seen: Set<number>): Reading<DirectoryWriter> {
  const where = at.path === "" ? `the top directory of ${file.name}` : `the directory "${at.path}" of ${file.name}`;
  if (at.room < DIRECTORY_BYTES)
    throw new CoffeaError(
      "NotSupported",
      `Nothing can be added to ${where}: its record of ${at.room} bytes is of a ROOT version before 4. Copy the file with a newer ROOT.`,
    );
  const cursor = new Cursor(yield* readRange(file, at.position + at.nameBytes, DIRECTORY_BYTES), where);
  const isLong = cursor.i16() > 1000;
  const position = (): number => (isLong ? cursor.seek64() : cursor.i32());
  const [created] = [cursor.i32(), cursor.i32()];
  const [keysBytes] = [cursor.i32(), cursor.i32()];
  const [, parent, keysSeek] = [position(), position(), position()];
  cursor.advance(2); // version of the UUID
  const uuid = cursor.take(16).slice();
  const hasKeys = keysSeek > 0 && keysBytes > 0;
  if (hasKeys && seen.has(keysSeek)) throw cursor.corrupt("its list of keys is that of a directory above it");
  seen.add(keysSeek);
  const keys = hasKeys ? parseKeys(new Cursor(yield* readRange(file, keysSeek, keysBytes), `the list of keys of ${where}`)) : [];
  const keyList = hasKeys ? { position: keysSeek, bytes: keysBytes } : null;
  const place = { position: at.position, nameBytes: at.nameBytes, parent, created, uuid, keyList };
  const directory = new DirectoryWriter(at.path, at.names, place, keys);
  for (const key of keys) {
    if (!/^TDirectory(File)?$/.test(key.className)) continue;
    const head = parseKey(new Cursor(yield* readRange(file, key.position, key.key.length), `the record of ${where}`));
    const names = { className: key.className, name: key.name, title: head.title };
    const path = at.path === "" ? key.name : `${at.path}/${key.name}`;
    const inner = { path, names, position: key.position, nameBytes: head.keyBytes, room: key.bytes - head.keyBytes };
    directory.directories.set(key.name, yield* readDirectory(file, inner, seen));
  }
  return directory;
}

function parseKeys(cursor: Cursor): WrittenKey[] {
  parseKey(cursor);
  const count = cursor.i32();
  if (count < 0 || count * 26 > cursor.remaining) throw cursor.corrupt(`${count} keys are announced, which do not fit`);
  return Array.from({ length: count }, () => {
    const start = cursor.position;
    const { className, name, cycle, seek, bytes } = parseKey(cursor);
    return { className, name, cycle, position: seek, bytes, key: cursor.bytes.slice(start, cursor.position) };
  });
}

/** The segments that the file says are free, those of its own list and of its class layouts too, which are written anew. */
function* readFree(file: FileContext, start: Uint8Array, header: FileHeader): Reading<FreeSegment[]> {
  const cursor = new Cursor(start, `the header of ${file.name}`);
  cursor.moveTo(header.is64Bit ? 20 : 16);
  const seek = header.is64Bit ? cursor.seek64() : cursor.i32();
  const bytes = cursor.i32();
  const { streamerInfoSeek, streamerInfoBytes } = header;
  const segments = [{ start: streamerInfoSeek, stop: streamerInfoSeek + Math.max(0, streamerInfoBytes) }];
  if (seek <= 0 || bytes <= 0 || seek + bytes > file.sizeBytes) return segments;
  segments.push({ start: seek, stop: seek + bytes });
  const list = new Cursor(yield* readRange(file, seek, bytes), `the list of free segments of ${file.name}`);
  list.moveTo(parseKey(list).keyBytes);
  while (list.remaining >= 10) {
    const isLong = list.i16() > 1000;
    const [first, last] = isLong ? [list.seek64(), list.seek64()] : [list.i32(), list.i32()];
    if (first >= header.begin && last < header.end) segments.push({ start: first, stop: last + 1 });
  }
  return segments;
}

function* readParts(file: FileContext, header: FileHeader): Reading<ExistingParts> {
  const { streamerInfoSeek: seek, streamerInfoBytes: bytes } = header;
  const version = header.version % 1_000_000;
  if (seek <= 0 || bytes <= 0) return { version, infos: null, described: new Set() };
  const cursor = openRecord(yield* readRange(file, seek, bytes), `the class layouts (streamer info) of ${file.name}`);
  const origin = cursor.displacement;
  cursor.advance(6 + 10); // byte count and version, TObject
  cursor.string();
  const count = cursor.i32();
  const infos = { count, bytes: cursor.bytes.slice(cursor.position), origin: origin + cursor.position };
  const layouts = yield* readStreamerInfos(file, header);
  const described = streamedClasses.filter(({ name, version }) => layouts.get(name)?.has(version) === true).map(({ name }) => name);
  return { version, infos, described: new Set(described) };
}
