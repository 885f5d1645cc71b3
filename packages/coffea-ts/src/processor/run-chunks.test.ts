import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleFile } from "../../test/data/sample-file.ts";
import { FilePool, type NanoEvents } from "../nanoevents/index.ts";
import type { SkippedItem } from "./report.ts";
import { noChunks, noneMerged, runChunks } from "./run-chunks.ts";
import { runnerSetup } from "./runner-options.ts";
import type { WorkItem } from "./work-item.ts";

const nano = sampleFile("nano_dimuon.root");
const skip = nano === null && "nano_dimuon.root is not on this machine";
const item = (entrystart: number, entrystop: number, filename = nano!): WorkItem => ({
  dataset: "A",
  filename,
  treename: "Events",
  entrystart,
  entrystop,
  fileuuid: "",
  usermeta: {},
  preload: null,
});

const skipped = (n: number): SkippedItem => ({
  dataset: "A",
  filename: `${n}.root`,
  treename: "Events",
  entrystart: null,
  entrystop: null,
  entries: null,
  code: "FileNotFound",
  reason: "There is no file.",
  attempts: 1,
});

test("outputs, measurements and chunks are put together in order; skipped ones are listed", { skip }, async () => {
  const context = { setup: runnerSetup({ skipbadfiles: true }), pool: new FilePool(), signal: null, initial: noneMerged() };
  const items = [item(0, 5, "none.root"), item(0, 10), item(10, 25), item(5, 9, "none.root"), item(25, 40)];
  const merged = await runChunks(items, (events: NanoEvents) => [events.length], context);
  assert.deepEqual(merged.out, [10, 15, 15]);
  assert.equal(merged.metrics.entries, 40);
  assert.deepEqual(merged.processed, [items[1], items[2], items[4]]);
  assert.deepEqual(
    merged.skipped.map(({ filename, entrystart, entries, code }) => [filename, entrystart, entries, code]),
    [
      ["none.root", 0, 5, "FileNotFound"],
      ["none.root", 5, 4, "FileNotFound"],
    ],
  );
});

test("no chunks give the initial result; only skipped ones have no output", { skip }, async () => {
  const context = { setup: runnerSetup({ skipbadfiles: true }), pool: new FilePool(), signal: null, initial: noneMerged() };
  assert.deepEqual(await runChunks([], () => 1, context), noneMerged());
  const merged = await runChunks([item(0, 5, "none.root")], () => 1, context);
  assert.deepEqual([merged.out, merged.processed, merged.skipped.length], [undefined, [], 1]);
});

test("the error of an empty run gives reasons, of the first ten at most", () => {
  assert.match(noChunks([]).message, /the fileset has no files/);
  const many = noChunks(Array.from({ length: 12 }, (_, n) => skipped(n))).message;
  assert.match(many, /0\.root \(dataset "A"\): There is no file\./);
  assert.match(many, /And 2 more\.$/);
});
