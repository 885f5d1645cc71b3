import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { muonFile, muonsIn } from "../../test/data/muon-file.ts";
import { openedDuring } from "../../test/data/opened-files.ts";
import { formFromAwkward, formToString, sum } from "../awkward/index.ts";
import type { AwkwardForm } from "../awkward/index.ts";
import { decompressForm, parseFileset } from "../fileset/index.ts";
import type { NanoEvents } from "../nanoevents/index.ts";
import { Runner } from "../processor/index.ts";
import { preprocess } from "./preprocess.ts";
import type { PreprocessWarning } from "./preprocess-options.ts";
import { maxChunks } from "./slice-chunks.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-preprocess-"));
after(() => rmSync(folder, { recursive: true }));
const place = (name: string): string => join(folder, name);
const a = muonFile(place("a.root"), 2500);
const b = muonFile(place("b.root"), 40, { tree: "dir" });
const empty = muonFile(place("empty.root"), 0);
const missing = place("missing.root");
const text = place("text.root");
writeFileSync(text, "not ROOT at all");
const truncated = place("truncated.root");
copyFileSync(a, truncated);
truncateSync(truncated, 3000);
const nothing = place("nothing.root");
writeFileSync(nothing, "");
const quiet = { status: false } as const;

test("entries, steps, UUIDs and forms, in coffea's shape", async () => {
  const fileset = { A: { files: { [a]: "Events", [b]: "dir" }, metadata: { isMC: true } }, B: [empty] };
  const [available, updated] = await preprocess(fileset, { ...quiet, stepSize: 900, treename: "Events" });
  const { uuid } = available["A"]!.files[a]!;
  assert.match(uuid!, /^[0-9a-f-]{36}$/);
  assert.deepEqual(available["A"]!.files[a], {
    object_path: "Events",
    steps: [
      [0, 834],
      [834, 1668],
      [1668, 2500],
    ],
    num_entries: 2500,
    format: "root",
    lfn: null,
    pfn: null,
    uuid,
    num_selected_entries: 2500,
  });
  assert.deepEqual(Object.keys(available["A"]!), ["files", "metadata", "format", "compressed_form", "did"]);
  assert.deepEqual([available["A"]!.metadata, available["B"]!.metadata, available["A"]!.did], [{ isMC: true }, {}, null]);
  assert.deepEqual(available["B"]!.files[empty]!.steps, [[0, 0]]);
  const form = formFromAwkward(JSON.parse(decompressForm(available["A"]!.compressed_form!)) as AwkwardForm);
  assert.equal(formToString(form), "{MET_pt: float32, nMuon: int32, Muon_pt: var * float32}");
  assert.deepEqual(updated, available);
  assert.equal(
    JSON.stringify((await preprocess(fileset, { ...quiet, stepSize: 900, treename: "Events" }))[0]),
    JSON.stringify(available),
    "the same bytes each time",
  );
});

test("bad files of every kind are left out, each with its reason beside the nulls", async () => {
  const files = { [a]: "Events", [missing]: "Events", [text]: "Events", [truncated]: "Events", [b]: "Events", [nothing]: "Events" };
  const [available, updated] = await preprocess({ A: { files } }, { ...quiet, skipBadFiles: true });
  assert.deepEqual(Object.keys(available["A"]!.files), [a]);
  assert.deepEqual(Object.keys(updated["A"]!.files), Object.keys(files));
  const codes = Object.values(updated["A"]!.files).map(({ code }) => code);
  assert.deepEqual(codes, [undefined, "FileNotFound", "NotARootFile", "TruncatedFile", "KeyNotFound", codes[5]]);
  assert.match(codes[5]!, /NotARootFile|TruncatedFile/);
  const { reason, code, ...rest } = updated["A"]!.files[missing]!;
  assert.equal(code, "FileNotFound");
  assert.match(reason!, /There is no file.*missing\.root/);
  const nulls = { steps: null, num_entries: null, uuid: null, num_selected_entries: null };
  assert.deepEqual(rest, { object_path: "Events", ...nulls, format: "root", lfn: null, pfn: null });
  for (const bad of [missing, text, truncated, nothing]) await assert.rejects(preprocess({ A: { files: { [bad]: "Events" } } }, quiet));
});

test("only the errors that are named make a bad file", async () => {
  const files = { [a]: "Events", [missing]: "Events", [text]: "Events" };
  await assert.rejects(preprocess({ A: { files } }, { ...quiet, skipBadFiles: true, fileExceptions: ["FileNotFound"] }), {
    code: "NotARootFile",
  });
  const [available] = await preprocess({ A: { files } }, { ...quiet, skipBadFiles: true, fileExceptions: () => true });
  assert.deepEqual(Object.keys(available["A"]!.files), [a]);
});

test("a dataset without any readable file is an error with the reasons, or left out", async () => {
  const fileset = { A: { files: { [missing]: "Events", [text]: "Events" } }, B: { files: { [a]: "Events" } } };
  await assert.rejects(preprocess(fileset, { ...quiet, skipBadFiles: true }), {
    code: "NoChunks",
    message: /Dataset "A" has no file that could be read.*missing\.root.*text\.root/,
  });
  const warnings: PreprocessWarning[] = [];
  const [available, updated] = await preprocess(fileset, {
    ...quiet,
    skipBadFiles: true,
    allowEmptyDatasets: true,
    onWarning: (warning) => warnings.push(warning),
  });
  assert.deepEqual([Object.keys(available), Object.keys(updated)], [["B"], ["A", "B"]]);
  assert.deepEqual(
    warnings.map(({ dataset, file }) => [dataset, file]),
    [["A", null]],
  );
});

test("steps of the same file stay, a selection too; another size cuts it anew; a replaced file starts over", async () => {
  const [first] = await preprocess({ A: { files: { [a]: "Events" } } }, { ...quiet, stepSize: 500 });
  const selection = maxChunks(first, 2);
  const steps = async (options: object) => {
    const warnings: PreprocessWarning[] = [];
    const [again] = await preprocess(selection, { ...quiet, onWarning: (warning) => warnings.push(warning), ...options });
    return { ...again["A"]!.files[a]!, warned: warnings.length };
  };
  const kept = await steps({});
  assert.deepEqual(
    [kept.steps, kept.num_entries, kept.num_selected_entries],
    [
      [
        [0, 500],
        [500, 1000],
      ],
      2500,
      1000,
    ],
  );
  assert.deepEqual((await steps({ stepSize: 500 })).steps, kept.steps);
  const recut = await steps({ stepSize: 250 });
  assert.deepEqual(
    [recut.steps, recut.num_selected_entries, recut.warned],
    [
      [
        [0, 250],
        [250, 500],
        [500, 750],
        [750, 1000],
      ],
      1000,
      0,
    ],
  );
  assert.deepEqual((await steps({ recalculateSteps: true })).steps, [[0, 2500]]);
  const replaced = { A: { ...selection["A"]!, files: { [a]: { ...selection["A"]!.files[a]!, uuid: "another" } } } };
  const warnings: PreprocessWarning[] = [];
  const [anew] = await preprocess(replaced, { ...quiet, onWarning: (warning) => warnings.push(warning) });
  assert.deepEqual(anew["A"]!.files[a]!.steps, [[0, 2500]]);
  assert.match(warnings[0]!.message, /replaced.*another/);
});

test("aligned steps are cut at clusters, and much too large ones are told", async () => {
  const warnings: PreprocessWarning[] = [];
  const options = { ...quiet, alignClusters: true, onWarning: (warning: PreprocessWarning) => void warnings.push(warning) };
  const [available] = await preprocess({ A: { files: { [a]: "Events" } } }, { ...options, stepSize: 1000 });
  assert.deepEqual(
    [available["A"]!.files[a]!.steps, warnings],
    [
      [
        [0, 1000],
        [1000, 2000],
        [2000, 2500],
      ],
      [],
    ],
  );
  await preprocess({ A: { files: { [a]: "Events" } } }, { ...options, stepSize: 400 });
  assert.deepEqual(
    warnings.map(({ file }) => file),
    [a],
  );
  assert.match(warnings[0]!.message, /2 of 3 steps are more than 50 % larger than the wanted 400/);
});

test("with a cache folder the second run opens nothing; new metadata counts at once, a replaced file is noticed", async () => {
  const copy = place("copy.root");
  copyFileSync(a, copy);
  const options = { ...quiet, metadataCache: place("cache"), stepSize: 500 };
  const filesetOf = (year: number) => ({ A: { files: { [copy]: "Events", [b]: "dir" }, metadata: { year } } });
  const results: Awaited<ReturnType<typeof preprocess>>[] = [];
  const run = (year: number) => openedDuring(async () => results.push(await preprocess(filesetOf(year), options)));
  assert.deepEqual((await run(2017)).toSorted(), [b, copy]);
  assert.deepEqual(await run(2018), []);
  assert.deepEqual(results[1]![0]["A"]!.metadata, { year: 2018 });
  assert.deepEqual(results[1]![0]["A"]!.files, results[0]![0]["A"]!.files);
  assert.equal(results[1]![0]["A"]!.compressed_form, results[0]![0]["A"]!.compressed_form);
  muonFile(copy, 600);
  utimesSync(copy, 1_700_000_000, 1_700_000_000);
  assert.deepEqual(await run(2018), [copy]);
  assert.equal(results[2]![0]["A"]!.files[copy]!.num_entries, 600);
});

test("a Runner shares the cache, takes steps as they are, and opens each file once", async () => {
  const metadataCache = place("shared-cache");
  const fileset = { A: { files: { [a]: "Events" } } };
  const [available] = await preprocess(fileset, { ...quiet, metadataCache, stepSize: 800 });
  const process = (events: NanoEvents<{ nMuon: number }>) => ({ muons: sum(events.nMuon, { axis: 0 }), entries: events.length, chunks: 1 });
  const run = new Runner({ metadataCache, chunksize: 1000 });
  let out: unknown;
  assert.deepEqual(await openedDuring(async () => (out = await run(maxChunks(available, 2), { processorInstance: process }))), [a]);
  assert.deepEqual(out, { muons: muonsIn(1668), entries: 1668, chunks: 2 });
  const chunks: unknown[] = [];
  const planned = async (): Promise<void> => {
    for await (const chunk of run.preprocess(fileset)) chunks.push([chunk.entrystart, chunk.entrystop]);
  };
  assert.deepEqual(await openedDuring(planned), [], "the cache of preprocess knows enough");
  assert.deepEqual(chunks, [
    [0, 1250],
    [1250, 2500],
  ]);
});

test("many files at once, never more than allowed", async () => {
  const paths = Array.from({ length: 30 }, (_, i) => muonFile(place(`many-${i}.root`), i + 1));
  const [available] = await preprocess({ A: { treename: "Events", files: paths } }, { ...quiet, concurrency: 4, filesPerBatch: 3 });
  assert.deepEqual(
    Object.values(available["A"]!.files).map((file) => file.num_entries),
    paths.map((_, i) => i + 1),
  );
  assert.deepEqual(Object.keys(available["A"]!.files), paths);
});

test("what the fileset says beyond that stays: preload, replicas, names in catalogues", async () => {
  const spec = { object_path: "Events", lfn: "/store/a.root", replicas: ["root://x//a.root"] };
  const [available] = await preprocess(
    { A: { files: { [a]: spec }, preload: ["Muon_pt"], did: "/A/B/C", note: 5 } },
    { ...quiet, saveForm: false },
  );
  const { files, ...dataset } = available["A"]!;
  assert.deepEqual(dataset, { metadata: {}, format: "root", compressed_form: null, did: "/A/B/C", preload: ["Muon_pt"], note: 5 });
  assert.deepEqual([files[a]!.lfn, files[a]!["replicas"]], ["/store/a.root", ["root://x//a.root"]]);
  assert.deepEqual(parseFileset(available)[0]!.preload, ["Muon_pt"]);
});

test("branches that differ between files: flags may be missing, others are told", async () => {
  const more = muonFile(place("more.root"), 10, { branches: { HLT_IsoMu24: "bool", extra: "float32" } });
  const warnings: PreprocessWarning[] = [];
  const [available] = await preprocess(
    { A: { treename: "Events", files: [a, more] } },
    { ...quiet, onWarning: (warning) => warnings.push(warning) },
  );
  const form = formFromAwkward(JSON.parse(decompressForm(available["A"]!.compressed_form!)) as AwkwardForm);
  assert.equal(formToString(form), "{MET_pt: float32, nMuon: int32, Muon_pt: var * float32, HLT_IsoMu24: ?bool, extra: ?float32}");
  assert.equal(warnings.length, 1);
  assert.match(warnings[0]!.message, /"extra" is in only 1 of 2 forms/);
  assert.doesNotMatch(warnings[0]!.message, /HLT/);
});

test("mistakes are told before any file is opened", async () => {
  const fileset = { A: { files: { [missing]: "Events" } } };
  for (const [options, message] of [
    [{ step_size: 5 }, /no option "step_size".*stepSize/],
    [{ stepSize: 0 }, /stepSize is 0/],
    [{ filesPerBatch: 1.5 }, /filesPerBatch is 1.5/],
    [{ stepSizeSafetyFactor: -1 }, /stepSizeSafetyFactor is -1/],
    [{ concurrency: 0 }, /concurrency is 0/],
    [{ metadataCache: 5 }, /metadataCache is 5/],
  ] as const) {
    await assert.rejects(preprocess(fileset, { ...quiet, ...options } as object), { code: "BadArgument", message });
  }
  await assert.rejects(preprocess({ A: { treename: "Events", files: [a, a] } }, quiet), {
    code: "BadFileset",
    message: /twice in dataset "A"/,
  });
  await assert.rejects(preprocess({ A: [new File([], "chosen.root")] }, { ...quiet, treename: "Events" }), {
    code: "BadFileset",
    message: /Runner/,
  });
});
