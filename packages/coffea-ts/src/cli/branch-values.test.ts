import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleFile } from "../../test/data/sample-file.ts";
import { memorySource, openFileSource } from "../bytes/index.ts";
import { recreate, memorySink, openRoot } from "../root/index.ts";
import type { BranchValues } from "./branch-values.ts";
import { branchValues } from "./branch-values.ts";

/** The values of a branch `x` that was written with some data. */
async function valuesOf(form: string, data: readonly unknown[] | Float64Array, limit = 1000): Promise<BranchValues> {
  const writer = recreate(memorySink("values.root"), { compression: { codec: "zlib", level: 1 } });
  writer.mkTree("t", { x: form } as never).extend({ x: data } as never);
  const root = await openRoot(memorySource(writer.close()));
  return await branchValues(await root.table("t"), "x", limit);
}

/** Edges of the histogram and its contents without flow. */
function binsOf({ hist }: BranchValues): { edges: number[]; counts: number[] } {
  const { axes, storage } = JSON.parse(JSON.stringify(hist)) as {
    axes: [{ lower: number; upper: number; bins: number }];
    storage: { values: number[] };
  };
  return { edges: [axes[0].lower, axes[0].upper, axes[0].bins], counts: storage.values.slice(1, -1) };
}

test("few whole numbers have a bin each", async () => {
  const values = await valuesOf("int32", [-1, 2, 2, 0]);
  assert.deepEqual(binsOf(values), { edges: [-1, 3, 4], counts: [1, 1, 0, 2] });
  assert.deepEqual(values.numbers, { finite: 4, min: -1, max: 2, mean: 0.75 });
});

test("other numbers have bins of a round width, with none of them in the flow", async () => {
  const numbers = Float64Array.from({ length: 1000 }, (_, i) => 0.3 + i / 7);
  const { edges, counts } = binsOf(await valuesOf("float64", numbers));
  assert.deepEqual(edges, [0, 145, 29]);
  assert.equal(
    counts.reduce((sum, count) => sum + count),
    1000,
  );
});

test("one number that is not whole, numbers next to each other, and numbers as far apart as can be", async () => {
  for (const numbers of [[0.1], [1, 1 + Number.EPSILON], [1e300, -1e300], [1e-320, 0.5e-320]]) {
    const { counts } = binsOf(await valuesOf("float64", numbers));
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      numbers.length,
      String(numbers),
    );
  }
  const widest = await valuesOf("float64", [1.7e308, -1.7e308]);
  assert.equal(widest.hist, null);
  assert.equal(widest.numbers!.max, 1.7e308);
});

test("numbers that are not finite are counted, and left out of range and histogram", async () => {
  const { values, numbers, hist } = await valuesOf("float64", [NaN, Infinity, 1, 3]);
  assert.equal(values, 4);
  assert.deepEqual(numbers, { finite: 2, min: 1, max: 3, mean: 2 });
  assert.notEqual(hist, null);
  assert.equal((await valuesOf("float64", [NaN])).hist, null);
});

const texts = sampleFile("uproot-Zmumu.root");

test(
  "texts are counted, the most frequent first; only some entries are read",
  { skip: texts === null && "uproot-Zmumu.root is not on this machine" },
  async () => {
    const source = openFileSource(texts!);
    const values = await branchValues(await (await openRoot(source)).table("events"), "Type", 3);
    await source.close();
    assert.equal(values.entries, 3);
    assert.deepEqual(values.first, ["GT", "TT", "GT"]);
    const { axes, storage } = JSON.parse(JSON.stringify(values.hist)) as {
      axes: [{ categories: string[] }];
      storage: { values: number[] };
    };
    assert.deepEqual(axes[0].categories, ["GT", "TT"]);
    assert.deepEqual(storage.values.slice(0, 2), [2, 1]);
  },
);

test("a branch without values has no histogram", async () => {
  const { values, numbers, hist } = await valuesOf("var * float32", [[], []]);
  assert.deepEqual({ values, numbers, hist }, { values: 0, numbers: null, hist: null });
});
