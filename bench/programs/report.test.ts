import assert from "node:assert/strict";
import { test } from "node:test";
import { markdownReport, ratiosTo, type Result, tableOf } from "./report.ts";

const cost = (wallSeconds: number, cpuSeconds: number) => ({ wallSeconds, cpuSeconds, peakMegabytes: 1 });
const run = (name: string, ...walls: number[]) => ({ name, costs: walls.map((wall) => cost(wall, 2 * wall)), peakMegabytes: 90, moved: 0 });

function comparison(id: string, ours: number, theirs: number): Result {
  const runs = [run("coffea-ts", ours, ours, 9 * ours), run("RDataFrame, compiled", theirs)];
  return { case: { id, title: `Case ${id}`, kind: "comparison", missing: [] }, runs };
}

test("a comparison has medians, ranges, and how many times slower the others are", () => {
  const [, ours, theirs] = tableOf(comparison("seed/zlib", 0.5, 1.25));
  assert.deepEqual(ours, ["coffea-ts", "0.500", "0.500–4.500", "1.000", "90", "1.00", "1.00", "0"]);
  assert.deepEqual(theirs, ["RDataFrame, compiled", "1.250", "1.250–1.250", "2.500", "90", "2.50", "2.50", "0"]);
});

test("growth compares with the first run", () => {
  const result: Result = {
    case: { id: "growth/files", title: "Growth", kind: "growth", factors: [10, 100], missing: [] },
    runs: [run("10 files", 1), run("100 files", 8)],
  };
  assert.deepEqual(tableOf(result).slice(1), [
    ["10 files", "1.000", "2.000", "90", "1", "", ""],
    ["100 files", "8.000", "16.00", "90", "10", "8.00", "8.00"],
  ]);
});

test("ratios to a peer, and the geometric mean of the queries alone", () => {
  const results = [comparison("seed/zlib", 1, 3), comparison("adl/q1", 1, 2), comparison("adl/q2", 1, 8), comparison("adl/all", 1, 100)];
  const rows = ratiosTo("RDataFrame, compiled", results);
  assert.deepEqual(rows.at(-1), ["adl, geometric mean of 2", "4.00", "4.00"]);
  assert.deepEqual(rows[1], ["seed/zlib", "3.00", "3.00"]);
  assert.deepEqual(ratiosTo("jsroot", results), []);
});

test("the report names the machine and what was not measured", () => {
  const result = comparison("seed/lzma", 1, 3);
  const missing = { ...result, case: { ...result.case, missing: ["jsroot: stops\nsecond line"] } };
  const machine = { processor: "A processor", cores: 2, memoryGigabytes: 8, loadAverage: 0.25, node: "v26", python: { ROOT: "6.40" } };
  const text = markdownReport([missing], { machine, date: new Date("2026-11-30T00:00:00Z"), rounds: 3, events: 20 });
  assert.match(text, /A processor, 2 cores, 8 GB/);
  assert.match(text, /Not measured: jsroot: stops\n/);
  assert.match(text, /\| RDataFrame, compiled \| 3\.000 \|/);
});
