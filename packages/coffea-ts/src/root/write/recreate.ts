import { fileSink } from "#file-sink";
import { CoffeaError } from "../../base/index.ts";
import { ByteWriter } from "./byte-writer.ts";
import { checkedCompression, type Compression } from "./compression.ts";
import { DIRECTORY_BYTES, DirectoryWriter, fileNames, topPlace } from "./directory-writer.ts";
import { BEGIN, FileSpace } from "./file-space.ts";
import { toDatime, writeKey } from "./key.ts";
import { RootFileWriter, type WriterParts } from "./root-file-writer.ts";
import type { RootSink } from "./sink.ts";

/** Options of {@link recreate}. */
export interface RootFileOptions {
  /** Default: zlib of level 1. */
  readonly compression?: Compression;
  /** When the file says that it was made; UTC. Default: now. */
  readonly created?: Date;
  /** The file's identity, `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`. Default: a random one. */
  readonly uuid?: string;
}

/**
 * Begins a ROOT file at a path, or on a sink (`memorySink()` gives its bytes). A file that is there is replaced when the new one is complete. uproot's `recreate`.
 * Throws `BadArgument` or `NotSupported` where it cannot be compressed as asked.
 */
export function recreate(path: string, options?: RootFileOptions): RootFileWriter<string>;
export function recreate<Result>(sink: RootSink<Result>, options?: RootFileOptions): RootFileWriter<Result>;
export function recreate(target: string | RootSink<unknown>, options: RootFileOptions = {}): RootFileWriter {
  const compression = checkedCompression(options.compression ?? { codec: "zlib", level: 1 });
  return new RootFileWriter(newFile(target, compression, options));
}

/** A file without objects, on which a writer can work. */
export function newFile(target: string | RootSink<unknown>, compression: Compression, options: RootFileOptions): WriterParts<unknown> {
  const when = toDatime(options.created ?? new Date());
  const uuid = uuidBytes(options.uuid ?? null);
  const sink = typeof target === "string" ? fileSink(target) : target;
  const place = topPlace(sink.name, { created: when, uuid });
  const names = fileNames(sink.name);
  const space = new FileSpace(sink, { compression, when, end: BEGIN });
  space.append(fileRecord(sink.name, when));
  const top = new DirectoryWriter("", names, place);
  top.isChanged = true;
  return { sink, space, top, existing: null };
}

/** The record at the file's beginning: key, name, title, and room for the top directory. */
function fileRecord(name: string, when: number): Uint8Array {
  const content = new ByteWriter().string(name).string("").zeros(DIRECTORY_BYTES);
  const sizes = { objectBytes: content.length, storedBytes: content.length, cycle: 1 };
  const record = new ByteWriter();
  writeKey(record, { ...fileNames(name), ...sizes, position: BEGIN, directory: 0 }, when);
  return record.raw(content.bytes).bytes;
}

function uuidBytes(uuid: string | null): Uint8Array {
  if (uuid === null) return crypto.getRandomValues(new Uint8Array(16));
  const digits = uuid.replaceAll("-", "");
  if (!/^[0-9a-f]{32}$/i.test(digits))
    throw new CoffeaError("BadArgument", `"${uuid}" is not a UUID: 32 hexadecimal digits, with or without dashes.`);
  return Uint8Array.from({ length: 16 }, (_, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16));
}
