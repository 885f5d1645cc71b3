import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { makeSample } from "../../../../../scripts/sample/sample-file.ts";
import { isCoffeaError } from "../../base/index.ts";
import { memorySource } from "../../bytes/index.ts";
import { FuturesExecutor } from "../../executor/index.ts";
import { BaseSchema } from "../../nanoevents/index.ts";
import { Runner } from "../runner.ts";
import type { RunnerOptions } from "../runner-options.ts";
import { fromModule } from "./from-module.ts";
import { shipChunks } from "./ship-chunks.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-ship-"));
const path = join(folder, "sample.root");
makeSample(path, { events: 1000 });
const processors = new URL("../../../test/data/processors.ts", import.meta.url);
const executor = new FuturesExecutor({ workers: 2, retries: 1, status: false });
after(() => {
  executor.close();
  rmSync(folder, { recursive: true });
});
const counting = fromModule(processors, { export: "counting" });
const run = (options: RunnerOptions, name: string, files: readonly (string | Blob)[] = [path]) =>
  new Runner({ executor, chunksize: 250, ...options }).run(
    { A: files },
    { processorInstance: fromModule(processors, { export: name }), treename: "Events" },
  );

test("metrics say which worker did what, and how the processor came there", async () => {
  const { metrics, processed } = await run({}, "counting");
  assert.deepEqual(metrics.transports, { module: 4 });
  const { workers } = metrics;
  assert.ok(Object.keys(workers).every((name) => /^worker [12]$/.test(name)));
  assert.equal(
    Object.values(workers).reduce((sum, { entries }) => sum + entries, 0),
    1000,
  );
  assert.deepEqual(
    processed.map(({ entrystart }) => entrystart),
    [0, 250, 500, 750],
  );
});

test("a chunk that ends its workers is told with its place and cause; recoverable leaves it out and reports it", async () => {
  const error: unknown = await run({}, "poison").catch((thrown: unknown) => thrown);
  assert.ok(isCoffeaError(error, "ChunkFailed"));
  assert.match(
    error.message,
    /^Processing entries 0 to 250 of tree "Events" in .*sample\.root \(dataset "A"\) failed: A worker ended while it ran task 0: it exited with code 9/,
  );
  assert.ok(isCoffeaError(error.cause, "WorkerDied"));
  using recovering = new FuturesExecutor({ workers: 2, retries: 0, recoverable: true, status: false });
  const { out, report } = await run({ executor: recovering }, "poison");
  assert.deepEqual(out, { entries: 750 });
  const [skipped] = report.skipped;
  assert.deepEqual([skipped!.code, skipped!.entrystart, skipped!.entries, skipped!.attempts], ["WorkerDied", 0, 250, 1]);
  assert.equal(report.datasets["A"]!.entries + report.datasets["A"]!.skippedEntries, 1000);
});

test("a mistake names the line of the user's code, is not tried again, and costs the run", async () => {
  const error: unknown = await run({}, "mistaken").catch((thrown: unknown) => thrown);
  assert.ok(isCoffeaError(error, "ChunkFailed"));
  assert.match(error.message, /failed at .*processors\.ts:\d+:\d+: .*Muon_ptt.*Muon_pt/);
});

test("blobs travel; other byte sources are refused with the way out", async () => {
  const blob = new File([readFileSync(path)], "in-memory.root");
  assert.deepEqual((await run({ mode: "eager" }, "counting", [blob, path])).out, { entries: 2000 });
  const source = memorySource(readFileSync(path), "source.root");
  await assert.rejects(run({}, "counting", [source as unknown as Blob]), { code: "NotShippable", message: /new Blob\(\[bytes\]\)/ });
});

test("what workers cannot make is refused with the way out", async () => {
  class Other extends BaseSchema {}
  const setup = { schema: BaseSchema, mode: "virtual" } as const;
  const finish = (): void => {};
  assert.throws(() => shipChunks({ process: () => 1 }, setup, finish), { code: "NotShippable", message: /fromModule\(new URL/ });
  assert.throws(() => shipChunks(counting, { ...setup, schema: Other }, finish), {
    code: "NotShippable",
    message: /schema Other .* static readonly address/,
  });
  const metadata = { cut: () => 1 };
  const fileset = { A: { files: { [path]: "Events" }, metadata } };
  await assert.rejects(new Runner({ executor })(fileset, { processorInstance: counting }), {
    code: "NotShippable",
    message: /Task 0 cannot be sent to a worker/,
  });
});
