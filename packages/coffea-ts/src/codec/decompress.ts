import { CoffeaError, isCoffeaError } from "../base/index.ts";
import type { Codec } from "./backend.ts";
import { decoderOf } from "./backends.ts";
import { hasZlibHeader } from "./portable/inflate.ts";

const names: Readonly<Record<Codec, string>> = { ZL: "zlib", CS: "old deflate", XZ: "xz (LZMA)", L4: "LZ4", ZS: "zstd" };

/**
 * Decodes one compressed block of a ROOT file: `input` is the payload after the block's 9-byte header, `output` an array of exactly the uncompressed size,
 * which is filled completely. Verifies the checksum that the codec carries: zlib's Adler-32, the xxHash64 before an LZ4 block, the check of an .xz stream;
 * zstd blocks have one only where the writer asked for it. Throws `CodecFailed` when the payload is damaged or of another size; `output` then holds anything.
 */
export function decompress(codec: Codec, input: Uint8Array, output: Uint8Array): void {
  decompressPrefix(codec, input, output.length, output);
}

/**
 * As `decompress`, for a reader that wants only the beginning of a block: fills `output` with the first bytes of a block whose content has `rawBytes` bytes
 * (`output` is as long or shorter). No check is lost by that: zlib, xz, and zstd with a content checksum, whose checksums are over the whole content, are decoded
 * to the end; LZ4, whose hash is over the compressed bytes, and zstd without a checksum only as far as `output` reaches.
 */
export function decompressPrefix(codec: Codec, input: Uint8Array, rawBytes: number, output: Uint8Array): void {
  output.set(borrowDecompressed(codec, input, rawBytes, output.length));
}

/**
 * As `decompressPrefix`, without the copy: the first `needed` bytes of the content as a view of memory that the decoders use again.
 * It is valid until the next call of `decompress`, `decompressPrefix` or `borrowDecompressed`; take out of it what you need before that.
 */
export function borrowDecompressed(codec: Codec, input: Uint8Array, rawBytes: number, needed: number): Uint8Array {
  if (needed > rawBytes) throw new RangeError(`the first ${needed} of ${rawBytes} bytes`);
  try {
    return codec === "CS" ? decodeOldDeflate(input, rawBytes, needed) : decoderOf(codec)(input, rawBytes, needed);
  } catch (error) {
    if (isCoffeaError(error, "NotSupported")) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CoffeaError(
      "CodecFailed",
      `A block of ${input.length} bytes compressed with ${names[codec]} does not decode to ${rawBytes} bytes: ${reason}. The file is damaged or was cut short; copy it again, or skip it.`,
      { cause: error, details: { codec, compressedBytes: input.length, uncompressedBytes: rawBytes } },
    );
  }
}

/** The deflate of ROOT before version 5 is raw; some writers of that time put zlib data under the same two letters. */
function decodeOldDeflate(input: Uint8Array, rawBytes: number, needed: number): Uint8Array {
  if (hasZlibHeader(input)) {
    try {
      return decoderOf("ZL")(input, rawBytes, needed);
    } catch {
      // raw deflate may begin with the same two bytes by chance
    }
  }
  return decoderOf("CS")(input, rawBytes, needed);
}
