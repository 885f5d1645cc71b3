import { platform } from "#codec-platform";
import { CoffeaError } from "../base/index.ts";
import type { Encoder } from "./backend.ts";
import { encodeRootLz4 } from "./portable/lz4-encoder.ts";

const levels = {
  ZL: { name: "zlib", lowest: 0, highest: 9 },
  L4: { name: "LZ4", lowest: 1, highest: 12 },
  ZS: { name: "zstd", lowest: 1, highest: 22 },
} as const;

/**
 * Compresses `bytes` as the payload of one block of a ROOT file. Levels: zlib (`ZL`) 0 to 9, LZ4 (`L4`) 1 to 12, zstd (`ZS`) 1 to 22.
 * Throws `BadArgument` for another level, `NotSupported` where the platform cannot write zstd (browsers, Node before 22.15).
 */
export function compress(codec: "ZL" | "L4" | "ZS", level: number, bytes: Uint8Array): Uint8Array {
  const { name, lowest, highest } = levels[codec];
  if (!Number.isInteger(level) || level < lowest || level > highest)
    throw new CoffeaError(
      "BadArgument",
      `Compression level ${level} is not one of ${name}'s; give a whole number from ${lowest} to ${highest}.`,
    );
  const encoder: Encoder | undefined = codec === "L4" ? encodeRootLz4 : platform.encoders[codec];
  if (encoder === undefined)
    throw new CoffeaError(
      "NotSupported",
      "zstd cannot be written here: this platform has no zstd compressor (browsers, and Node before 22.15). Write with zlib or LZ4 instead, or with a newer Node.",
    );
  return encoder(bytes, level);
}
