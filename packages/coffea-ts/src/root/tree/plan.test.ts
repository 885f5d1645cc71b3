import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { memorySource } from "../../bytes/index.ts";
import { openRootSync } from "../open.ts";
import { recreate, memorySink } from "../write/index.ts";
import { joinRanges, planRead } from "./plan.ts";

const writer = recreate(memorySink(), { compression: { codec: "none" } });
const entries = Array.from({ length: 100 }, (_, i) => i);
writer.mkTree("Events", { a: "int32", b: "int32" }, { clusterEntries: 30 }).extend({ a: entries, b: entries });
const tree = openRootSync(memorySource(writer.close())).treeSync("Events");

test("ranges that touch or nearly touch are joined, in the order of the file, up to a size", () => {
  const far = 1_000_000;
  assert.deepEqual(
    joinRanges([
      { start: far, stop: far + 10 },
      { start: 10, stop: 20 },
      { start: 0, stop: 10 },
      { start: 500, stop: 600 },
    ]),
    [
      { start: 0, stop: 600 },
      { start: far, stop: far + 10 },
    ],
  );
  const big = 10 * 1024 * 1024;
  assert.equal(joinRanges([0, 1, 2].map((i) => ({ start: i * big, stop: (i + 1) * big }))).length, 3);
  assert.deepEqual(joinRanges([]), []);
});

test("the baskets of the entries asked for, and the reads for them", () => {
  const plan = planRead([tree.branch("a"), tree.branch("b")], 29, 61);
  assert.deepEqual(
    plan.columns.map(({ branch, baskets }) => [branch, baskets.map(({ index, entryStart, entryStop }) => [index, entryStart, entryStop])]),
    ["a", "b"].map((name) => [name, [0, 1, 2].map((i) => [i, 30 * i, 30 * (i + 1)])]),
  );
  assert.equal(plan.ranges.length, 1);
  assert.equal(
    plan.bytes,
    plan.columns.flatMap((column) => column.baskets).reduce((sum, { range }) => sum + range!.stop - range!.start, 0),
  );
  assert.equal(JSON.parse(JSON.stringify(plan)).entryStop, 61, "plain data");
});

const indices = (start: number, stop: number) =>
  planRead([tree.branch("a")], start, stop).columns[0]!.baskets.map((basket) => basket.index);
assert.deepEqual(indices(30, 60), [1]);

test("the borders of baskets are exact", () => {
  assert.deepEqual(indices(0, 30), [0]);
  assert.deepEqual(indices(99, 100), [3]);
  assert.deepEqual(indices(50, 50), []);
  assert.deepEqual(indices(100, 100), []);
});

test("entries that are not there are BadArgument, with those that are", () => {
  for (const [start, stop] of [
    [-1, 5],
    [5, 101],
    [6, 5],
    [0.5, 3],
  ] as const)
    assert.throws(
      () => planRead([tree.branch("a")], start, stop),
      (error) => isCoffeaError(error, "BadArgument") && /0 to 100/.test(error.message),
    );
});
