import { platform } from "#codec-platform";
import { CoffeaError } from "../base/index.ts";

/**
 * Compresses `bytes` as the payload of one block of a ROOT file. Levels: zlib (`ZL`) 0 to 9, zstd (`ZS`) 1 to 22.
 * Throws `BadArgument` for another level, `NotSupported` where the platform cannot write zstd (browsers, Node before 22.15).
 */
export function compress(codec: "ZL" | "ZS", level: number, bytes: Uint8Array): Uint8Array {
  const [lowest, highest] = codec === "ZL" ? [0, 9] : [1, 22];
  if (!Number.isInteger(level) || level < lowest || level > highest)
    throw new CoffeaError(
      "BadArgument",
      `Compression level ${level} is not one of ${codec === "ZL" ? "zlib" : "zstd"}'s; give a whole number from ${lowest} to ${highest}.`,
    );
  const encoder = platform.encoders[codec];
  if (encoder === undefined)
    throw new CoffeaError(
      "NotSupported",
      "zstd cannot be written here: this platform has no zstd compressor (browsers, and Node before 22.15). Write with zlib instead, or with a newer Node.",
    );
  return encoder(bytes, level);
}
