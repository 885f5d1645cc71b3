import { updateFileSink } from "#file-sink";
import { CoffeaError } from "../../base/index.ts";
import { memorySource, openFileSource } from "../../bytes/index.ts";
import { compressionName } from "../file/file-header.ts";
import { checkedCompression, type Compression } from "./compression.ts";
import { readExisting } from "./existing-file.ts";
import { FileSpace } from "./file-space.ts";
import { toDatime } from "./key.ts";
import { RootFileWriter, type WriterParts } from "./root-file-writer.ts";
import { memorySink } from "./sink.ts";

/** Options of {@link update}. */
export interface UpdateOptions {
  /** Of what is added. Default: as the file is; zlib of level 1 where that cannot be written. */
  readonly compression?: Compression;
  /** When the file says that it was changed; UTC. Default: now. */
  readonly changed?: Date;
}

/**
 * Opens a ROOT file, by its path or its bytes, to add objects: they go to its end, and what was there stays where it is. A name that is there already gets the next cycle.
 * Until {@link RootFileWriter.close} readers see the file as it was. uproot's `update`. Throws `FileNotFound`, and for what is no whole ROOT file as `openRoot` does.
 */
export function update(path: string, options?: UpdateOptions): RootFileWriter<string>;
export function update(bytes: Uint8Array, options?: UpdateOptions): RootFileWriter<Uint8Array>;
export function update(target: string | Uint8Array, options: UpdateOptions = {}): RootFileWriter {
  return new RootFileWriter(existingFile(target, options));
}

/** A file with what is in it, on which a writer can work. */
export function existingFile(target: string | Uint8Array, options: UpdateOptions): WriterParts<unknown> {
  const source = typeof target === "string" ? openFileSource(target) : memorySource(target);
  if (source.sync === undefined) throw new CoffeaError("NotSupported", `${source.name} cannot be updated here. Give update its bytes.`);
  try {
    const { header, top, parts, free } = readExisting(source);
    const compression = checkedCompression(options.compression ?? compressionOf(header.compression));
    const sink = typeof target === "string" ? updateFileSink(target) : memorySink(source.name, target.subarray(0, header.end));
    const space = new FileSpace(sink, { compression, when: toDatime(options.changed ?? new Date()), end: header.end, free });
    return { sink, space, top, existing: parts };
  } finally {
    source.sync.close?.();
  }
}

/** A file's setting as what is written, where it can be. */
function compressionOf(setting: number): Compression {
  const codec = compressionName(setting);
  try {
    return checkedCompression({ codec, level: setting % 100 } as Compression);
  } catch {
    return { codec: "zlib", level: 1 };
  }
}
