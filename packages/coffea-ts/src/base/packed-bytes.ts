import { crc32 } from "./crc32.ts";
import { CoffeaError } from "./errors.ts";
import type { Packed } from "./packable.ts";

/** First bytes of the form, and the version of what follows. Readers refuse other versions. */
const MAGIC = "coffeaPk";
const VERSION = 1;
/** Magic, version, checksum, length of all, length of the head, number of buffers. */
const FIXED = 8 + 4 + 4 + 8 + 4 + 4;
const ALIGNMENT = 8;

/**
 * A packed value as bytes: a fixed part, the lengths of the buffers, the head as JSON, and the buffers, each at a multiple of 8.
 * The checksum (CRC-32) covers everything but itself.
 */
export function toBytes({ head, buffers }: Packed): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const bodyStart = FIXED + 8 * buffers.length;
  let length = aligned(bodyStart + json.length);
  for (const buffer of buffers) length += aligned(buffer.byteLength);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(8, VERSION, true);
  view.setBigUint64(16, BigInt(length), true);
  view.setUint32(24, json.length, true);
  view.setUint32(28, buffers.length, true);
  for (const [i, buffer] of buffers.entries()) view.setBigUint64(FIXED + 8 * i, BigInt(buffer.byteLength), true);
  bytes.set(json, bodyStart);
  let at = aligned(bodyStart + json.length);
  for (const buffer of buffers) {
    bytes.set(new Uint8Array(buffer), at);
    at += aligned(buffer.byteLength);
  }
  view.setUint32(12, checksum(bytes), true);
  return bytes;
}

/**
 * The packed value of {@link toBytes}. `name` is what messages call the bytes, for example the path of their file.
 *
 * @throws `CorruptFile` for bytes that are cut off, changed, or of another kind or version.
 */
export function fromBytes(bytes: Uint8Array, name = "The packed data"): Packed {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < FIXED || new TextDecoder("latin1").decode(bytes.subarray(0, 8)) !== MAGIC)
    throw damaged(name, "they do not begin as packed data do", bytes.length);
  const length = Number(view.getBigUint64(16, true));
  if (length !== bytes.length) throw damaged(name, `they say that they are ${length} bytes long`, bytes.length);
  if (view.getUint32(12, true) !== checksum(bytes)) throw damaged(name, "their checksum does not match", bytes.length);
  const version = view.getUint32(8, true);
  if (version !== VERSION) {
    throw new CoffeaError(
      "CorruptFile",
      `${name} are of version ${version}, and this version of coffea-ts reads version ${VERSION}. Make them again.`,
    );
  }
  const count = view.getUint32(28, true);
  const headLength = view.getUint32(24, true);
  const bodyStart = FIXED + 8 * count;
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(bodyStart, bodyStart + headLength))) as unknown;
  const buffers: ArrayBuffer[] = [];
  let at = aligned(bodyStart + headLength);
  for (let i = 0; i < count; i++) {
    const size = Number(view.getBigUint64(FIXED + 8 * i, true));
    buffers.push(bytes.slice(at, at + size).buffer);
    at += aligned(size);
  }
  return { head, buffers };
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}

/** Of the bytes before the checksum and of those behind it. */
function checksum(bytes: Uint8Array): number {
  return (crc32(bytes.subarray(0, 12)) ^ crc32(bytes.subarray(16))) >>> 0;
}

function damaged(name: string, why: string, length: number): CoffeaError {
  return new CoffeaError("CorruptFile", `${name} are damaged: ${why}, and they have ${length} bytes. Delete them and make them again.`, {
    details: { name, length },
  });
}
