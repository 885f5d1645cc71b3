import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { ColumnPool, inStep, memorySource, runReadingSync } from "../../bytes/index.ts";
import { rntupleFile } from "../../../test/data/rntuple-file.ts";
import { openRootSync } from "../open.ts";
import { ColumnMemory } from "./column-memory.ts";
import { OffsetsMemory } from "./offsets-memory.ts";
import type { RNTuple } from "./rntuple.ts";

const memory = new ColumnMemory(new ColumnPool());
const index = { ids: [0], dtype: "int32" } as const;

/** Lists whose ends are these, cluster by cluster, each end on a page of its own. */
function open(...clusters: (readonly number[])[]): RNTuple {
  const bytes = rntupleFile({
    fields: [
      { name: "v", role: 1 },
      { name: "_0", parent: 0 },
    ],
    columns: [{ type: 14, bits: 32, field: 0 }],
    groups: [
      clusters.map((ends) => ({
        entries: ends.length,
        columns: [{ firstElement: 0, pages: ends.map((end) => ({ elements: 1, bytes: new Uint8Array(Int32Array.of(end).buffer) })) }],
      })),
    ],
  });
  return openRootSync(memorySource(bytes, "lists.root")).tableSync("Events") as RNTuple;
}

const span = (cluster: number, from: number, to: number) => ({ cluster, from, to, total: null });

test("offsets begin at 0, whichever lists are asked for", () => {
  const { pages, file } = open([2, 2, 5], [1, 4]);
  const read = (...spans: ReturnType<typeof span>[]) =>
    runReadingSync(new OffsetsMemory({ pages, memory }).read(index, spans), file.source);
  const all = read(span(0, 0, 3), span(1, 0, 2));
  assert.deepEqual(
    [[...all.offsets], all.items],
    [
      [0, 2, 2, 5, 6, 9],
      [span(0, 0, 5), span(1, 0, 4)],
    ],
  );
  const middle = read(span(0, 1, 3));
  assert.deepEqual([[...middle.offsets], middle.items], [[0, 0, 3], [span(0, 2, 5)]]);
  const edge = read(span(0, 2, 3), span(1, 0, 1));
  assert.deepEqual(
    [[...edge.offsets], edge.items],
    [
      [0, 3, 4],
      [span(0, 2, 5), span(1, 0, 1)],
    ],
  );
  assert.deepEqual(read().offsets, Int32Array.of(0));
});

test("readings side by side get the same object", () => {
  const { pages, file } = open([2, 2, 5]);
  const offsets = new OffsetsMemory({ pages, memory });
  const spans = [span(0, 0, 3)];
  const [first, second] = runReadingSync(inStep([offsets.read(index, spans), offsets.read(index, spans)]), file.source);
  assert.equal(first, second);
  assert.equal(runReadingSync(offsets.read(index, spans), file.source), first);
});

test("ends that go back are no lists", () => {
  const { pages, file } = open([2, 1, 5]);
  assert.throws(
    () => runReadingSync(new OffsetsMemory({ pages, memory }).read(index, [span(0, 0, 3)]), file.source),
    (error) => isCoffeaError(error, "CorruptFile") && /not in order/.test(error.message),
  );
});
