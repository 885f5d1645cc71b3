import assert from "node:assert/strict";
import { test } from "node:test";
import { LittleWriter } from "../../../test/data/little-writer.ts";
import { LittleCursor } from "./little-cursor.ts";
import { PageTable } from "./page-table.ts";

/** The page list of two clusters: column 0 with two pages, the second without checksum; column 1 suppressed in the second cluster, column 2 only there. */
function pageList(flags = 0): LittleCursor {
  const writer = new LittleWriter();
  const column = (firstElement: number, pages: readonly (readonly [elements: number, bytes: number, seek: number])[]): unknown =>
    writer.list(
      pages,
      ([elements, bytes, seek]) => writer.u32(elements, bytes).i64(seek),
      () => void (firstElement < 0 ? writer.i64(-(2 ** 62)) : writer.i64(firstElement).u32(505)),
    );
  writer.list([0, 10], (first) => writer.record(() => writer.i64(first).u32(10, flags << 24)));
  writer.list([0, 1], (cluster) => {
    const firsts = cluster === 0 ? [0, 0] : [30, -1, 5];
    writer.list(firsts, (first) =>
      column(
        first,
        first < 0
          ? []
          : [
              [-20, 100, 1000],
              [10, 50, 1108],
            ],
      ),
    );
  });
  return new LittleCursor(writer.bytes, "a page list");
}

const envelope = (cursor: LittleCursor) => ({ cursor, checksum: [0, 0] as const });

test("clusters, and the pages of each column", () => {
  const table = new PageTable([envelope(pageList())]);
  assert.deepEqual(table.clusters, [
    { firstEntry: 0, entries: 10 },
    { firstEntry: 10, entries: 10 },
  ]);
  const pages = table.pages(1, 0)!;
  assert.deepEqual(
    [[...pages.starts], [...pages.seeks], [...pages.sizes], [...pages.checked]],
    [
      [0, 20, 30],
      [1000, 1108],
      [100, 50],
      [1, 0],
    ],
  );
  assert.deepEqual([pages.firstElement, pages.compression], [30, 505]);
  assert.equal(table.pages(1, 0), pages);
});

test("columns that are suppressed, or were added later", () => {
  const table = new PageTable([envelope(pageList())]);
  assert.equal(table.pages(1, 1), null);
  assert.equal(table.pages(0, 2), null);
  assert.equal(table.pages(1, 2)!.firstElement, 5);
});

test("clusters in several parts are of a newer format", () => {
  assert.throws(() => new PageTable([envelope(pageList(1))]), /several parts/);
});
