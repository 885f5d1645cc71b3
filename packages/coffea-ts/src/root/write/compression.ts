import { CoffeaError } from "../../base/index.ts";
import { compress } from "../../codec/index.ts";
import { ByteWriter } from "./byte-writer.ts";

/** How records are compressed; levels are zlib's 0 to 9 (default 1), LZ4's 1 to 12 (default 4) and zstd's 1 to 22 (default 5). */
export type Compression = { readonly codec: "none" } | { readonly codec: "zlib" | "lz4" | "zstd"; readonly level?: number };

const MAX_BLOCK_BYTES = 0xffffff; // sizes in a block's header have three bytes
const algorithms = {
  zlib: { letters: "ZL", method: 8, number: 1, level: 1 },
  lz4: { letters: "L4", method: 1, number: 4, level: 4 },
  zstd: { letters: "ZS", method: 1, number: 5, level: 5 },
} as const;

/** ROOT's number for a compression: 100 × algorithm + level, 0 for none. */
export function compressionNumber(compression: Compression): number {
  if (compression.codec === "none") return 0;
  const { number, level } = algorithmOf(compression);
  return 100 * number + level;
}

/** A record's content as it goes to the file: in compressed blocks of at most 16 MB, or as it is where that is not smaller. */
export function packed(content: Uint8Array, compression: Compression): Uint8Array {
  if (compression.codec === "none" || content.length === 0) return content;
  const { letters, method, level } = algorithmOf(compression);
  const writer = new ByteWriter({ capacity: (content.length >> 1) + 64 });
  for (let start = 0; start < content.length; start += MAX_BLOCK_BYTES) {
    const block = content.subarray(start, start + MAX_BLOCK_BYTES);
    const payload = compress(letters, level, block);
    if (payload.length > MAX_BLOCK_BYTES) return content;
    writer.uint8(letters.charCodeAt(0)).uint8(letters.charCodeAt(1)).uint8(method);
    threeBytes(writer, payload.length);
    threeBytes(writer, block.length);
    writer.raw(payload);
    if (writer.length >= content.length) return content;
  }
  return writer.bytes;
}

/** The compression asked for, with its default level filled in; throws `BadArgument` for an unknown codec or level. */
export function checkedCompression(compression: Compression): Compression {
  if (compression.codec === "none") return compression;
  if (!(compression.codec in algorithms)) throw unknownCodec(compression.codec);
  const { letters, level } = algorithmOf(compression);
  compress(letters, level, new Uint8Array(1)); // throws now, not after an hour of filling, where the level or the platform is wrong
  return { codec: compression.codec, level };
}

function unknownCodec(codec: string): CoffeaError {
  const known = `Files are not written with "${codec}"; the codecs are "zlib", "lz4", "zstd" and "none".`;
  return codec === "lzma"
    ? new CoffeaError("NotSupported", `${known} There is no compressor for LZMA here; zstd of a high level comes near it.`)
    : new CoffeaError("BadArgument", known);
}

function algorithmOf(compression: Exclude<Compression, { codec: "none" }>) {
  const algorithm = algorithms[compression.codec];
  return { ...algorithm, level: compression.level ?? algorithm.level };
}

function threeBytes(writer: ByteWriter, value: number): void {
  writer
    .uint8(value & 255)
    .uint8((value >>> 8) & 255)
    .uint8(value >>> 16);
}
