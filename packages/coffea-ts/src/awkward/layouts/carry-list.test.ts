import assert from "node:assert/strict";
import { test } from "node:test";
import type { Dtype } from "../form.ts";
import type { ListLayout, NumericLayout } from "../layout.ts";
import { layoutToList } from "../to-list.ts";
import { BLOCK, openBlocks } from "./blocks.ts";
import { carry } from "./carry.ts";
import { CarriedItems, type CarriedList, pickLists } from "./carry-list.ts";
import { listLayout, numericLayout, valuesOf } from "./make.ts";

test("picked lists tell their offsets and the items to take", () => {
  const { offsets, items } = pickLists(Int32Array.of(0, 2, 2, 5), Int32Array.of(2, 1, 0));
  assert.deepEqual([...offsets], [0, 3, 3, 5]);
  assert.deepEqual([...items], [2, 3, 4, 0, 1]);
});

test("numbers of every type are copied list by list", () => {
  for (const dtype of ["bool", "int8", "uint16", "int32", "float32", "float64"] as const satisfies readonly Dtype[]) {
    const data = valuesOf(dtype, 6);
    data.set([1, 0, 1, 1, 0, 1]);
    const picked = carry(listLayout(Int32Array.of(0, 2, 2, 6), numericLayout(dtype, data)), Int32Array.of(2, 1, 0, 2)) as ListLayout;
    const { data: items } = picked.content as NumericLayout;
    assert.deepEqual([[...picked.offsets], [...items]], [[0, 4, 4, 6, 10], [1, 1, 0, 1, 1, 0, 1, 1, 0, 1]]); // prettier-ignore
    assert.equal(items.constructor, data.constructor);
  }
  const big = listLayout(Int32Array.of(0, 1, 2), numericLayout("int64", BigInt64Array.of(3n, -(2n ** 63n))));
  assert.deepEqual(layoutToList(carry(big, Int32Array.of(1, 0))), [[-(2n ** 63n)], [3n]]);
});

/** Lists of 0 to 4 items, and every third of them backwards. */
function example(): { lists: ListLayout; index: Int32Array } {
  const offsets = new Int32Array(4001);
  for (let i = 0; i < 4000; i++) offsets[i + 1] = offsets[i]! + ((i * 7) % 5);
  const content = numericLayout(
    "float64",
    Float64Array.from({ length: offsets[4000]! }, (_, i) => i),
  );
  return { lists: listLayout(offsets, content), index: Int32Array.from({ length: 3000 }, (_, i) => 3999 - i) };
}

test("blocks that end inside lists, are asked for again, or lie before the last one", () => {
  const { lists, index } = example();
  const picked = carry(lists, index) as CarriedList;
  const { items } = pickLists(lists.offsets, index);
  const read = openBlocks(picked.content as NumericLayout);
  for (const [start, size] of [
    [0, BLOCK],
    [BLOCK, 1000],
    [BLOCK, 1000],
    [5, 3],
    [items.length, 0],
    [items.length - 1, 1],
    [0, 2],
  ] as const)
    // prettier-ignore
    assert.deepEqual([...read(start, size)], [...items.subarray(start, start + size)]);
});

test("picking from picked lists looks through them, to the items too", () => {
  const { lists, index } = example();
  const once = carry(lists, index) as CarriedList;
  const twice = carry(once, Int32Array.of(5, 7)) as CarriedList;
  assert.deepEqual([twice.base, [...twice.index]], [lists, [3994, 3992]]);
  assert.deepEqual(layoutToList(twice), layoutToList(carry(lists, Int32Array.of(3994, 3992))));
  const { content } = once;
  assert.ok(content instanceof CarriedItems);
  const some = carry(content, Int32Array.of(3, 1));
  assert.deepEqual([content.isReady, layoutToList(some)], [false, [content.items[3], content.items[1]]]);
});
