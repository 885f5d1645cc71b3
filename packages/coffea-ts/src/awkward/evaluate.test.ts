import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate } from "./evaluate.ts";
import type { EventSource } from "./event-source.ts";
import { columnOf } from "./make-array.ts";
import { layoutToList } from "./to-list.ts";

function countingSource(): { source: EventSource; loads: string[] } {
  const loads: string[] = [];
  const number = { kind: "numeric", dtype: "float64" } as const;
  const source: EventSource = {
    description: "a test",
    length: 2,
    columns: new Map([["x", number]]),
    load: (column) => {
      loads.push(column);
      return { ...number, length: 2, data: Float64Array.of(1, 2) };
    },
  };
  return { source, loads };
}

test("evaluate computes several expressions together", () => {
  const { source, loads } = countingSource();
  const x = columnOf<number>(source, "x");
  assert.deepEqual(evaluate([x.mul(2), x.neg()]).map(layoutToList), [
    [2, 4],
    [-1, -2],
  ]);
  assert.deepEqual(loads, ["x"]);
});
