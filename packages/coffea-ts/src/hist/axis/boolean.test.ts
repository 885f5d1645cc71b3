import assert from "node:assert/strict";
import { test } from "node:test";
import { BooleanAxis } from "./boolean.ts";

test("0 is false, everything else true; no flow", () => {
  const axis = new BooleanAxis({ name: "b" });
  assert.deepEqual(
    [false, true, 0, 1, 7].map((value) => axis.index(value)),
    [0, 1, 0, 1, 1],
  );
  assert.equal(axis.extent, 2);
  assert.deepEqual(axis.bins, [false, true]);
});

test("a slice leaves one of the two out", () => {
  const onlyTrue = new BooleanAxis({}).sliced(1, 2, 1);
  assert.deepEqual(onlyTrue.bins, [true]);
  assert.deepEqual([onlyTrue.index(false), onlyTrue.index(true)], [-1, 0]);
  const onlyFalse = new BooleanAxis({}).sliced(0, 1, 1);
  assert.deepEqual([onlyFalse.index(false), onlyFalse.index(true)], [0, 1]);
  assert.match(onlyTrue.difference(onlyFalse)!, /true and false/);
  assert.throws(() => onlyTrue.sliced(0, 1, 2), { code: "NotSupported" });
});
