import assert from "node:assert/strict";
import { test } from "node:test";
import { type Layout, layoutToList } from "../awkward/index.ts";
import { ThreadMemory } from "../base/index.ts";
import { OwnArrays, ownLayout } from "./own-layout.ts";

const memory = new ThreadMemory();
const lent = (numbers: readonly number[]): Int32Array => {
  const { buffer, byteOffset } = memory.take(4 * numbers.length)!;
  const array = new Int32Array(buffer, byteOffset, numbers.length);
  array.set(numbers);
  return array;
};
const ints = (data: Int32Array): Layout => ({ kind: "numeric", dtype: "int32", length: data.length, data });
const own = (layout: Layout): Layout => ownLayout(layout, new OwnArrays((array) => memory.holds(array)));

test("whatever a layout is made of, its copy has the same values in memory of its own", () => {
  const offsets = lent([0, 2, 3]);
  const inner: Layout = { kind: "option", length: 3, index: lent([1, -1, 0]), content: ints(lent([7, 8])) };
  const text: Layout = {
    kind: "string",
    length: 2,
    offsets,
    bytes: new Uint8Array(lent([0x61626364]).buffer, lent([0x61626364]).byteOffset, 3),
  };
  const tags = new Uint8Array(lent([256]).buffer, lent([256]).byteOffset, 2);
  const parts: Record<string, Layout> = {
    list: { kind: "list", length: 2, offsets, content: inner },
    pairs: { kind: "regular", length: 2, size: 2, content: ints(lent([1, 2, 3, 4])) },
    text,
    union: { kind: "union", length: 2, tags, index: lent([0, 0]), contents: [ints(lent([5])), { ...text, length: 1 }] },
  };
  const layout: Layout = { kind: "record", length: 2, name: "R", fields: Object.keys(parts), field: (name) => parts[name]! };
  const copy = own(layout);
  const expected = layoutToList(layout);
  const all = new Int32Array(memory.buffer, ThreadMemory.firstPiece, 500);
  const before = all.slice();
  all.fill(1);
  assert.deepEqual(layoutToList(copy), expected);
  all.set(before);
});

test("what several layouts share is copied once, and what is nobody else's stays", () => {
  const offsets = lent([0, 1]);
  const arrays = new OwnArrays((array) => memory.holds(array));
  const [a, b] = [ints(lent([1])), ints(Int32Array.of(2))].map((content) =>
    ownLayout({ kind: "list", length: 1, offsets, content }, arrays),
  );
  assert.ok(a?.kind === "list" && b?.kind === "list" && b.content.kind === "numeric");
  assert.equal(a.offsets, b.offsets);
  assert.ok(!memory.holds(a.offsets));
  const own2 = Int32Array.of(3);
  assert.equal(arrays.get(own2), own2);
});
