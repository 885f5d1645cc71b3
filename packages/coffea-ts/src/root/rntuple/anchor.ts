import { CoffeaError } from "../../base/index.ts";
import type { Cursor } from "../file/cursor.ts";
import type { EnvelopeLink } from "./locator.ts";
import { verifyChecksum } from "./envelope.ts";

/** What the object in the directory says about an RNTuple: where its header and footer are. */
export interface Anchor {
  /** Version of the format: epoch, major, minor, patch. */
  readonly version: readonly [number, number, number, number];
  readonly header: EnvelopeLink;
  readonly footer: EnvelopeLink;
}

const lastEpoch = 1;

/** Reads the anchor (`ROOT::RNTuple`) and verifies its checksum. `where` names it for messages. Throws `CorruptFile`, `NotReadable` for formats before the first release or of a new epoch. */
export function readAnchor(cursor: Cursor, where: string): Anchor {
  const size = cursor.u32() & 0x3fffffff;
  const stop = cursor.position + size;
  cursor.advance(2); // version of the class
  const start = cursor.position;
  const version = [cursor.u16(), cursor.u16(), cursor.u16(), cursor.u16()] as const;
  if (version[0] !== lastEpoch)
    throw new CoffeaError(
      "NotReadable",
      `Cannot read ${where}: it is of the format ${version.join(".")}, and only those of epoch ${lastEpoch} are known. ${version[0] === 0 ? "Formats of the epoch 0 were drafts; write it again with ROOT 6.34 or later." : ""}`,
      { details: { where } },
    );
  const header = readLink(cursor);
  const footer = readLink(cursor);
  if (stop < cursor.position) throw cursor.corrupt(`it is said to have ${size} bytes`);
  // Behind the object, outside of its length; newer formats may have more members before it.
  cursor.moveTo(stop);
  verifyChecksum(cursor.bytes.subarray(start, stop), [cursor.u32(), cursor.u32()], where);
  return { version, header, footer };
}

function readLink(cursor: Cursor): EnvelopeLink {
  return { seek: cursor.seek64(), bytes: cursor.seek64(), rawBytes: cursor.seek64() };
}
