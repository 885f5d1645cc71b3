import type { Key } from "../file/key.ts";
import { Cursor } from "../file/cursor.ts";
import { parseKey } from "../file/key.ts";
import { checkPayload, borrowBeginning, decompressPayload } from "../file/payload.ts";
import { decodeBigEndian } from "../decode/big-endian.ts";
import { numberMember, type RootObject } from "../streamer/root-object.ts";

/** Entries of one branch, decompressed. Positions count from the start of `data`. */
export interface Basket {
  readonly entries: number;
  readonly data: Uint8Array;
  /** Start of each entry, and the end of the last; null where every entry has the same length or the lengths stand elsewhere. */
  readonly offsets: Int32Array | null;
  /** Size of the key: references between objects count from its start. */
  readonly keyBytes: number;
}

/** What stands after the key of a basket's record. */
interface BasketHead {
  readonly entries: number;
  /** Where the data end, counted from the start of the key. */
  readonly last: number;
  readonly flag: number;
  /** Whether the list of offsets holds the entries' lengths instead. */
  readonly hasLengths: boolean;
}

/** Memory that a basket holds, in bytes. */
export function basketBytes(basket: Basket): number {
  return basket.data.byteLength + (basket.offsets?.byteLength ?? 0);
}

/** A basket whose content is still compressed: views of its record. */
export interface PackedBasket {
  readonly entries: number;
  /** Size of the entries' data, decompressed, in bytes. */
  readonly dataBytes: number;
  /** Size of everything, entry offsets too. */
  readonly contentBytes: number;
  readonly payload: Uint8Array;
  readonly key: Key;
  readonly head: BasketHead;
  /** Names it for messages. */
  readonly where: string;
}

/** Parses the head of a basket's record and checks the sizes that it announces; nothing is decompressed. `where` names it for messages. */
export function openBasket(record: Uint8Array, where: string): PackedBasket {
  const cursor = new Cursor(record, where);
  const key = parseKey(cursor);
  const head = parseHead(cursor);
  if (key.keyBytes <= 0 || key.bytes < key.keyBytes || key.bytes > record.length)
    throw cursor.corrupt(`its key promises ${key.bytes} bytes, ${record.length} belong to it`);
  const dataBytes = head.last - key.keyBytes;
  if (head.entries < 0 || dataBytes < 0 || dataBytes > key.objectBytes)
    throw cursor.corrupt(`${head.entries} entries of ${dataBytes} bytes are announced, ${key.objectBytes} are there`);
  const payload = record.subarray(key.keyBytes, key.bytes);
  checkPayload(payload, key.objectBytes, where);
  return { entries: head.entries, dataBytes, contentBytes: key.objectBytes, payload, key, head, where };
}

/** Decompresses a basket. What is stored uncompressed is not copied: it is a view of the record. */
export function unpackBasket({ entries, dataBytes, contentBytes, payload, key, head, where }: PackedBasket): Basket {
  const content = decompressPayload(payload, contentBytes, where);
  const offsets = dataBytes === contentBytes ? null : parseOffsets(new Cursor(content, where), key, head);
  return { entries, data: content.subarray(0, dataBytes), offsets, keyBytes: key.keyBytes };
}

/** Decompresses the data of a basket, without entry offsets, to where they are valid until anything else is decompressed. */
export function borrowData({ dataBytes, contentBytes, payload, where }: PackedBasket): Uint8Array {
  return borrowBeginning(payload, contentBytes, dataBytes, where);
}

const generateOffsets = 1; // feature bit: offsets are left out where a counter gives them, else written as lengths, which compress better

function parseHead(cursor: Cursor): BasketHead {
  cursor.advance(6); // version, buffer size
  const features = cursor.i32() < 0 ? cursor.u8() : 0; // size of an entry or of the offsets; below 0 a byte of features follows
  return { entries: cursor.i32(), last: cursor.i32(), flag: cursor.u8(), hasLengths: (features & generateOffsets) !== 0 };
}

// After the data: a count, and one offset for each entry, counted from the start of the key. A list of displacements may follow; it moves nothing.
function parseOffsets(cursor: Cursor, key: Key, { entries, last, flag, hasLengths }: BasketHead): Int32Array {
  cursor.moveTo(last - key.keyBytes);
  const count = cursor.i32();
  if (count < entries || entries * 4 > cursor.remaining)
    throw cursor.corrupt(`${entries} entries are announced, ${count} of them have a place`);
  const offsets = new Int32Array(entries + 1);
  if (hasLengths) {
    cursor.advance(4);
    for (let i = 1; i < entries; i++) offsets[i] = offsets[i - 1]! + cursor.i32();
    offsets[entries] = last - key.keyBytes;
    return offsets;
  }
  decodeBigEndian("int32", cursor.take(entries * 4), offsets, 0);
  const mask = flag > 20 && flag < 40 ? 0x00ffffff : -1;
  return makeRelative(offsets, { mask, keyBytes: key.keyBytes, last });
}

/** Turns positions from the start of the key into positions in the data, and adds the end as the last. */
function makeRelative(offsets: Int32Array, { mask, keyBytes, last }: { mask: number; keyBytes: number; last: number }): Int32Array {
  for (let i = 0; i < offsets.length; i++) offsets[i] = (offsets[i]! & mask) - keyBytes;
  offsets[offsets.length - 1] = last - keyBytes;
  return offsets;
}

/** A basket that stands inside the tree's own record, as the object reader found it; null where it holds no data. */
export function embeddedBasket(object: RootObject): Basket | null {
  const buffer = object.members.get("buffer");
  if (!(buffer instanceof Uint8Array)) return null;
  const keyBytes = numberMember(object, "keyBytes");
  const last = numberMember(object, "last");
  const entries = numberMember(object, "entries");
  const written = object.members.get("offsets");
  const data = buffer.subarray(keyBytes, last);
  if (!(written instanceof Int32Array) || written.length < entries) return { entries, data, offsets: null, keyBytes };
  const offsets = new Int32Array(entries + 1);
  offsets.set(written.subarray(0, entries));
  return { entries, data, offsets: makeRelative(offsets, { mask: -1, keyBytes, last }), keyBytes };
}
