import assert from "node:assert/strict";
import { test } from "node:test";
import { valuesOf } from "../../awkward/index.ts";
import { numberItem, structItem } from "../decode/interpretation.ts";
import { fillPlain, fitsItems, numbersIn, plainItem, valuesIn } from "./decode-plain.ts";
import type { FoundBasket } from "./found-basket.ts";

const int16 = numberItem({ dtype: "int16", packing: null });

/** A basket of 16-bit numbers, `lists` or single ones, of which the entries `[from, to)` are wanted. */
function basket(lists: readonly (readonly number[])[], from = 0, to = lists.length, hasOffsets = true): FoundBasket {
  const bytes = lists.flat().flatMap((value) => [value >> 8, value & 255]);
  const data = Uint8Array.from(bytes);
  const offsets = Int32Array.from({ length: lists.length + 1 }, (_, i) => 2 * lists.slice(0, i).flat().length);
  const isWhole = from === 0 && to === lists.length;
  const borrowData = (): Uint8Array => data;
  const unpack = () => ({ entries: lists.length, data, offsets: hasOffsets ? offsets : null });
  return { from, to, isWhole, entries: lists.length, dataBytes: data.length, borrowData, unpack } as unknown as FoundBasket;
}

const fill = (baskets: FoundBasket[], starts: number[]) => {
  const data = valuesOf("int16", starts.at(-1)!);
  return fillPlain(baskets, int16, Int32Array.from(starts), data) ? [...data] : null;
};

test("lists of baskets, whole and cut, go to their places", () => {
  const baskets = [basket([[9], [1, 2], [3]], 1, 3), basket([[4], [], [5, 600]]), basket([[7, 8], [9]], 0, 1)];
  const starts = [0, 2, 3, 4, 4, 6, 8];
  assert.equal(fitsItems(baskets, 2, Int32Array.from(starts)), true);
  assert.deepEqual(fill(baskets, starts), [1, 2, 3, 4, 5, 600, 7, 8]);
});

test("baskets that disagree with the starts do not fit", () => {
  assert.equal(fitsItems([basket([[1], [2]])], 2, Int32Array.of(0, 1, 3)), false);
  assert.equal(fitsItems([basket([[1], [2]], 0, 1)], 2, Int32Array.of(0, 3)), false, "more than it has");
  assert.equal(fill([basket([[1], [2]], 0, 1)], [0, 2]), null, "its own offsets say one");
  assert.equal(fill([basket([[1], [2]], 0, 1, false)], [0, 1]), null, "it has none");
});

test("single values: a basket has just so many", () => {
  const whole = basket([[1], [2], [300]]);
  const cut = basket([[4], [5], [6]], 1, 2);
  assert.equal(fitsItems([whole, cut], 2, null), true);
  const data = valuesOf("int16", 4);
  assert.equal(fillPlain([whole, cut], int16, null, data), true);
  assert.deepEqual([...data], [1, 2, 300, 5]);
  assert.equal(fitsItems([basket([[4, 4], [5], [6]], 1, 2)], 2, null), false);
});

test("many large baskets are turned around as they come", () => {
  const values = Array.from({ length: 100_000 }, (_, i) => i % 30_000);
  const lists = [0, 1, 2].map(() => basket([values]));
  assert.deepEqual(fill(lists, [0, 100_000, 200_000, 300_000]), [...values, ...values, ...values]);
});

test("what counts as plain, and its room", () => {
  assert.equal(plainItem({ kind: "fixed", item: int16 }), int16);
  assert.equal(plainItem({ kind: "jagged", item: int16, headerBytes: 0 }), int16);
  assert.equal(plainItem({ kind: "jagged", item: int16, headerBytes: 10 }), null);
  assert.equal(plainItem({ kind: "jagged", item: int16, headerBytes: 0, holdsObjectBits: true }), null);
  assert.equal(plainItem({ kind: "string", headerBytes: 0, lengthBytes: 1 }), null);
  assert.equal(plainItem({ kind: "fixed", item: structItem(null, [{ name: "a", item: int16 }]) }), null);
  assert.equal(plainItem({ kind: "fixed", item: numberItem({ dtype: "float32", packing: { kind: "float32" } }) }), null);
  assert.equal(numbersIn(numberItem({ dtype: "int16", packing: null }, [3]), 5), 15);
  assert.equal(valuesIn(new Uint8Array(100).subarray(4), int16, 7).byteOffset, 4);
});
