import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { memorySource, runReadingSync } from "../../bytes/index.ts";
import { rntupleFile, type TestCluster } from "../../../test/data/rntuple-file.ts";
import { openRootSync } from "../open.ts";
import { plannedPages, readPages } from "./page-reader.ts";
import type { RNTuple } from "./rntuple.ts";

function int16Pages(clusters: readonly (readonly (readonly number[])[])[], fields?: { firstElement: number }): Uint8Array {
  let firstElement = 0;
  const groups = clusters.map((pages): TestCluster => {
    const entries = pages.flat().length;
    const column = {
      firstElement,
      pages: pages.map((values) => ({ elements: values.length, bytes: new Uint8Array(Int16Array.from(values).buffer) })),
    };
    firstElement += entries;
    return { entries, columns: [column] };
  });
  return rntupleFile({
    fields: [{ name: "x", type: "std::int16_t" }],
    columns: [{ type: 5, bits: 16, field: 0, ...fields }],
    groups: [groups],
  });
}

function open(bytes: Uint8Array): RNTuple {
  return openRootSync(memorySource(bytes, "pages.root")).tableSync("Events") as RNTuple;
}

const stored = { ids: [0], dtype: "int16" } as const;
const span = (cluster: number, from: number, to: number) => ({ cluster, from, to, total: null });

test("the pages of some spans, and where their elements belong", () => {
  const { pages } = open(int16Pages([[[1, 2, 3], [4, 5], [6]], [[7, 8]]]));
  const planned = plannedPages(pages, stored, [span(0, 2, 5), span(1, 1, 2)]);
  assert.deepEqual(
    planned.map(({ cluster, page, from, to, at }) => [cluster, page, from, to, at]),
    [
      [0, 0, 2, 3, 0],
      [0, 1, 0, 2, 1],
      [1, 0, 1, 2, 3],
    ],
  );
  assert.deepEqual(plannedPages(pages, stored, [span(0, 3, 3)]), []);
});

test("more elements than there are: the file contradicts itself", () => {
  const { pages } = open(int16Pages([[[1, 2, 3]]]));
  assert.throws(
    () => plannedPages(pages, stored, [span(0, 0, 4)]),
    (error) => isCoffeaError(error, "CorruptFile") && /has 3 elements/.test(error.message),
  );
});

test("a page that is used in part is kept, and read once", () => {
  const table = open(int16Pages([[[1, 2, 3, 4]]]));
  const { pages } = table;
  const reads: number[] = [];
  const door = {
    ...table.file.source.sync!,
    read: (ranges: Parameters<NonNullable<typeof table.file.source.sync>["read"]>[0]) => (
      reads.push(ranges.length),
      table.file.source.sync!.read(ranges)
    ),
  };
  const taken: number[][] = [];
  for (const part of [span(0, 0, 2), span(0, 2, 4)])
    runReadingSync(
      readPages(pages, stored, {
        pages: plannedPages(pages, stored, [part]),
        take: (_, { from, to, count }) => taken.push([from, to, count]),
      }),
      { ...table.file.source, sync: door },
    );
  assert.deepEqual(taken, [
    [0, 2, 4],
    [2, 4, 4],
  ]);
  assert.deepEqual(reads, [1]);
});

test("a page whose checksum differs is named", () => {
  const bytes = int16Pages([[[1, 2, 3, 4]]]);
  const { seeks } = open(bytes).pages.table.pages(0, 0)!;
  bytes[seeks[0]! + 3]! ^= 64;
  const table = open(bytes);
  const reading = readPages(table.pages, stored, { pages: plannedPages(table.pages, stored, [span(0, 0, 4)]), take: () => {} });
  assert.throws(
    () => runReadingSync(reading, table.file.source),
    (error) =>
      isCoffeaError(error, "CorruptFile") &&
      /checksum of page 0 of column 0 in cluster 0 of RNTuple "\/Events" of pages\.root/.test(error.message),
  );
});
