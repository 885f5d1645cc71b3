import assert from "node:assert/strict";
import { test } from "node:test";
import { median, summarise, textTable } from "./statistics.ts";

const cost = (wallSeconds: number) => ({ wallSeconds, cpuSeconds: wallSeconds * 2, peakMegabytes: 100 });

test("median of odd and even counts", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

test("summary keeps the spread of the wall time", () => {
  const expected = { runs: 3, wallSeconds: 2, cpuSeconds: 4, peakMegabytes: 100, fastest: 1, slowest: 9 };
  assert.deepEqual(summarise([cost(9), cost(1), cost(2)]), expected);
});

test("table aligns text left and numbers right", () => {
  assert.equal(textTable([["name", "s"], ["a", "10.5"]]), "name     s\n----  ----\na     10.5"); // prettier-ignore
});
