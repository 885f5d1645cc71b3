import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate } from "./evaluate.ts";
import { columnOf } from "./make-array.ts";
import { layoutToList } from "./to-list.ts";
import { countingSource } from "../../test/data/counting-source.ts";

test("evaluate computes several expressions together", () => {
  const { source, loads } = countingSource();
  const x = columnOf<number>(source, "x");
  assert.deepEqual(evaluate([x.mul(2), x.neg()]).map(layoutToList), [
    [2, 4],
    [-1, -2],
  ]);
  assert.deepEqual(loads, ["x"]);
});
