import assert from "node:assert/strict";
import { test } from "node:test";
import { MapCheckpointer } from "../../../test/data/map-checkpointer.ts";
import { type MergedChunks, noneMerged } from "../run-chunks.ts";
import type { WorkItem } from "../work-item.ts";
import { checkpointName, RunCheckpoints } from "./run-checkpoints.ts";

const item = (entrystart: number): WorkItem => ({
  dataset: "A",
  filename: "a.root",
  treename: "t",
  entrystart,
  entrystop: entrystart + 10,
  fileuuid: "",
  usermeta: {},
  preload: null,
});
const items = [0, 10, 20, 30].map(item);
const keys = items.map((_, index) => `key ${index}`);
const plan = { items, keys };

function sumOf(done: readonly WorkItem[], out: unknown): MergedChunks {
  const none = noneMerged();
  return { ...none, out, processed: [...done], metrics: { ...none.metrics, entries: 10 * done.length, columns: ["x-data"] } };
}

/** Saves a sum over some chunks, as a run does that then dies. */
async function savedRun(place: MapCheckpointer, done: readonly WorkItem[], out: unknown, of = plan): Promise<void> {
  const checkpoints = await RunCheckpoints.open(place, "run", of);
  checkpoints.note(sumOf(done, out));
  await checkpoints.settle();
}

test("a run goes on from the sum that was saved", async () => {
  const place = new MapCheckpointer();
  const first = await RunCheckpoints.open(place, "run", plan);
  assert.deepEqual([first.left, first.resumed, first.initial], [items, [], noneMerged()]);
  await savedRun(place, items.slice(0, 2), { n: 20, list: Float64Array.of(0.1, -0) });
  const again = await RunCheckpoints.open(place, "run", plan);
  assert.deepEqual([again.left, again.resumed], [items.slice(2), items.slice(0, 2)]);
  assert.deepEqual(again.initial.out, { n: 20, list: Float64Array.of(0.1, -0) });
  assert.deepEqual([again.initial.owned, again.initial.metrics.entries, again.initial.metrics.columns], [true, 20, ["x-data"]]);
  assert.deepEqual(again.initial.processed, items.slice(0, 2));
});

test("there is one file, whatever the number of chunks, and it is replaced", async () => {
  const place = new MapCheckpointer();
  const checkpoints = await RunCheckpoints.open(place, "run", plan);
  for (let done = 1; done <= 4; done++) {
    checkpoints.note(sumOf(items.slice(0, done), done));
    await checkpoints.settle();
  }
  await checkpoints.finish(sumOf(items, 4));
  assert.deepEqual([...place.files.keys()], ["run-1"]);
  const again = await RunCheckpoints.open(place, "run", plan);
  assert.deepEqual([again.left, again.initial.out], [[], 4]);
  await again.finish(again.initial);
  assert.equal(place.diary.at(-1), "load run-2", "what is saved is not saved again");
});

test("slow writing is done less often, so that it takes a tenth of the time; the last state is saved in any case", async () => {
  const place = new MapCheckpointer();
  place.save = async (name, bytes) => {
    place.diary.push(`save ${name}`);
    await new Promise((done) => setTimeout(done, 40));
    place.files.set(name, bytes);
  };
  const checkpoints = await RunCheckpoints.open(place, "run", plan);
  for (let done = 1; done <= 4; done++) {
    checkpoints.note(sumOf(items.slice(0, done), done));
    await checkpoints.settle();
  }
  assert.equal(place.diary.filter((entry) => entry.startsWith("save")).length, 1);
  await checkpoints.finish(sumOf(items, 4));
  assert.equal((await RunCheckpoints.open(place, "run", plan)).initial.out, 4);
});

test("a sum with chunks that the run does not want is left alone; of several the longest is used", async () => {
  const place = new MapCheckpointer();
  await savedRun(place, items, "all");
  const less = { items: items.slice(0, 3), keys: keys.slice(0, 3) };
  await savedRun(place, items.slice(0, 1), "one", less);
  assert.deepEqual([...place.files.keys()], ["run-1", "run-2"]);
  assert.equal((await RunCheckpoints.open(place, "run", less)).initial.out, "one");
  assert.equal((await RunCheckpoints.open(place, "run", plan)).initial.out, "all");
  const more = { items: [item(90), ...items], keys: ["new", ...keys] };
  const grown = await RunCheckpoints.open(place, "run", more);
  assert.deepEqual([grown.initial.out, grown.left], ["all", [item(90)]], "chunks that are new are added");
});

test("changed keys and damaged bytes give nothing, damage with a warning", async () => {
  const place = new MapCheckpointer();
  await savedRun(place, items, "old");
  const changed = await RunCheckpoints.open(place, "run", { items, keys: keys.map((key) => `${key}*`) });
  assert.deepEqual([changed.left, changed.warnings], [items, []]);
  const bytes = place.files.get("run-1")!;
  for (const damaged of [bytes.slice(0, -1), bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte)), new Uint8Array(0)]) {
    place.files.set("run-1", damaged);
    const checkpoints = await RunCheckpoints.open(place, "run", plan);
    assert.deepEqual(checkpoints.left, items);
    assert.match(checkpoints.warnings[0]!, /Checkpoint "run-1" was left out, and its chunks are computed again/);
    await checkpoints.finish(sumOf(items, "new"));
    assert.equal((await RunCheckpoints.open(place, "run", plan)).initial.out, "new", "the damaged one is replaced");
  }
});

test("a chunk that stands in the list twice counts twice", async () => {
  const twice = { items: [items[0]!, items[0]!], keys: ["key", "key-2"] };
  const place = new MapCheckpointer();
  await savedRun(place, twice.items.slice(0, 1), 1, twice);
  assert.equal((await RunCheckpoints.open(place, "run", twice)).left.length, 1);
});

test("a result that cannot be saved ends the run at once; a disk that is full does not", async () => {
  const place = new MapCheckpointer();
  const checkpoints = await RunCheckpoints.open(place, "run", plan);
  assert.throws(() => checkpoints.note(sumOf(items.slice(0, 1), { f: () => 1 })), { code: "NotShippable", message: /output of process/ });
  place.save = async () => {
    throw new Error("no space left");
  };
  checkpoints.note(sumOf(items.slice(0, 1), 1));
  await checkpoints.settle();
  await checkpoints.finish(sumOf(items, 1));
  assert.deepEqual(checkpoints.warnings, ["A checkpoint could not be saved, and the run went on without: no space left"]);
});

test("names are for people and for the analysis", () => {
  assert.match(checkpointName(["Double/Muon", "DY"], [1]), /^Double_Muon_DY-[0-9a-f]{16}$/);
  assert.notEqual(checkpointName(["A"], [1]), checkpointName(["A"], [2]));
});
