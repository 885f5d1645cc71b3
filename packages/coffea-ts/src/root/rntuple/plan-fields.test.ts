import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource } from "../../bytes/index.ts";
import { rntupleFile } from "../../../test/data/rntuple-file.ts";
import { openRootSync } from "../open.ts";
import type { RNTuple } from "./rntuple.ts";

/** 100 lists of two items each; ten lists on a page of the index, five items on one of the items. */
function open(): RNTuple {
  const pages = (count: number, size: number, value: (i: number) => number) =>
    Array.from({ length: count / size }, (_, page) => ({
      elements: size,
      bytes: new Uint8Array(Int32Array.from({ length: size }, (_, i) => value(page * size + i)).buffer),
    }));
  const bytes = rntupleFile({
    fields: [
      { name: "v", type: "std::vector<std::int32_t>", role: 1 },
      { name: "_0", type: "std::int32_t", parent: 0 },
    ],
    columns: [
      { type: 14, bits: 32, field: 0 },
      { type: 7, bits: 32, field: 1 },
    ],
    groups: [
      [
        {
          entries: 100,
          columns: [
            { firstElement: 0, pages: pages(100, 10, (i) => 2 * i + 2) },
            { firstElement: 0, pages: pages(200, 5, (i) => i) },
          ],
        },
      ],
    ],
  });
  return openRootSync(memorySource(bytes)).tableSync("Events") as RNTuple;
}

test("pages of items are estimated by the part of the entries, with a margin", () => {
  const table = open();
  const planned = (entryStart: number, entryStop: number): number =>
    table.plan([table.column("v")], { entryStart, entryStop }).columns[0]!.baskets.length;
  assert.equal(planned(0, 100), 10 + 40);
  // Entries 20 to 30: one page of the index; items 40 to 60 are four pages, and the margin of two items touches one more on each side.
  assert.equal(planned(20, 30), 1 + 6);
  assert.equal(planned(50, 50), 0);
});
