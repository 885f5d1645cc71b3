import assert from "node:assert/strict";
import { test } from "node:test";
import type { Progress } from "./executor.ts";
import { barLine, countText, drawBar, progressSentence } from "./progress-bar.ts";

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
  assert.match(barLine(done, 3_725_000, 120), /100 % 5\/5 chunk \| 0\.00134 chunk\/s \| 1:02:05 in all$/);
});

test("before the first task is done there is no rate and no promise", () => {
  assert.match(barLine({ ...half, done: 0, doneWeight: 0 }, 1000, 100), / 0 % 0\/5 chunk \| -:-- left$/);
});

test("as a sentence", () => {
  assert.equal(progressSentence(half, 1000), "Processing: 2 of 5 chunks, 500 k events/s, 0:01 left");
});

test("counts carry three digits and a unit", () => {
  assert.deepEqual([0, 7, 998, 1234, 999_499, 999_999, 1.5e9].map(countText), ["0", "7", "998", "1.23 k", "999 k", "1.00 M", "1.50 G"]);
});

test("redraws at most ten times a second, always at the end", () => {
  const written: string[] = [];
  let time = 0;
  const listener = drawBar({ write: (text) => written.push(text), columns: 80 }, () => time);
  listener({ ...half, done: 0, doneWeight: 0 });
  time = 50;
  listener({ ...half, done: 1 });
  time = 150;
  listener(half);
  time = 160;
  listener({ ...half, done: 5, doneWeight: 1_000_000 });
  assert.equal(written.length, 3);
  assert.ok(written[2]!.endsWith("\n"));
  assert.ok(!written[1]!.endsWith("\n"));
});

test("a failed job ends its line", () => {
  const written: string[] = [];
  drawBar({ write: (text) => written.push(text), columns: 80 }, () => 0)({ ...half, failed: true });
  assert.match(written[0]!, /stopped after 0:00\n$/);
});
