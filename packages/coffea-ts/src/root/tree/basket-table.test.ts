import assert from "node:assert/strict";
import { test } from "node:test";
import type { MemberValue, RootObject } from "../streamer/root-object.ts";
import { basketTable } from "./basket-table.ts";

const branch = (members: Record<string, MemberValue>): RootObject => ({
  className: "TBranch",
  version: 13,
  members: new Map(Object.entries(members)),
});
const embedded = (entries: number): RootObject => ({
  className: "TBasket",
  version: 3,
  members: new Map<string, MemberValue>([
    ["buffer", new Uint8Array(20)],
    ["keyBytes", 10],
    ["last", 20],
    ["entries", entries],
  ]),
});
const basketArray = (...items: (RootObject | null)[]): RootObject => ({ className: "TObjArray", version: 3, members: new Map(), items });
const written = {
  fBasketSeek: BigInt64Array.of(500n, 5_000_000_000n, 0n, 0n),
  fBasketBytes: Int32Array.of(60, 70, 0, 0),
  fBasketEntry: BigInt64Array.of(0n, 10n, 25n, 0n),
};

test("written baskets, positions beyond 4 GB included", () => {
  const table = basketTable(branch({ ...written, fEntries: 25, fWriteBasket: 2 }));
  assert.deepEqual([...table.entryStarts], [0, 10, 25]);
  assert.deepEqual([...table.seeks], [500, 5_000_000_000]);
  assert.deepEqual([...table.sizes], [60, 70]);
  assert.equal(table.embedded.length, 0);
});

test("open baskets follow the written ones", () => {
  const table = basketTable(branch({ ...written, fEntries: 30, fWriteBasket: 2, fBaskets: basketArray(null, null, embedded(5)) }));
  assert.deepEqual([...table.entryStarts], [0, 10, 25, 30]);
  assert.equal(table.embedded.length, 1);
  assert.equal(table.embedded[0]?.data.length, 10);
});

test("open baskets that repeat what was written are not counted", () => {
  const table = basketTable(branch({ ...written, fEntries: 25, fWriteBasket: 2, fBaskets: basketArray(embedded(15)) }));
  assert.equal(table.embedded.length, 0);
});

test("a table without the entry behind its last basket", () => {
  const table = basketTable(
    branch({
      fBasketSeek: Int32Array.of(500),
      fBasketBytes: Int32Array.of(60),
      fBasketEntry: Int32Array.of(0),
      fEntries: 12,
      fWriteBasket: 1,
    }),
  );
  assert.deepEqual([...table.entryStarts], [0, 12]);
});

test("no baskets at all, and baskets only inside the tree", () => {
  assert.deepEqual([...basketTable(branch({ fEntries: 0 })).entryStarts], [0]);
  const open = basketTable(
    branch({ ...written, fBasketEntry: Int32Array.of(0, 0, 0, 0), fEntries: 4, fWriteBasket: 0, fBaskets: basketArray(embedded(4)) }),
  );
  assert.deepEqual([...open.entryStarts], [0, 4]);
});

test("a position of 0 ends the list", () => {
  const table = basketTable(branch({ ...written, fBasketSeek: BigInt64Array.of(500n, 0n, 9n), fEntries: 10, fWriteBasket: 3 }));
  assert.deepEqual([...table.seeks], [500]);
});
