import { CoffeaError } from "../../base/index.ts";
import { ByteWriter } from "./byte-writer.ts";
import { packed, type Compression } from "./compression.ts";
import { keyLength, LAST_SHORT_POSITION, writeKey, type KeyNames } from "./key.ts";
import type { RootSink } from "./sink.ts";

/** Where the record of the file itself begins. */
export const BEGIN = 100;

/** A record that is in the file: what the list of keys of its directory says. */
export interface WrittenKey {
  readonly className: string;
  readonly name: string;
  readonly cycle: number;
  readonly position: number;
  /** Length of the record, its key included. */
  readonly bytes: number;
  /** The key, as it stands before the record. */
  readonly key: Uint8Array;
}

/** Bytes `[start, stop)` of the file that nothing uses. */
export interface FreeSegment {
  readonly start: number;
  readonly stop: number;
}

/** Where a record goes. */
export interface RecordPlace {
  /** Position of the directory's own record. */
  readonly directory: number;
  readonly cycle?: number;
  readonly compression?: Compression;
}

const MAX_RECORD_BYTES = 2 ** 30 - 1; // ROOT's limit of an object's byte count

/** The bytes of a file that grows at its end, record by record, and what of it is no longer used. */
export class FileSpace {
  readonly sink: RootSink<unknown>;
  readonly compression: Compression;
  /** A TDatime. */
  readonly when: number;
  /** Where the next record goes. */
  end: number;
  /** Names of the classes of all objects that were written. */
  readonly classes = new Set<string>();
  readonly #free: FreeSegment[];

  constructor(sink: RootSink<unknown>, options: { compression: Compression; when: number; end: number; free?: readonly FreeSegment[] }) {
    this.sink = sink;
    this.compression = options.compression;
    this.when = options.when;
    this.end = options.end;
    this.#free = [...(options.free ?? [])];
  }

  /** Whether the next record stands beyond 2 GB. */
  get isLong(): boolean {
    return this.end > LAST_SHORT_POSITION;
  }

  /** Adds bytes at the end and returns where they are. */
  append(bytes: Uint8Array): number {
    const position = this.end;
    if (!Number.isSafeInteger(position + bytes.length)) throw new Error("a file beyond 2^53 bytes");
    this.sink.write(position, bytes);
    this.end += bytes.length;
    return position;
  }

  /** Adds an object, which `write` writes as ROOT streams it. */
  object(names: KeyNames, place: RecordPlace, write: (writer: ByteWriter) => void): WrittenKey {
    const content = new ByteWriter({ headerLength: keyLength(names, this.isLong), capacity: 1 << 14 });
    write(content);
    for (const name of content.classNames()) this.classes.add(name);
    this.classes.add(names.className);
    return this.record(names, content.bytes, place);
  }

  /** Adds a record of these bytes. */
  record(names: KeyNames, content: Uint8Array, { directory, cycle = 1, compression = this.compression }: RecordPlace): WrittenKey {
    if (content.length > MAX_RECORD_BYTES)
      throw new CoffeaError(
        "NotSupported",
        `"${names.name}" takes ${content.length} bytes, more than the ${MAX_RECORD_BYTES} that an object in a ROOT file can have. Write it in parts.`,
      );
    const stored = packed(content, compression);
    const position = this.end;
    const key = new ByteWriter();
    writeKey(key, { ...names, objectBytes: content.length, storedBytes: stored.length, cycle, position, directory }, this.when);
    this.append(key.bytes);
    this.append(stored);
    const { className, name } = names;
    return { className, name, cycle, position, bytes: key.length + stored.length, key: key.bytes };
  }

  /** Says that nothing uses these bytes any more. */
  release(segment: FreeSegment): void {
    if (segment.stop > segment.start) this.#free.push(segment);
  }

  /** Unused segments in order, neighbours joined. */
  freeSegments(): FreeSegment[] {
    const joined: FreeSegment[] = [];
    for (const segment of this.#free.toSorted((a, b) => a.start - b.start)) {
      const last = joined.at(-1);
      if (last !== undefined && segment.start <= last.stop)
        joined[joined.length - 1] = { start: last.start, stop: Math.max(last.stop, segment.stop) };
      else joined.push(segment);
    }
    return joined;
  }
}
