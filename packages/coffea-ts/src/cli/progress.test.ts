import assert from "node:assert/strict";
import { test } from "node:test";
import type { Progress } from "../executor/index.ts";
import type { ProgressKind } from "./progress-kinds.ts";
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

function watch(kind: ProgressKind, { isTTY = false, quiet = false } = {}) {
  const written: string[] = [];
  let time = 0;
  const terminal = {
    out: { write: () => assert.fail("progress is no result") },
    err: { write: (text: string) => written.push(text), isTTY, columns: 80 },
  };
  const listener = progressFor(terminal, { kind, quiet }, () => time);
  const tell = (done: number, timeMs: number): void => {
    time = timeMs;
    listener(at(done));
  };
  return { written, tell };
}

test("on a terminal bars, also when the results are piped; and anywhere when they are asked for", () => {
  for (const { written, tell } of [watch("auto", { isTTY: true, quiet: true }), watch("bar")]) {
    tell(0, 0);
    tell(4, 1000);
    assert.equal(written.length, 2);
    assert.match(written[1]!.replaceAll("\u001b", "^"), /^\^\[1A\r\^\[2KProcessing.* 100 % /);
  }
});

test("in a log a line every five seconds; also on a terminal when asked for", () => {
  for (const { written, tell } of [watch("auto"), watch("plain", { isTTY: true, quiet: true })]) {
    tell(0, 0);
    tell(1, 3000);
    tell(2, 6000);
    tell(3, 9000);
    tell(4, 11_500);
    assert.deepEqual(written, [
      "Processing: 2 of 4 chunks, 0.333 events/s, 0:06 left\n",
      "Processing: 4 of 4 chunks, 0.348 events/s, in 0:12\n",
    ]);
  }
});

test("nothing where nobody watches and the output is for programs, and where nothing is wanted", () => {
  for (const { written, tell } of [watch("auto", { quiet: true }), watch("none", { isTTY: true })]) {
    tell(0, 0);
    tell(4, 60_000);
    assert.deepEqual(written, []);
  }
});

test("as JSON, an object a line, ten times a second and at both ends", () => {
  const { written, tell } = watch("json", { isTTY: true, quiet: true });
  tell(0, 1000);
  tell(1, 1050);
  tell(2, 2000);
  tell(4, 2001);
  const lines = written.map((text) => JSON.parse(text) as Record<string, unknown>);
  assert.deepEqual(
    lines.map(({ done, seconds }) => [done, seconds]),
    [
      [0, 0],
      [2, 1],
      [4, 1.001],
    ],
  );
  assert.deepEqual(lines[0], {
    progress: "Processing",
    unit: "chunk",
    done: 0,
    total: 4,
    events: 0,
    totalEvents: 4,
    bytes: null,
    seconds: 0,
    failed: false,
  });
  assert.ok(written.every((text) => text.endsWith("\n")));
});
