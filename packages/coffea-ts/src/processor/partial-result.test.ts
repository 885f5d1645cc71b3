import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { muonFile } from "../../test/data/muon-file.ts";
import { IterativeExecutor } from "../executor/index.ts";
import type { NanoEvents } from "../nanoevents/index.ts";
import { partialResult } from "./partial-result.ts";
import { Runner } from "./runner.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-partial-"));
after(() => rmSync(folder, { recursive: true }));
const fileset = { A: { files: { [muonFile(join(folder, "a.root"), 300)]: "Events" } } };
const run = new Runner({ executor: new IterativeExecutor({ status: false, retries: 0 }), chunksize: 100 });

test("the error of a chunk carries what was done before it", async () => {
  const fails = (events: NanoEvents) => {
    if (events.metadata["entrystart"] === 200) throw new Error("mine");
    return { entries: events.length };
  };
  const error: unknown = await run(fileset, { processorInstance: fails }).catch((caught: unknown) => caught);
  const partial = partialResult(error)!;
  assert.deepEqual(partial.out, { entries: 200 });
  assert.equal(partial.exception, error);
  assert.deepEqual([partial.processed.length, partial.metrics.entries, partial.report.datasets["A"]!.entries], [2, 200, 200]);
});

test("nothing done, and errors of others, have no result", async () => {
  const fails = () => {
    throw new Error("mine");
  };
  const error: unknown = await run(fileset, { processorInstance: fails }).catch((caught: unknown) => caught);
  assert.ok(error instanceof Error);
  assert.deepEqual([partialResult(error), partialResult(new Error("other")), partialResult("text")], [null, null, null]);
});

test("postprocess is for whole results", async () => {
  class Careless {
    process(events: NanoEvents) {
      if (events.metadata["entrystart"] !== 0) throw new Error("first");
      return { entries: events.length };
    }
    postprocess() {
      throw new Error("second");
    }
  }
  const error: unknown = await run(fileset, { processorInstance: new Careless() }).catch((caught: unknown) => caught);
  assert.match(String(error), /first/);
  assert.deepEqual(partialResult(error)?.out, { entries: 100 });
});
