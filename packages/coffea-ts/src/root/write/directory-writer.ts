import { ByteWriter } from "./byte-writer.ts";
import { BEGIN, type FileSpace, type WrittenKey } from "./file-space.ts";
import { keyLength, LAST_SHORT_POSITION, stringLength, type KeyNames } from "./key.ts";

/** Bytes of a directory's record, with room for 64-bit positions. */
export const DIRECTORY_BYTES = 60;

/** Where a directory's record is, and what of it stays as it is. */
export interface DirectoryPlace {
  /** Where its record begins, with the key. */
  readonly position: number;
  /** Bytes of the record before the directory: its key, and for the file its name and title. */
  readonly nameBytes: number;
  readonly parent: number;
  readonly created: number;
  readonly uuid: Uint8Array;
  /** Where its list of keys was before. */
  readonly keyList: { readonly position: number; readonly bytes: number } | null;
}

/** A directory of a file that is being written: the keys in it, and the directories. */
export class DirectoryWriter {
  /** `""` for the top, else its name with those above: `plots/muons`. */
  readonly path: string;
  readonly names: KeyNames;
  readonly place: DirectoryPlace;
  readonly keys: WrittenKey[];
  readonly directories = new Map<string, DirectoryWriter>();
  /** Names that objects under construction will have. */
  readonly reserved = new Map<string, number>();
  isChanged = false;

  constructor(path: string, names: KeyNames, place: DirectoryPlace, keys: readonly WrittenKey[] = []) {
    this.path = path;
    this.names = names;
    this.place = place;
    this.keys = [...keys];
  }

  /** The cycle of the next object of this name, from 1. */
  nextCycle(name: string): number {
    const written = this.keys.filter((key) => key.name === name).map((key) => key.cycle);
    const cycle = Math.max(0, this.reserved.get(name) ?? 0, ...written) + 1;
    this.reserved.set(name, cycle);
    return cycle;
  }

  add(key: WrittenKey): void {
    this.keys.push(key);
    this.isChanged = true;
  }

  /** Makes a directory in this one, with a record that {@link finish} completes. */
  make(name: string, space: FileSpace): DirectoryWriter {
    const names = { className: "TDirectory", name, title: name };
    const key = space.record(names, new Uint8Array(DIRECTORY_BYTES), {
      directory: this.place.position,
      cycle: this.nextCycle(name),
      compression: { codec: "none" },
    });
    this.add(key);
    const place = {
      position: key.position,
      nameBytes: key.key.length,
      parent: this.place.position,
      created: space.when,
      uuid: numbered(this.place.uuid, key.position),
      keyList: null,
    };
    const made = new DirectoryWriter(this.path === "" ? name : `${this.path}/${name}`, names, place);
    made.isChanged = true;
    this.directories.set(name, made);
    return made;
  }

  /** Writes the lists of keys of this directory and of those in it, where they changed. Returns what their own records then are, to be written last. */
  finish(space: FileSpace): { position: number; bytes: Uint8Array }[] {
    const records = [...this.directories.values()].flatMap((directory) => directory.finish(space));
    if (!this.isChanged) return records;
    const { position, nameBytes, keyList } = this.place;
    const content = new ByteWriter().int32(this.keys.length);
    // newest cycle first, as ROOT keeps them: readers take the first of a name
    for (const key of newestFirst(this.keys)) content.raw(key.key);
    const written = space.record(this.names, content.bytes, { directory: position, compression: { codec: "none" } });
    if (keyList !== null) space.release({ start: keyList.position, stop: keyList.position + keyList.bytes });
    return [...records, { position: position + nameBytes, bytes: this.#record(space, written) }];
  }

  #record(space: FileSpace, list: WrittenKey): Uint8Array {
    const { position, parent, nameBytes, created, uuid } = this.place;
    const isLong = list.position > LAST_SHORT_POSITION || position > LAST_SHORT_POSITION;
    const content = new ByteWriter().int16(isLong ? 1005 : 5).int32(created, space.when, list.bytes, nameBytes);
    if (isLong) content.int64(position, parent, list.position);
    else content.int32(position, parent, list.position);
    content.int16(1).raw(uuid);
    return content.zeros(DIRECTORY_BYTES - content.length).bytes;
  }
}

/** Another identity for a directory, which depends on the file's and its place only. */
function numbered(uuid: Uint8Array, position: number): Uint8Array {
  const own = uuid.slice();
  for (let i = 15, rest = position; rest > 0; i--, rest = Math.floor(rest / 256)) own[i]! ^= rest % 256;
  return own;
}

/** Keys with the cycles of each name from the newest to the oldest, in the places that the name has. */
function newestFirst(keys: readonly WrittenKey[]): WrittenKey[] {
  const byName = new Map<string, WrittenKey[]>();
  for (const key of keys) byName.set(key.name, [...(byName.get(key.name) ?? []), key]);
  return [...byName.values()].flatMap((same) => same.sort((a, b) => b.cycle - a.cycle));
}

/** The names of the key of a file's own record, and of its list of keys. */
export function fileNames(name: string): KeyNames {
  return { className: "TFile", name, title: "" };
}

/** Bytes of a file's first record before its directory. */
export function fileNameBytes(name: string): number {
  return keyLength(fileNames(name)) + stringLength(name) + stringLength("");
}

/** Where the top directory of a new file is. */
export function topPlace(name: string, facts: { created: number; uuid: Uint8Array }): DirectoryPlace {
  return { position: BEGIN, nameBytes: fileNameBytes(name), parent: 0, keyList: null, ...facts };
}
