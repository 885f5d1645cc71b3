import { CoffeaError, crc32, sha256 } from "../../../base/index.ts";
import { crc64 } from "../../checksum/crc64.ts";

// Bytes of the check by its identifier, table of section 2.1.1.2 of the .xz format.
const sizes = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64];

/** Bytes that the check with this identifier (0 to 15) takes after each block. */
export function checkSize(check: number): number {
  return sizes[check]!;
}

/** Whether `stored` is the right check of `content`. Identifiers: 0 none, 1 CRC32, 4 CRC64, 10 SHA-256; others are `NotSupported`. */
export function contentMatches(check: number, content: Uint8Array, stored: Uint8Array): boolean {
  if (stored.length !== checkSize(check)) return false;
  const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength);
  switch (check) {
    case 0:
      return true;
    case 1:
      return view.getUint32(0, true) === crc32(content);
    case 4: {
      const [high, low] = crc64(content);
      return view.getUint32(0, true) === low && view.getUint32(4, true) === high;
    }
    case 10: {
      const digest = sha256(content);
      return digest.every((byte, at) => byte === stored[at]);
    }
    default:
      throw new CoffeaError(
        "NotSupported",
        `An .xz stream carries a check of kind ${check}, which is not defined in the format's published version. Write the file with CRC32 or CRC64.`,
      );
  }
}
