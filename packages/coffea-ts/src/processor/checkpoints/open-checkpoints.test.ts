import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { MapCheckpointer } from "../../../test/data/map-checkpointer.ts";
import { sampleFile } from "../../../test/data/sample-file.ts";
import * as ak from "../../awkward/index.ts";
import type { NanoEvents } from "../../nanoevents/index.ts";
import { setProcessorAddress } from "../processor-address.ts";
import { Runner } from "../runner.ts";

const nano = sampleFile("nano_dimuon.root");
const skip = nano === null && "nano_dimuon.root is not on this machine";
const folder = mkdtempSync(join(tmpdir(), "coffea-ts-open-"));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, "analysis.ts");
writeFileSync(path, "1");

/** A processor at an address, which counts its calls. */
function counting(stopAfter = Infinity) {
  const state = { calls: 0, controller: new AbortController() };
  const processorInstance = (events: NanoEvents): unknown => {
    if (++state.calls === stopAfter) state.controller.abort(new Error("stopped"));
    return { n: events.length, tenths: events.length / 10 };
  };
  setProcessorAddress(processorInstance, { url: pathToFileURL(path).href, export: "default", arguments: null });
  return { state, options: { processorInstance, treename: "Events", signal: state.controller.signal } };
}

test("a stopped run goes on where it was, with the same bits and honest metrics", { skip }, async () => {
  const checkpointer = new MapCheckpointer();
  const runner = new Runner({ chunksize: 3, checkpointer });
  const whole = await new Runner({ chunksize: 3 }).run({ A: [nano!] }, counting().options);
  const stopped = counting(5);
  await assert.rejects(runner.run({ A: [nano!] }, stopped.options), /stopped/);
  const rest = counting();
  const result = await runner.run({ A: [nano!] }, rest.options);
  assert.equal(stopped.state.calls + rest.state.calls, whole.metrics.chunks);
  assert.deepEqual(result.out, whole.out);
  assert.deepEqual(result.processed, whole.processed);
  assert.deepEqual(result.report, whole.report);
  const { chunks, processed, resumed, entries } = result.metrics;
  assert.deepEqual([chunks, processed, resumed, entries], [10, 10, 5, 40]);
  const again = counting();
  const repeated = await runner.run({ A: [nano!] }, again.options);
  assert.deepEqual([again.state.calls, repeated.out, repeated.metrics.bytesread], [0, whole.out, 0]);
});

test("changed code, options and metadata are computed again", { skip }, async () => {
  const checkpointer = new MapCheckpointer();
  const callsOf = async (fileset: object, chunksize = 20): Promise<number> => {
    const { state, options } = counting();
    await new Runner({ chunksize, checkpointer }).run(fileset as never, options);
    return state.calls;
  };
  assert.deepEqual([await callsOf({ A: [nano!] }), await callsOf({ A: [nano!] })], [2, 0]);
  assert.equal(await callsOf({ A: [nano!] }, 10), 4);
  assert.equal(await callsOf({ A: { files: [nano!], metadata: { year: 1 } } }), 2);
  assert.equal(await callsOf({ B: [nano!] }), 2);
  writeFileSync(path, "2");
  assert.equal(await callsOf({ A: [nano!] }), 2);
  const copy = join(folder, "copy.root");
  copyFileSync(nano!, copy);
  assert.deepEqual([await callsOf({ A: [copy] }), await callsOf({ A: [copy] })], [2, 0]);
  utimesSync(copy, new Date(), new Date(Date.now() + 10_000));
  assert.equal(await callsOf({ A: [copy] }), 2, "the file was written anew");
});

test("a folder does as well as a checkpointer; other places are refused", { skip }, async () => {
  const checkpoints = join(folder, "checkpoints");
  const first = counting();
  await new Runner().run({ A: [nano!] }, { ...first.options, checkpoints });
  const second = counting();
  await new Runner().run({ A: [nano!] }, { ...second.options, checkpoints });
  assert.deepEqual([first.state.calls, second.state.calls], [1, 0]);
  await assert.rejects(new Runner().run({ A: [nano!] }, { ...first.options, checkpoints: 3 as never }), { code: "BadArgument" });
  assert.throws(() => new Runner({ checkpointer: {} as never }), { code: "BadArgument", message: /load\(\) and save\(\)/ });
});

test("a processor without a module is known by what it does with each chunk; one that cannot be traced is refused", { skip }, async () => {
  const checkpointer = new MapCheckpointer();
  const resumedOf = async (factor: number, fileset: object): Promise<number> => {
    const processorInstance = (events: NanoEvents): unknown => ({
      sum: ak.sum((events["nMuon"] as ak.Array<number>).mul(factor), { axis: 0 }),
    });
    const runner = new Runner({ chunksize: 10, checkpointer });
    return (await runner.run(fileset as never, { processorInstance, treename: "Events" })).metrics.resumed;
  };
  assert.deepEqual([await resumedOf(2, { A: [nano!] }), await resumedOf(2, { A: [nano!] })], [0, 4]);
  assert.equal(await resumedOf(3, { A: [nano!] }), 0, "a value from outside of the function is part of it");
  const looks = (events: NanoEvents): unknown => (ak.toList(events["nMuon"] as ak.Array<number>).length > 3 ? { n: 1 } : { n: 2 });
  await assert.rejects(new Runner({ checkpointer }).run({ A: [nano!] }, { processorInstance: looks, treename: "Events" }), {
    code: "NotShippable",
    message: /code of this processor is not known: .*open-checkpoints\.test\.ts:\d+.*fromModule/,
  });
});
