import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { writeSmallRootFile } from "../../test/data/small-root-file.ts";
import type { Fileset } from "../fileset/index.ts";
import type { NanoEvents } from "../nanoevents/index.ts";
import { Runner } from "./runner.ts";
import type { RunResult } from "./run-all.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-bad-"));
after(() => rmSync(folder, { recursive: true }));
const count = 200;
const entries = 12;
const path = (index: number): string => join(folder, `f${String(index).padStart(3, "0")}.root`);
const bad = { missing: 7, truncated: 50, text: 51, wrongTree: 120, empty: 199 };
const codes = ["FileNotFound", "TruncatedFile", "NotARootFile", "KeyNotFound", "NotARootFile"];

before(() => {
  writeSmallRootFile(path(0), { entries });
  const good = readFileSync(path(0));
  for (let index = 1; index < count; index++) if (index !== bad.missing) writeFileSync(path(index), good);
  writeFileSync(path(bad.truncated), good.subarray(0, Math.floor(good.length / 2)));
  writeFileSync(path(bad.text), "this is no ROOT file\n".repeat(20));
  writeSmallRootFile(path(bad.wrongTree), { entries, tree: "Evts" });
  writeFileSync(path(bad.empty), "");
});

const files = Array.from({ length: count }, (_, index) => path(index));
const process = (events: NanoEvents): unknown => ({ entries: events.length });
const run = (fileset: Fileset, chunksize = 5): Promise<RunResult> =>
  new Runner({ skipbadfiles: true, chunksize }).run(fileset, { processorInstance: process, treename: "Events" });

test("a fileset of 200 files with five bad ones runs through, and the report has exactly those, with reasons", async () => {
  const { out, report, metrics } = await run({ A: files });
  assert.deepEqual(out, { entries: (count - 5) * entries });
  assert.deepEqual(
    report.skipped.map(({ filename, code, entrystart, entries: lost }) => [filename, code, entrystart, lost]),
    Object.values(bad).map((index, place) => [path(index), codes[place], null, null]),
  );
  const reasons = [/There is no file/, /./, /not a ROOT file/i, /There is no tree "Events".*"Evts"/, /./];
  for (const [place, { reason }] of report.skipped.entries()) assert.match(reason, reasons[place]!);
  const { files: done, entries: processed, skippedFiles, skippedChunks } = report.datasets["A"]!;
  assert.deepEqual([done, processed, skippedFiles, skippedChunks], [195, 195 * entries, 5, 0]);
  assert.deepEqual([metrics.entries, metrics.processed, metrics.chunks], [195 * entries, 390, 390]);
});

test("where the fileset says how many entries a file has, entries in the result and entries lost make the total", async () => {
  const steps = [
    [0, 4],
    [4, entries],
  ];
  const spec = (index: number) => ({ object_path: "Events", num_entries: entries, ...(index % 2 === 0 ? { steps } : {}) });
  const { out, report } = await run({ A: { files: Object.fromEntries(files.map((file, index) => [file, spec(index)])) } } as Fileset);
  const lost = report.skipped.reduce((sum, item) => sum + item.entries!, 0);
  assert.equal((out as { entries: number }).entries + lost, count * entries);
  assert.equal(report.datasets["A"]!.skippedEntries, lost);
});

test("files that went bad after they were looked at cost their chunks, which are counted", async () => {
  const chunks = [];
  for await (const item of new Runner({ chunksize: 5 }).preprocess({ A: files.slice(10, 14) }, { treename: "Events" })) chunks.push(item);
  const good = readFileSync(path(12));
  writeFileSync(path(12), good.subarray(0, 300));
  const { out, report, metrics } = await new Runner({ skipbadfiles: true }).run(chunks, { processorInstance: process });
  writeFileSync(path(12), good);
  assert.deepEqual(out, { entries: 3 * entries });
  const lost = report.skipped.map((item) => [item.filename, item.entrystart, item.entrystop, item.entries]);
  assert.deepEqual(lost, [
    [path(12), 0, 6, 6],
    [path(12), 6, 12, 6],
  ]);
  assert.deepEqual([metrics.chunks, metrics.processed], [8, 6]);
});
