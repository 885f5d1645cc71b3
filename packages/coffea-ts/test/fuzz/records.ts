import { isCoffeaError } from "../../src/base/index.ts";
import type { FileKey } from "../../src/root/index.ts";
import { decompressPayload } from "../../src/root/file/payload.ts";

/** The content of an object's record, or null where it cannot be decompressed. */
export function recordOf(file: Uint8Array, key: FileKey): Uint8Array | null {
  try {
    return decompressPayload(file.subarray(key.seek + key.keyBytes, key.seek + key.bytes), key.objectBytes, key.path).slice();
  } catch (error) {
    if (isCoffeaError(error)) return null;
    throw error;
  }
}

/**
 * The file with another content of one object: its record, not compressed, stands at the end, and the list of keys points there.
 * References inside of a record count from its head, so they stay true.
 */
export function withRecord(file: Uint8Array, key: FileKey, content: Uint8Array): Uint8Array {
  const head = file.slice(key.seek, key.seek + key.keyBytes);
  const listed = positionOf(file, head, key.seek);
  const bytes = new Uint8Array(file.length + head.length + content.length);
  bytes.set(file);
  bytes.set(head, file.length);
  bytes.set(content, file.length + head.length);
  const view = new DataView(bytes.buffer);
  for (const at of [file.length, ...(listed === null ? [] : [listed])]) {
    view.setInt32(at, head.length + content.length);
    view.setInt32(at + 6, content.length);
    if (view.getInt16(at + 4) > 1000) view.setBigInt64(at + 18, BigInt(file.length));
    else view.setInt32(at + 18, file.length);
  }
  // The end of the file, which its header tells.
  if (view.getInt32(4) >= 1_000_000) view.setBigInt64(12, BigInt(bytes.length));
  else view.setInt32(12, bytes.length);
  return bytes;
}

/** Where the same bytes stand once more: the key in the list of its directory. Null where they do not. */
function positionOf(file: Uint8Array, head: Uint8Array, but: number): number | null {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.length);
  for (let at = buffer.indexOf(head); at >= 0; at = buffer.indexOf(head, at + 1)) if (at !== but) return at;
  return null;
}
