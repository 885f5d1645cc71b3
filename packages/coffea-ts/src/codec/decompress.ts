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
  try {
    if (codec === "CS") decodeOldDeflate(input, output);
    else decoderOf(codec)(input, output);
  } catch (error) {
    if (isCoffeaError(error, "NotSupported")) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CoffeaError(
      "CodecFailed",
      `A block of ${input.length} bytes compressed with ${names[codec]} does not decode to ${output.length} bytes: ${reason}. The file is damaged or was cut short; copy it again, or skip it.`,
      { cause: error, details: { codec, compressedBytes: input.length, uncompressedBytes: output.length } },
    );
  }
}

/** The deflate of ROOT before version 5 is raw; some writers of that time put zlib data under the same two letters. */
function decodeOldDeflate(input: Uint8Array, output: Uint8Array): void {
  if (hasZlibHeader(input)) {
    try {
      return decoderOf("ZL")(input, output);
    } catch {
      // raw deflate may begin with the same two bytes by chance
    }
  }
  decoderOf("CS")(input, output);
}
