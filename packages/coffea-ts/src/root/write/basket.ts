import { ByteWriter } from "./byte-writer.ts";
import type { BasketContent } from "./branch-writer.ts";
import { packed, type Compression } from "./compression.ts";
import { stringLength } from "./key.ts";

/** One basket as bytes, and what its branch keeps of it. */
export interface BasketRecord {
  readonly bytes: Uint8Array;
  /** Key and content before compression. */
  readonly totalBytes: number;
}

const KEY_NUMBERS = 34; // a TKey with 64-bit positions up to its strings
const BASKET_NUMBERS = 19; // version, sizes and flag of the TBasket, which belong to its key

/** Where in the file, of what, when. */
interface BasketPlace {
  readonly branch: string;
  readonly tree: string;
  readonly itemBytes: number;
  readonly position: number;
  readonly directory: number;
  readonly when: number;
}

/**
 * A TBasket: its key with 64-bit positions, then the entries' bytes, and for lists the array of their starts, which count from the key's first byte
 * and end with a 0 where one might expect the end (that is `fLast`).
 */
export function basketRecord(content: BasketContent, place: BasketPlace, compression: Compression): BasketRecord {
  const keyBytes = KEY_NUMBERS + stringLength("TBasket") + stringLength(place.branch) + stringLength(place.tree) + BASKET_NUMBERS;
  const raw = withStarts(content, keyBytes);
  const stored = packed(raw, compression);
  const writer = new ByteWriter({ capacity: keyBytes + stored.length });
  writer
    .int32(keyBytes + stored.length)
    .int16(1004)
    .int32(raw.length, place.when)
    .int16(keyBytes)
    .int16(0);
  writer.int64(place.position, place.directory);
  writer.string("TBasket").string(place.branch).string(place.tree);
  const capacity = content.starts === null ? place.itemBytes : Math.max(1000, content.entries + 1);
  writer
    .int16(3)
    .int32(BASKET_BUFFER_BYTES, capacity, content.entries, keyBytes + content.values.length)
    .uint8(0);
  writer.raw(stored);
  return { bytes: writer.bytes, totalBytes: keyBytes + raw.length };
}

/** What a writer with a buffer would have given each basket at first; readers take it as a hint. */
export const BASKET_BUFFER_BYTES = 32000;

function withStarts(content: BasketContent, keyBytes: number): Uint8Array {
  const { starts, values, entries } = content;
  if (starts === null) return values;
  const raw = new Uint8Array(values.length + 4 + 4 * (entries + 1));
  raw.set(values);
  const view = new DataView(raw.buffer, values.length);
  view.setInt32(0, entries + 1);
  for (let entry = 0; entry < entries; entry++) view.setInt32(4 + 4 * entry, starts[entry]! + keyBytes);
  return raw;
}
