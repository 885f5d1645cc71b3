import assert from "node:assert/strict";
import { test } from "node:test";
import { randomBigs, randomFloats, randomNumbers, randomOffsets } from "../../../test/data/random-segments.ts";
import type { Dtype } from "../form.ts";
import type { ReduceOp } from "../graph/node.ts";
import { carry } from "../layouts/carry.ts";
import { numericLayout } from "../layouts/make.ts";
import type { Layout, NumericLayout, Values } from "../layout.ts";
import { layoutToList } from "../to-list.ts";
import { type Groups, regroup } from "./groups.ts";
import { reduceAcross } from "./reduce-across.ts";
import { reduceSegments } from "./reduce-segments.ts";

const lists = randomOffsets(0);
const count = lists.length - 1;
const random = randomNumbers();
const bytes = new Uint8Array(lists[count]!).map(() => (random() < 0.9 ? 1 + 254 * random() : 0));
const columns: readonly (readonly [Dtype, Values])[] = [
  ...randomFloats(lists[count]!).map((data) => ["float64", data] as const),
  ["float32", Float32Array.from(randomFloats(lists[count]!)[0]!)],
  ["int16", new Int16Array(lists[count]!).map((_, i) => (i * 7919) % 1000)],
  ...randomBigs(BigInt64Array, lists[count]!).map((data) => ["int64", data] as const),
  ...randomBigs(BigUint64Array, lists[count]!).map((data) => ["uint64", data] as const),
  ["bool", bytes],
];
const groupings: readonly Groups[] = [
  [0, count],
  [0, 0, 1, 5, 5, 1000, count - 1, count],
].map((offsets) => ({ offsets: Int32Array.from(offsets), positions: null }));

function regrouped(values: NumericLayout, groups: Groups, reduction: Parameters<typeof reduceSegments>[2]): readonly [Int32Array, Layout] {
  const { items, offsets, inner } = regroup(lists, groups, 0);
  return [offsets, reduceSegments(carry(values, items) as NumericLayout, inner, reduction)];
}

for (const op of ["sum", "prod", "min", "max", "countNonzero", "any", "all"] as const satisfies readonly ReduceOp[]) {
  test(`${op}: what the items of each place together give`, () => {
    for (const [dtype, data] of columns)
      for (const groups of groupings)
        for (const maskIdentity of [false, true]) {
          if ((op === "any" || op === "all") && dtype !== "bool") continue;
          const reduction = { op, everything: false, maskIdentity, initial: null };
          const values = numericLayout(dtype, data);
          const across = reduceAcross(values, { offsets: lists, groups, size: 0 }, reduction);
          if (across === null) {
            assert.match(dtype, /int64/);
            continue;
          }
          const [offsets, content] = regrouped(values, groups, reduction);
          assert.deepEqual(across.offsets, offsets);
          assert.deepEqual(layoutToList(across.content), layoutToList(content));
        }
  });
}

test("lists of a fixed size have results where there is no list", () => {
  const groups = { offsets: Int32Array.of(0, 0, 1), positions: null };
  const values = numericLayout("int32", Int32Array.of(4, 5));
  const fixed = { offsets: Int32Array.of(0, 2), groups, size: 2 };
  const reduction = { op: "max" as const, everything: false, initial: null };
  assert.deepEqual(layoutToList(reduceAcross(values, fixed, { ...reduction, maskIdentity: true })!.content), [null, null, 4, 5]);
  assert.deepEqual(layoutToList(reduceAcross(values, fixed, { ...reduction, maskIdentity: false, initial: 5 })!.content), [5, 5, 5, 5]);
});

test("positions are left to who needs the items together", () => {
  const groups = { offsets: Int32Array.of(0, 1), positions: null };
  const reduction = { op: "argmax" as const, everything: false, maskIdentity: true, initial: null };
  assert.equal(
    reduceAcross(numericLayout("float64", Float64Array.of(1)), { offsets: Int32Array.of(0, 1), groups, size: 0 }, reduction),
    null,
  );
});
