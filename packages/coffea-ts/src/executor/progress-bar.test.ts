import assert from "node:assert/strict";
import { test } from "node:test";
import type { Progress } from "./executor.ts";
import { barLine, bytesText, countText, progressSentence } from "./progress-bar.ts";

const half: Progress = {
  desc: "Processing",
  unit: "chunk",
  done: 2,
  total: 5,
  doneWeight: 500_000,
  totalWeight: 1_000_000,
  weightUnit: "events",
  failed: false,
};

test("the line tells the share, the rate and the time left", () => {
  const line = barLine(half, 2000, 100);
  assert.match(line, /^Processing █+·+ +50 % 2\/5 chunk \| 250 k events\/s \| 0:02 left$/);
  assert.ok(line.length < 100);
});

test("on a narrow terminal the bar goes first, then the line is cut", () => {
  assert.equal(barLine(half, 2000, 62), "Processing  50 % 2/5 chunk | 250 k events/s | 0:02 left");
  assert.equal(barLine(half, 2000, 20).length, 19);
});

test("without weights tasks are counted; at the end the whole time stands", () => {
  const done = { ...half, done: 5, doneWeight: 0, totalWeight: 0 };
  assert.match(barLine(done, 3_725_000, 120), /100 % 5\/5 chunk \| 0\.00134 chunk\/s \| in 1:02:05$/);
});

test("before the first task is done there is no rate and no promise", () => {
  assert.match(barLine({ ...half, done: 0, doneWeight: 0 }, 1000, 100), / 0 % 0\/5 chunk \| -:-- left$/);
});

test("with bytes their rate stands beside that of events, and the line still fits", () => {
  const line = barLine({ ...half, desc: "Preprocessing", doneBytes: 90_200_000 }, 2000, 80);
  assert.match(line, /^Preprocessing █+[^ ]* +50 % 2\/5 chunk \| 250 k events\/s \| 45\.1 MB\/s \| 0:02 left$/);
  assert.ok(line.length < 80);
  assert.deepEqual([12, 999.6, 45_100_000].map(bytesText), ["12 bytes", "1.00 kB", "45.1 MB"]);
});

test("as a sentence", () => {
  assert.match(progressSentence({ ...half, doneBytes: 1_000_000 }, 1000), /500 k events\/s, 1\.00 MB\/s, 0:01 left$/);
  assert.equal(progressSentence(half, 1000), "Processing: 2 of 5 chunks, 500 k events/s, 0:01 left");
});

test("counts carry three digits and a unit", () => {
  assert.deepEqual([0, 7, 998, 1234, 999_499, 999_999, 1.5e9].map(countText), ["0", "7", "998", "1.23 k", "999 k", "1.00 M", "1.50 G"]);
});
