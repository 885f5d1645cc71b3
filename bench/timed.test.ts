import assert from "node:assert/strict";
import { test } from "node:test";
import { timedRow, timeOf } from "./timed.ts";

const times = (wallSeconds: number, cpuSeconds: number) => ({ wallSeconds, cpuSeconds });

test("a row has the medians and the ratios", () => {
  const here = [times(0.3, 0.4), times(0.1, 0.2), times(0.2, 0.2)];
  const there = [times(0.1, 0.1), times(0.1, 0.1), times(9, 9)];
  assert.deepEqual(timedRow({ name: "sum", here, there, fault: null }), ["sum", "200.0", "100.0", "2.00", "2.00"]);
});

test("wrong results have no times", () => {
  assert.deepEqual(timedRow({ name: "sum", here: [], there: [], fault: "here 1, there 2" }), ["sum", "wrong", "here 1, there 2", "", ""]);
});

test("a run takes as long as it takes", () => {
  let done = false;
  const { wallSeconds, cpuSeconds } = timeOf(() => (done = true));
  assert.ok(done && wallSeconds >= 0 && wallSeconds < 5 && cpuSeconds >= 0);
});
