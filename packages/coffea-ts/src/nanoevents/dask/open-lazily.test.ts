import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { randomMuonsFile } from "../../../test/data/random-muons-file.ts";
import * as ak from "../../awkward/index.ts";
import { type ByteSource, memorySource } from "../../bytes/index.ts";
import { NanoEventsFactory } from "../factory.ts";
import type { LazyEvents, Partition } from "./lazy-events.ts";
import { openLazily, partsOf } from "./open-lazily.ts";

/** A file that counts what is read of it. */
function counted(bytes: Uint8Array, name: string): { source: ByteSource; reads: () => number } {
  const inner = memorySource(bytes, name);
  let reads = 0;
  const source: ByteSource = {
    ...inner,
    name,
    size: () => inner.size(),
    close: () => inner.close(),
    read: (ranges) => (reads++, inner.read(ranges)),
  };
  return { source, reads: () => reads };
}

const bytes = randomMuonsFile(10);
const ranges = (partitions: readonly Partition[]): unknown[] => partitions.map(({ file, start, stop, part }) => [file, start, stop, part]);

test("only the first file is opened, whatever their number", async () => {
  const [one, two] = [counted(bytes, "a.root"), counted(randomMuonsFile(5, 2), "b.root")];
  const { source, skipped } = await openLazily([one.source, two.source], { treepath: "Events" });
  assert.ok(one.reads() > 0);
  assert.equal(two.reads(), 0);
  assert.deepEqual(ranges(source.partitions), [
    ["a.root", 0, 10, null],
    ["b.root", null, null, null],
  ]);
  assert.equal(source.isLengthKnown, false);
  assert.equal(source.description, 'tree "Events" of a.root and 1 more file');
  assert.deepEqual(skipped, []);
});

test("steps are partitions, and tell how many events there are", async () => {
  const file = memorySource(bytes, "a.root");
  const { source } = await openLazily(file, { treepath: "Events", stepsPerFile: 3 });
  assert.deepEqual(ranges(source.partitions), [["a.root", 0, 4, null], ["a.root", 4, 8, null], ["a.root", 8, 10, null]]); // prettier-ignore
  assert.equal(source.length, 10);
  const cut = await openLazily(file, { treepath: "Events", entryStart: 2, entryStop: 5 });
  assert.deepEqual([ranges(cut.source.partitions), cut.source.length], [[["a.root", 2, 5, null]], 3]);
  const many = await openLazily([file, memorySource(bytes, "b.root")], { treepath: "Events", stepsPerFile: 2 });
  assert.deepEqual(ranges(many.source.partitions).slice(2), [["b.root", null, null, [0, 2]], ["b.root", null, null, [1, 2]]]); // prettier-ignore
});

test("the length of events that nobody counted is an error that says how to count", async () => {
  const events = (await NanoEventsFactory.fromRoot([bytes, bytes], { mode: "dask", treepath: "Events" })).events();
  assert.throws(() => events.length, { code: "NeedsData", message: /ak\.num\(x, \{ axis: 0 \}\) counts them/ });
  assert.match(String(events), /\?\? \* \{/);
  assert.match(inspect(ak.num(events, { axis: 0 })), /^<Scalar \?\?/);
  const known = await NanoEventsFactory.fromRoot(bytes, { mode: "dask", treepath: "Events" });
  assert.deepEqual([known.events().length, known.length, known.plan.length], [10, 10, 10]);
  assert.equal((ak.sourceOf(known.events()) as LazyEvents).partitions.length, 1);
});

test("refused: no files, ranges of many files, parts of parts", async () => {
  await assert.rejects(openLazily([], {}), { code: "BadArgument", message: /no files/ });
  await assert.rejects(openLazily([bytes, bytes], { entryStop: 3 }), { code: "NotSupported", message: /there are 2/ });
  await assert.rejects(openLazily(bytes, { stepsPerFile: 0.5 }), { code: "BadArgument", message: /stepsPerFile is 0\.5/ });
  await assert.rejects(openLazily(bytes, { treepath: "Event" }), { code: "KeyNotFound" });
});

test("equal parts of a range", () => {
  assert.deepEqual(partsOf({ start: 0, stop: 0 }, 4), [{ start: 0, stop: 0 }]);
  assert.deepEqual(partsOf({ start: 5, stop: 7 }, 4), [{ start: 5, stop: 6 }, { start: 6, stop: 7 }]); // prettier-ignore
});
