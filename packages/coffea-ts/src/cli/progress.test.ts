import assert from "node:assert/strict";
import { test } from "node:test";
import type { Progress } from "../executor/index.ts";
import { progressFor } from "./progress.ts";

const at = (done: number): Progress => ({
  desc: "Processing",
  unit: "chunk",
  done,
  total: 4,
  doneWeight: done,
  totalWeight: 4,
  weightUnit: "events",
  failed: false,
});

function watch(isTTY: boolean, quiet: boolean) {
  const written: string[] = [];
  let time = 0;
  const terminal = {
    out: { write: () => assert.fail("progress is no result") },
    err: { write: (text: string) => written.push(text), isTTY, columns: 80 },
  };
  const listener = progressFor(terminal, quiet, () => time);
  const tell = (done: number, timeMs: number): void => {
    time = timeMs;
    listener(at(done));
  };
  return { written, tell };
}

test("on a terminal a bar, also when the results are piped", () => {
  const { written, tell } = watch(true, true);
  tell(0, 0);
  tell(4, 1000);
  assert.ok(written.every((text) => text.startsWith("\r")));
  assert.equal(written.length, 2);
});

test("in a log a line every five seconds", () => {
  const { written, tell } = watch(false, false);
  tell(0, 0);
  tell(1, 3000);
  tell(2, 6000);
  tell(3, 9000);
  tell(4, 11_500);
  assert.deepEqual(written, [
    "Processing: 2 of 4 chunks, 0.333 events/s, 0:06 left\n",
    "Processing: 4 of 4 chunks, 0.348 events/s, 0:12 in all\n",
  ]);
});

test("nothing where nobody watches and the output is for programs", () => {
  const { written, tell } = watch(false, true);
  tell(0, 0);
  tell(4, 60_000);
  assert.deepEqual(written, []);
});
