import assert from "node:assert/strict";
import { test } from "node:test";
import { randomNumbers } from "../../../test/data/random-segments.ts";
import { regroup, withoutMissing } from "./groups.ts";

test("missing entries leave their group, and positions still count them", () => {
  const { offsets, positions } = withoutMissing(Int32Array.of(0, -1, 1, -1, 2), { offsets: Int32Array.of(0, 3, 5), positions: null });
  assert.deepEqual([...offsets], [0, 2, 3]);
  assert.deepEqual([...positions!], [0, 2, 1]);
});

test("missing entries anywhere, groups of every length, and longer than what is counted at a time", () => {
  const index = Int32Array.from({ length: 20_000 }, (_, i) => ((i * 7919) % 11 < 4 ? -1 : i));
  const offsets = [0];
  const random = randomNumbers();
  while (offsets.at(-1)! < 10_000) offsets.push(offsets.at(-1)! + Math.floor(random() * 40) * Number(random() < 0.8));
  offsets.push(20_000, 20_000);
  const groups = { offsets: Int32Array.from(offsets), positions: null };
  const expected = offsets.map((offset) => index.subarray(0, offset).filter((item) => item >= 0).length);
  assert.deepEqual([...withoutMissing(index, groups, false).offsets], expected);
  const { positions } = withoutMissing(index, groups);
  const rows = [...index.keys()].filter((row) => index[row]! >= 0);
  assert.deepEqual(
    [...positions!],
    rows.map((row) => row - offsets.findLast((offset) => offset <= row)!),
  );
  const numbered = withoutMissing(index, { ...groups, positions: Int32Array.from(index, (_, i) => 3 * i) });
  assert.deepEqual(
    [...numbered.positions!],
    rows.map((row) => 3 * row),
  );
});

test("items of lists are grouped by their place in the list", () => {
  // Lists [0, 1], [2], [] in one group, and [3, 4, 5] in another.
  const groups = { offsets: Int32Array.of(0, 3, 4), positions: null };
  const { items, offsets, inner } = regroup(Int32Array.of(0, 2, 3, 3, 6), groups, 0);
  assert.deepEqual([...offsets], [0, 2, 5]);
  assert.deepEqual([...items], [0, 2, 1, 3, 4, 5]);
  assert.deepEqual([...inner.offsets], [0, 2, 3, 4, 5, 6]);
  assert.deepEqual([...inner.positions!], [0, 1, 0, 0, 0, 0]);
});

test("lists of a fixed size have their groups even where there is no list", () => {
  const { offsets, inner } = regroup(Int32Array.of(0), { offsets: Int32Array.of(0, 0), positions: null }, 2);
  assert.deepEqual(
    [[...offsets], [...inner.offsets]],
    [
      [0, 2],
      [0, 0, 0],
    ],
  );
});
