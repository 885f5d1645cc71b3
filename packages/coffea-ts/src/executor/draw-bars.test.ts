import assert from "node:assert/strict";
import { test } from "node:test";
import { drawBars } from "./draw-bars.ts";
import type { Progress } from "./executor.ts";

const job = (desc: string, done: number, total: number, more: Partial<Progress> = {}): Progress => ({
  desc,
  unit: "chunk",
  done,
  total,
  doneWeight: 0,
  totalWeight: 0,
  weightUnit: "events",
  failed: false,
  ...more,
});

function watch() {
  const written: string[] = [];
  let time = 0;
  const listener = drawBars({ write: (text) => written.push(text), columns: 80 }, () => time);
  const tell = (timeMs: number, progress: Progress): void => {
    time = timeMs;
    listener(progress);
  };
  /** What a terminal shows in the end. */
  const screen = (): string[] => {
    const lines: string[] = [];
    let row = 0;
    for (const part of written
      .join("")
      .replaceAll("\u001b", "^")
      .split(/(\n|\^\[\d+A|\r\^\[2K)/)) {
      if (part === "\n") row++;
      else if (/^\^\[\d+A$/.test(part)) row -= Number(part.slice(2, -1));
      else if (part.startsWith("\r")) lines[row] = "";
      else if (part !== "") lines[row] = (lines[row] ?? "") + part;
    }
    return lines;
  };
  return { written, tell, screen };
}

test("jobs have lines under each other, which are redrawn in place and end at 100 %", () => {
  const { tell, screen } = watch();
  tell(0, job("Preprocessing", 0, 2));
  tell(500, job("Preprocessing", 2, 2));
  tell(600, job("Processing", 0, 4));
  tell(900, job("Processing", 2, 4));
  tell(910, job("Merging", 1, 4));
  tell(1000, job("Processing", 4, 4));
  tell(1100, job("Merging", 4, 4));
  assert.deepEqual(
    screen().map((line) => line.replace(/[█▏▎▍▌▋▊▉·]+/, "█").replace(/ \| .*/, "")),
    ["Preprocessing █ 100 % 2/2 chunk", "Processing    █ 100 % 4/4 chunk", "Merging       █ 100 % 4/4 chunk"],
  );
  assert.match(screen()[1]!, /in 0:00$/, "time counts from the start of the job");
  assert.ok(screen().every((line) => line.length < 80));
});

test("redraws at most ten times a second, always at the end of a job", () => {
  const { tell, written } = watch();
  tell(0, job("Processing", 0, 5));
  tell(50, job("Processing", 1, 5));
  tell(150, job("Processing", 2, 5));
  tell(160, job("Processing", 5, 5));
  assert.equal(written.length, 3);
  assert.ok(
    written.every((text) => text.endsWith("\n")),
    "the cursor stays below",
  );
});

test("a failed job says so; the same job again begins anew; a job without tasks is not shown", () => {
  const { tell, screen } = watch();
  tell(0, job("Processing", 0, 5));
  tell(61_000, job("Processing", 1, 5, { failed: true }));
  assert.match(screen()[0]!, /stopped after 1:01$/);
  tell(70_000, job("Processing", 0, 5));
  tell(71_000, job("Processing", 5, 5));
  assert.match(screen()[0]!, /in 0:01$/);
  tell(72_000, job("Preprocessing", 0, 0));
  assert.equal(screen().length, 1);
});
