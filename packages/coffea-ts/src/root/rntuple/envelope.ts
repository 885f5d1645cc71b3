import { CoffeaError } from "../../base/index.ts";
import { xxh3 } from "../../codec/index.ts";
import { decompressPayload } from "../file/payload.ts";
import { LittleCursor } from "./little-cursor.ts";

const envelopeTypes = { header: 1, footer: 2, "page list": 3 } as const;

/** Part of an RNTuple's description: a cursor on what is in it, and the checksum that others know it by. */
export interface Envelope {
  readonly cursor: LittleCursor;
  readonly checksum: readonly [high: number, low: number];
}

/** Opens an envelope: decompresses it, verifies its checksum and its kind. `where` names the RNTuple for messages. Throws `CorruptFile` and `CodecFailed`. */
export function openEnvelope(stored: Uint8Array, rawBytes: number, kind: keyof typeof envelopeTypes, where: string): Envelope {
  const place = `the ${kind} of ${where}`;
  const bytes = decompressPayload(stored, rawBytes, place);
  const cursor = new LittleCursor(bytes, place);
  const stop = bytes.length - 8;
  if (stop < 8) throw cursor.corrupt("there is no room for its checksum");
  const checksum = checksumAt(bytes, stop);
  verifyChecksum(bytes.subarray(0, stop), checksum, place);
  const found = cursor.u16();
  cursor.advance(6); // its length
  if (found !== envelopeTypes[kind]) throw cursor.corrupt(`it is an envelope of the kind ${found}`);
  return { cursor: new LittleCursor(bytes.subarray(0, stop), place, 8), checksum };
}

/** The 8 bytes at a position as a checksum. */
export function checksumAt(bytes: Uint8Array, position: number): [high: number, low: number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset + position, 8);
  return [view.getUint32(4, true), view.getUint32(0, true)];
}

/** Throws `CorruptFile` where the xxh3 of `bytes` is another. */
export function verifyChecksum(bytes: Uint8Array, [high, low]: readonly [number, number], where: string): void {
  const found = xxh3(bytes);
  if (found[0] === high && found[1] === low) return;
  throw new CoffeaError(
    "CorruptFile",
    `The checksum of ${where} is not that of its ${bytes.length} bytes. The file is damaged; copy it again or leave it out.`,
    { details: { where } },
  );
}
