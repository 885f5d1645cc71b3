import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource } from "../../bytes/index.ts";
import { openRootSync } from "../open.ts";
import { recreate, memorySink } from "../write/index.ts";
import { FoundBasket } from "./found-basket.ts";
import { plannedBaskets } from "./plan.ts";

const numbers = Array.from({ length: 20 }, (_, i) => i);

function found(entryStart: number, entryStop: number, codec: "none" | "zlib" = "none") {
  const writer = recreate(memorySink(), { compression: { codec } });
  writer.mkTree("Events", { x: "uint8" }, { clusterEntries: 10 }).extend({ x: numbers });
  const bytes = writer.close();
  const branch = openRootSync(memorySource(bytes)).treeSync("Events").branch("x");
  const entries = { entryStart, entryStop };
  const baskets = plannedBaskets(branch, entryStart, entryStop).map((planned) => {
    const { start, stop } = planned.range!;
    const { file } = branch.tree;
    return new FoundBasket(branch, planned, entries, file.baskets.get(start) ?? bytes.slice(start, stop));
  });
  return { branch, baskets, cached: () => branch.tree.file.baskets.bytes };
}

test("the entries that are wanted of each basket", () => {
  const { baskets } = found(5, 20);
  assert.deepEqual(
    baskets.map(({ from, to, isWhole, entries, dataBytes }) => ({ from, to, isWhole, entries, dataBytes })),
    [
      { from: 5, to: 10, isWhole: false, entries: 10, dataBytes: 10 },
      { from: 0, to: 10, isWhole: true, entries: 10, dataBytes: 10 },
    ],
  );
});

test("only a basket whose entries go on is kept, until they end; it is told about once", () => {
  const { branch, baskets, cached } = found(0, 15);
  const told: string[] = [];
  branch.tree.file.basketListener = (read) => told.push(`${read.branch} ${read.rawBytes}`);
  assert.deepEqual([...baskets[0]!.borrowData()], numbers.slice(0, 10));
  assert.equal(cached(), 0);
  assert.deepEqual([...baskets[1]!.unpack().data], numbers.slice(10));
  assert.equal(cached(), 10);
  assert.deepEqual([...baskets[1]!.borrowData()], numbers.slice(10));
  for (const basket of baskets) basket.finish();
  assert.equal(cached(), 10);
  const rest = plannedBaskets(branch, 15, 20).map((planned) => {
    const known = branch.tree.file.baskets.get(planned.range!.start)!;
    return new FoundBasket(branch, planned, { entryStart: 15, entryStop: 20 }, known);
  });
  rest[0]!.finish();
  assert.equal(cached(), 0);
  assert.deepEqual(told, ["x 10", "x 10"]);
});

test("what was unpacked stays when the record's memory is used again", () => {
  for (const codec of ["none", "zlib"] as const) {
    const { branch, baskets } = found(0, 15, codec);
    const planned = baskets[1]!.planned;
    const record = new Uint8Array(planned.range!.stop - planned.range!.start);
    record.set(branch.tree.file.source.sync!.read([planned.range!])[0]!);
    const basket = new FoundBasket(branch, planned, { entryStart: 10, entryStop: 15 }, record);
    const { data } = basket.unpack();
    record.fill(0);
    assert.deepEqual([...data], numbers.slice(10));
  }
});

test("another number of entries than the tree promises is damage", () => {
  const { branch, baskets } = found(0, 20);
  const planned = { ...baskets[0]!.planned, entryStop: 9 };
  const record = branch.tree.file.source.sync!.read([planned.range!])[0]!;
  const wrong = new FoundBasket(branch, planned, { entryStart: 0, entryStop: 9 }, record);
  assert.throws(() => wrong.dataBytes, { code: "CorruptFile", message: /promises 9 entries in basket 0 of branch "x".* holds 10/ });
});
