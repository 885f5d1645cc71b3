import assert from "node:assert/strict";
import { test } from "node:test";
import type { Progress } from "../executor/index.ts";
import { Hist } from "../hist/index.ts";
import { LiveView } from "./live-view.ts";

const at = (done: number): Progress => ({
  desc: "Processing",
  unit: "chunk",
  done,
  total: 4,
  doneWeight: 0,
  totalWeight: 0,
  weightUnit: "events",
  failed: false,
});
const filled = (): Hist => {
  const hist = Hist.new.reg(10, 0, 1, { name: "mass", label: "m" }).int64();
  hist.fill({ mass: Array.from({ length: 100 }, (_, i) => (i % 10) / 10) });
  return hist;
};

function watch(rows = 24) {
  const written: string[] = [];
  let time = 0;
  const view = new LiveView({ write: (text) => written.push(text), isTTY: true, columns: 80, rows }, {}, () => time);
  const tell = (done: number, timeMs: number, out: unknown): void => {
    time = timeMs;
    view.onPartial({ out, entries: 0, processed: done, chunks: 4 });
    view.onProgress(at(done));
  };
  const frame = (index: number): string[] =>
    written
      .at(index)!
      .replaceAll("\u001b", "^")
      .replace(/\^\[[?\d;]*[A-Za-z]/g, "")
      .split("\r\n");
  return { written, tell, view, frame };
}

test("each frame is the histogram with the bars under it, and fits the terminal", () => {
  const { written, tell, frame } = watch();
  tell(0, 0, undefined);
  assert.match(frame(0)[0]!, /No events yet/);
  tell(2, 500, { A: { mass: filled() } });
  const lines = frame(-1);
  assert.equal(lines[0], "A / mass");
  assert.match(lines.at(-1)!, /^Processing .* 50 % 2\/4 chunk/);
  assert.ok(lines.length <= 23 && lines.length > 15, `${lines.length} lines`);
  assert.ok(lines.every((line) => line.length <= 80));
  assert.ok(lines.some((line) => line.includes("█")));
  assert.ok(written[0]!.startsWith("\u001b[?1049h"), "on a screen of its own");
});

test("it is drawn five times a second at most, and at the end of a job", () => {
  const { written, tell } = watch();
  for (const [done, time] of [
    [0, 0],
    [1, 100],
    [2, 250],
    [3, 260],
    [4, 270],
  ] as const)
    tell(done, time, { h: filled() });
  assert.equal(written.length, 3);
});

test("as many histograms as fit are shown, and the others counted", () => {
  const small = watch(24);
  const out = { a: filled(), b: filled(), c: filled() };
  small.tell(1, 0, out);
  assert.ok(small.frame(-1).some((line) => line.includes("… and 2 more")));
  const large = watch(60);
  large.tell(1, 0, out);
  const lines = large.frame(-1);
  assert.deepEqual(
    ["a", "b", "c"].map((name) => lines.includes(name)),
    [true, true, true],
  );
  assert.ok(lines.length <= 59);
});

test("in the end the screen is as it was, with the bars on it", () => {
  const { written, tell, view } = watch();
  tell(4, 1000, { h: filled() });
  view.close();
  assert.match(written.at(-1)!.replaceAll("\u001b", "^"), /^\^\[\?25h\^\[\?1049lProcessing .*100 %.*\n$/);
});

test("an output without histograms, or with one that cannot be drawn, is told", () => {
  const { tell, frame } = watch();
  tell(1, 0, { n: 3 });
  assert.match(frame(-1)[0]!, /no histogram/);
  const empty = Hist.new.reg(2, 0, 1, { name: "x" }).reg(2, 0, 1, { name: "y" }).reg(2, 0, 1, { name: "z" }).int64();
  tell(4, 1000, { empty });
  assert.match(frame(-1)[1]!, /not drawn/);
});
