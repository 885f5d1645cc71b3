import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { sampleFile } from "../../test/data/sample-file.ts";
import * as ak from "../awkward/index.ts";
import { CoffeaError } from "../base/index.ts";
import { type ByteSource, memorySource } from "../bytes/index.ts";
import { IterativeExecutor, type Progress } from "../executor/index.ts";
import type { NanoEvents } from "../nanoevents/index.ts";
import type { FileFacts } from "./file-facts.ts";
import { Runner } from "./runner.ts";
import type { WorkItem } from "./work-item.ts";

interface Branches {
  nMuon: number;
  Muon_pt: number[];
}
type Events = NanoEvents<Branches>;

const nano = sampleFile("nano_dimuon.root");
const dy = sampleFile("nano_dy.root");
const skip = (nano === null || dy === null) && "coffea's samples are not on this machine";
const folder = mkdtempSync(join(tmpdir(), "coffea-ts-runner-"));
after(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const truncated = (): string => write("truncated.root", readFileSync(nano!).subarray(0, 200_000));
const text = (): string => write("text.root", "this is no ROOT file".repeat(100));
const count = (events: Events) => ({ [events.metadata.dataset]: { entries: events.length, muons: ak.sum(events.nMuon) } });
const yearOf = (events: Events) => [events.metadata["year"]];
const filesetOf = (year: number) => ({ A: { files: { [nano!]: "Events" }, metadata: { year } } });
const runOne = async (process: (events: Events) => unknown): Promise<unknown> =>
  new Runner()({ A: [nano!] }, { processorInstance: process, treename: "Events" });
const options = { processorInstance: count, treename: "Events" };

test("a runner is called like a function, and is a Runner", { skip }, async () => {
  const run = new Runner({ executor: new IterativeExecutor() });
  assert.ok(run instanceof Runner);
  assert.equal(typeof run, "function");
  assert.deepEqual(await run({ A: [nano!], B: [dy!] }, options), { A: { entries: 40, muons: 84 }, B: { entries: 40, muons: 18 } });
});

test("with savemetrics the metrics come along, under coffea's names", { skip }, async () => {
  const run = new Runner({ savemetrics: true, chunksize: 15 });
  const [out, metrics] = await run({ A: [nano!] }, options);
  assert.deepEqual(out, { A: { entries: 40, muons: 84 } });
  assert.deepEqual(Object.keys(metrics).slice(0, 5), ["bytesread", "columns", "entries", "processtime", "chunks"]);
  const { columns, entries, chunks } = metrics;
  assert.deepEqual({ columns, entries, chunks }, { columns: ["nMuon-data"], entries: 40, chunks: 3 });
  assert.ok(metrics.bytesread > 0 && metrics.bytesread <= readFileSync(nano!).length);
});

test("process gets the chunk's metadata and the user's, and works as class or function", { skip }, async () => {
  class Collect {
    process(events: Events) {
      return [events.metadata];
    }
    postprocess(all: object[]) {
      return { all, chunks: all.length };
    }
  }
  const fileset = { A: { files: { [nano!]: "Events" }, metadata: { year: 2012, is_mc: false } } };
  const out = await new Runner({ chunksize: 20 })(fileset, { processorInstance: new Collect() });
  assert.equal(out.chunks, 2);
  assert.deepEqual(out.all[1], {
    dataset: "A",
    filename: nano!,
    treename: "Events",
    entrystart: 20,
    entrystop: 40,
    fileuuid: "a210a3f8-3648-11ea-a29f-f5b55c90beef",
    year: 2012,
    is_mc: false,
  });
});

test("run gives everything; postprocess without a result keeps the output", { skip }, async () => {
  const seen: unknown[] = [];
  const processor = { process: count, postprocess: (out: unknown) => void seen.push(out) };
  const result = await new Runner({ chunksize: 20 }).run({ A: [nano!], Empty: [] }, { processorInstance: processor, treename: "Events" });
  assert.deepEqual(result.out, { A: { entries: 40, muons: 84 } });
  assert.deepEqual(seen, [result.out]);
  assert.equal(result.exception, null);
  assert.deepEqual(
    result.processed.map(({ entrystart, entrystop }) => [entrystart, entrystop]),
    [
      [0, 20],
      [20, 40],
    ],
  );
  const none = { files: 0, chunks: 0, entries: 0, skippedFiles: 0, skippedChunks: 0, skippedEntries: 0 };
  assert.deepEqual(result.report, {
    datasets: { A: { ...none, files: 1, chunks: 2, entries: 40 }, Empty: none },
    skipped: [],
    warnings: [],
  });
});

test("preprocess gives the chunks, which can be run", { skip }, async () => {
  const runner = new Runner({ chunksize: 20 });
  const items: WorkItem[] = [];
  for await (const item of runner.preprocess({ A: [nano!, dy!] }, { treename: "Events" })) items.push(item);
  assert.equal(items.length, 4);
  assert.deepEqual(JSON.parse(JSON.stringify(items)), items, "plain data");
  assert.deepEqual(await runner(items.slice(0, 3), { processorInstance: count }), { A: { entries: 60, muons: 91 } });
  assert.deepEqual(await runner(runner.preprocess({ A: [nano!] }, { treename: "Events" }), { processorInstance: count }), {
    A: { entries: 40, muons: 84 },
  });
});

test("the size of chunks can be changed on the way", { skip }, async () => {
  const chunks = new Runner({ chunksize: 10 }).preprocess({ A: [nano!] }, { treename: "Events" });
  assert.equal(((await chunks.next()).value as WorkItem).entrystop, 10);
  const second = (await chunks.next(15)).value as WorkItem;
  assert.deepEqual([second.entrystart, second.entrystop], [10, 25]);
});

test("maxchunks counts by dataset", { skip }, async () => {
  const { processed } = await new Runner({ chunksize: 10, maxchunks: 2 }).run({ A: [nano!, dy!], B: [dy!] }, options);
  assert.deepEqual(
    processed.map(({ dataset, entrystart }) => [dataset, entrystart]),
    [
      ["A", 0],
      ["A", 10],
      ["B", 0],
      ["B", 10],
    ],
  );
});

test("a fileset may be the path of a JSON file", { skip }, async () => {
  const path = write(
    "fileset.json",
    JSON.stringify({
      A: {
        files: {
          [nano!]: {
            object_path: "Events",
            steps: [
              [0, 5],
              [30, 40],
            ],
          },
        },
      },
    }),
  );
  assert.deepEqual(await new Runner()(path, { processorInstance: count }), { A: { entries: 15, muons: 34 } });
});

test("files may be blobs: eager mode, or a source in memory", { skip }, async () => {
  const bytes = new Uint8Array(readFileSync(nano!));
  const fileset = { A: [new File([bytes], "chosen.root")] };
  assert.deepEqual(await new Runner({ mode: "eager" })(fileset, options), { A: { entries: 40, muons: 84 } });
  await assert.rejects(async () => new Runner()(fileset, options), { code: "NotSupported", message: /chosen\.root.*"eager"/ });
  assert.deepEqual(await new Runner()({ A: [memorySource(bytes, "memory.root")] }, options), { A: { entries: 40, muons: 84 } });
});

test("outputs of chunks are merged without touching what process returned", { skip }, async () => {
  const returned: { n: number; list: number[] }[] = [];
  const process = (events: Events) => {
    const out = { n: events.length, list: [events.length] };
    returned.push(out);
    return out;
  };
  assert.deepEqual(await new Runner({ chunksize: 10 })({ A: [nano!] }, { processorInstance: process, treename: "Events" }), {
    n: 40,
    list: [10, 10, 10, 10],
  });
  assert.deepEqual(
    returned,
    Array.from({ length: 4 }, () => ({ n: 10, list: [10] })),
  );
});

test("consecutive chunks of a file share one handle, which is closed at the end", { skip }, async () => {
  const { source, opened, closed } = countingSource();
  await new Runner({ chunksize: 10 })({ A: [source] }, options);
  assert.deepEqual([opened(), closed()], [1, 1]);
});

test("facts of files are remembered where a cache is given, the user's metadata never", { skip }, async () => {
  const metadataCache = new Map<string, FileFacts>();
  const runner = new Runner({ metadataCache });
  const process = yearOf;
  const fileset = filesetOf;
  assert.deepEqual(await runner(fileset(2012), { processorInstance: process }), [2012]);
  assert.equal(metadataCache.size, 1);
  assert.deepEqual(await runner(fileset(2018), { processorInstance: process }), [2018]);
  const [key, facts] = [...metadataCache][0]!;
  metadataCache.set(key, { ...facts, uuid: "00000000-0000-0000-0000-000000000000" });
  await assert.rejects(async () => runner(fileset(2018), { processorInstance: process }), {
    code: "BadFileset",
    message: /replaced in the meantime/,
  });
});

test("aligned chunks", { skip }, async () => {
  const { processed } = await new Runner({ chunksize: 10, alignClusters: true }).run({ A: [nano!] }, options);
  assert.deepEqual(
    processed.map(({ entrystart, entrystop }) => [entrystart, entrystop]),
    [[0, 40]],
  );
});

test("a mistake in process names dataset, file, tree, entries, line and branch, and is never skipped or retried", { skip }, async () => {
  let calls = 0;
  const process = (events: NanoEvents) => {
    calls++;
    return { n: ak.sum(events["Muon_ptt"] as ak.Array<number[]>) };
  };
  const run = async () => new Runner({ skipbadfiles: true })({ A: [nano!] }, { processorInstance: process, treename: "Events" });
  await assert.rejects(run, (error: CoffeaError) => {
    assert.equal(error.code, "ChunkFailed");
    assert.match(
      error.message,
      /entries 0 to 40 of tree "Events" in .*nano_dimuon\.root \(dataset "A"\) failed at .*run-all\.test\.ts:\d+:\d+: There is no branch "Muon_ptt"/,
    );
    assert.equal((error.cause as CoffeaError).code, "BranchNotFound");
    return true;
  });
  assert.equal(calls, 1);
});

test("no output, or an array in it, is an error of the chunk", { skip }, async () => {
  await assert.rejects(() => runOne(() => undefined), { code: "ChunkFailed", message: /process\(\) returned undefined/ });
  await assert.rejects(() => runOne((events) => ({ pt: events.Muon_pt })), { code: "ChunkFailed", message: /\["pt"\]/ });
});

test("bad files end the run, unless they may be skipped; then each stands in the report", { skip }, async () => {
  const none = join(folder, "none.root");
  const fileset = { A: [nano!, none, text(), truncated()], B: { files: { [dy!]: "Evnts" } } };
  for (const file of [none, text()]) await assert.rejects(async () => new Runner()({ A: [file] }, options), CoffeaError);
  const { out, report } = await new Runner({ skipbadfiles: true }).run(fileset, options);
  assert.deepEqual(out, { A: { entries: 40, muons: 84 } });
  assert.deepEqual(
    report.skipped.map(({ dataset, filename, code }) => [dataset, filename, code]),
    [
      ["A", none, "FileNotFound"],
      ["A", text(), "NotARootFile"],
      ["A", truncated(), "TruncatedFile"],
      ["B", dy!, "KeyNotFound"],
    ],
  );
  assert.deepEqual(report.datasets["A"], { files: 1, chunks: 1, entries: 40, skippedFiles: 3, skippedChunks: 0, skippedEntries: 0 });
  const onlyMissing = async () => new Runner({ skipbadfiles: ["FileNotFound"] })(fileset, options);
  await assert.rejects(onlyMissing, { code: "NotARootFile" });
});

test("when nothing is left, NoChunks gives the reason of each file", { skip }, async () => {
  await assert.rejects(async () => new Runner()({ A: [] }, options), { code: "NoChunks", message: /no files/ });
  await assert.rejects(async () => new Runner()({}, options), { code: "NoChunks" });
  await assert.rejects(async () => new Runner({ skipbadfiles: true })({ A: [join(folder, "none.root"), text()] }, options), {
    code: "NoChunks",
    message: /none\.root \(dataset "A"\): There is no file.*text\.root \(dataset "A"\): /,
  });
});

test("reads that fail for a while are tried again; those that go on failing cost their chunk", { skip }, async () => {
  const flaky = flakySource(2);
  assert.deepEqual(await new Runner()({ A: [flaky] }, options), { A: { entries: 40, muons: 84 } });
  const dead = flakySource(Infinity);
  await assert.rejects(async () => new Runner()({ A: [dead] }, options), { code: "ChunkFailed", message: /no answer/ });
  const { out, report, metrics } = await new Runner({ skipbadfiles: true, executor: new IterativeExecutor({ retries: 1 }) }).run(
    { A: [nano!], B: [dead] },
    options,
  );
  assert.deepEqual(out, { A: { entries: 40, muons: 84 } });
  assert.equal(metrics.chunks, 2);
  assert.deepEqual(
    report.skipped.map(({ filename, entrystart, entrystop, entries, code, attempts }) => [
      filename,
      entrystart,
      entrystop,
      entries,
      code,
      attempts,
    ]),
    [["flaky.root", 0, 40, 40, "ReadFailed", 2]],
  );
});

test("progress is told for both stages", { skip }, async () => {
  const seen: Progress[] = [];
  await new Runner({ chunksize: 20, onProgress: (progress) => seen.push(progress) })({ A: [nano!] }, options);
  assert.deepEqual(
    seen.map(({ desc, unit, done, total, doneWeight }) => [desc, unit, done, total, doneWeight]),
    [
      ["Preprocessing", "file", 0, 1, 0],
      ["Preprocessing", "file", 1, 1, 0],
      ["Processing", "chunk", 0, 2, 0],
      ["Processing", "chunk", 1, 2, 20],
      ["Processing", "chunk", 2, 2, 40],
    ],
  );
});

test("a run can be ended from outside", { skip }, async () => {
  const controller = new AbortController();
  const process = (events: Events) => {
    controller.abort(new Error("enough"));
    return events.length;
  };
  await assert.rejects(
    async () =>
      new Runner({ chunksize: 10 })({ A: [nano!] }, { processorInstance: process, treename: "Events", signal: controller.signal }),
    /enough/,
  );
});

test("what cannot be run is told", async () => {
  class Analysis {
    process(): number {
      return 1;
    }
  }
  const run = new Runner();
  await assert.rejects(async () => run({}, { processorInstance: Analysis as never }), { code: "BadArgument", message: /new Analysis\(\)/ });
  await assert.rejects(async () => run({}, {} as never), { code: "BadArgument", message: /process method/ });
  await assert.rejects(async () => run(3 as never, { processorInstance: count }), { code: "BadFileset" });
  await assert.rejects(async () => run(["a.root"] as never, { processorInstance: count }), { code: "BadFileset", message: /a\.root/ });
});

function countingSource() {
  const inner = memorySource(new Uint8Array(readFileSync(nano!)), "memory.root");
  let opened = 0;
  let closed = 0;
  const size = (): Promise<number> => {
    opened++;
    return inner.size();
  };
  const source: ByteSource = { ...inner, size, close: async () => void closed++ };
  return { source, opened: () => opened, closed: () => closed };
}

/** A file whose synchronous reads fail the first times. */
function flakySource(failures: number): ByteSource {
  const inner = memorySource(new Uint8Array(readFileSync(nano!)), "flaky.root");
  let left = failures;
  const read = (ranges: Parameters<NonNullable<ByteSource["sync"]>["read"]>[0]) => {
    if (left-- > 0) throw new CoffeaError("ReadFailed", "flaky.root gave no answer.");
    return inner.sync!.read(ranges);
  };
  return { ...inner, sync: { ...inner.sync!, read }, close: async () => {} };
}
