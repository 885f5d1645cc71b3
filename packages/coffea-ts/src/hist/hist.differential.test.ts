import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fuzzOptions } from "../../test/oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import { assertNumbers, assertSameHistogram, type HistFacts } from "../../test/oracle/histogram-facts.ts";
import {
  makeAxis,
  makeHist,
  randomFill,
  randomHistogram,
  randomNumbers,
  withSample,
  type AxisSpec,
  type FillSpec,
} from "../../test/oracle/random-histograms.ts";
import type { Hist } from "./hist.ts";
import type { NdArray } from "./nd-array.ts";
import { isMeanKind, storageKinds } from "./storage/storage.ts";

const options = { skip: havePeers ? false : "no Python peers" };
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

const ask = async (name: string, ...arguments_: unknown[]): Promise<unknown> => oracle.call("hist_oracle", name, ...arguments_);

/** Specs that boost-histogram refuses are refused here too. */
async function bothOrNeither<T>(mine: () => Hist, theirs: () => Promise<T>): Promise<[Hist, T] | null> {
  const [ours, peer] = [capture(mine), await capture(theirs)];
  if (ours instanceof Error || peer instanceof Error) {
    assert.ok(ours instanceof Error && peer instanceof Error, `one side refuses: ${String(ours)} / ${String(peer)}`);
    return null;
  }
  return [ours, peer];
}
function capture<T>(run: () => T): T | Error {
  try {
    const result = run();
    return result instanceof Promise ? (result.catch((error: Error) => error) as T) : result;
  } catch (error) {
    return error as Error;
  }
}

test("random axes and fills give hist's contents, variances, edges and names", options, async () => {
  let compared = 0;
  const { seed: first, numRuns: runs } = fuzzOptions(400, 1);
  for (let seed = first; seed < first + runs; seed++) {
    const { axes, storage, fills } = randomHistogram(seed);
    const both = await bothOrNeither(
      () => makeHist(axes, storage, fills),
      async () => (await ask("fill", axes, storage, fills)) as HistFacts,
    );
    if (both === null) continue;
    compared++;
    try {
      assertSameHistogram(...both);
    } catch (error) {
      throw new Error(`seed ${seed}: ${JSON.stringify(axes)}`, { cause: error });
    }
  }
  assert.ok(compared > 0.6 * runs, `only ${compared} of ${runs} random histograms were valid`);
});

test("the text is hist's", options, async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { axes, storage, fills } = randomHistogram(seed);
    const both = await bothOrNeither(
      () => makeHist(axes, storage, fills),
      async () => (await ask("fill", axes, storage, fills)) as HistFacts,
    );
    // Long lists of edges are numpy's own text there, and functions have addresses.
    if (both !== null && !/array\(|CFunctionType/.test(both[1].repr))
      assert.equal(both[0].toString(), both[1].repr.replaceAll("-nan", "nan"));
  }
});

test("bins of a million values are boost-histogram's, for every continuous axis", options, async () => {
  const folder = mkdtempSync(join(tmpdir(), "coffea-ts-hist-"));
  try {
    const random = randomNumbers(7);
    const specs: AxisSpec[] = [
      { kind: "log", arguments: [1000, 0.2, 200], options: { name: "x" } },
      { kind: "log", arguments: [30, 1e-5, 1e7], options: { name: "x" } },
      { kind: "reg", arguments: [1000, 0, 200], options: { name: "x" } },
      { kind: "reg", arguments: [7, -1, 0.3], options: { name: "x", circular: true } },
      { kind: "sqrt", arguments: [100, 0, 150], options: { name: "x" } },
      { kind: "var", arguments: [Array.from({ length: 101 }, (_, i) => i * i * 0.02)], options: { name: "x" } },
    ];
    for (const spec of specs) {
      const values = Float64Array.from({ length: 1_000_000 }, (_, i) => (i % 2 === 0 ? random() * 220 - 5 : Math.exp(random() * 14 - 6)));
      writeFileSync(join(folder, "values"), values);
      await ask("index_file", spec, join(folder, "values"), join(folder, "bins"));
      const expected = new Int32Array(readFileSync(join(folder, "bins")).buffer.slice(0));
      const bins = new Int32Array(values.length);
      const axis = makeAxis(spec);
      if (axis.kind !== "regular" && axis.kind !== "variable") throw new Error("a continuous axis");
      axis.locate(values, bins);
      const wrong = bins.findIndex((bin, i) => bin !== expected[i]);
      assert.equal(
        wrong,
        -1,
        `${spec.kind} ${JSON.stringify(spec.arguments)}: ${values[wrong]} is in bin ${bins[wrong]}, in Python ${expected[wrong]}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("edges, and the floats beside them, fall into boost-histogram's bins", options, async () => {
  const specs: AxisSpec[] = [
    { kind: "log", arguments: [1000, 0.2, 200], options: { name: "x" } },
    { kind: "log", arguments: [90, 1, 1000], options: { name: "x" } },
    { kind: "reg", arguments: [300, 0, 0.3], options: { name: "x" } },
    { kind: "reg", arguments: [10, 0, 1], options: { name: "x", overflow: false } },
    { kind: "sqrt", arguments: [100, 0, 150], options: { name: "x" } },
    { kind: "var", arguments: [[-1, 0, 0.1, 0.2, 5]], options: { name: "x", underflow: false, overflow: false } },
  ];
  let differing = 0;
  let total = 0;
  for (const spec of specs) {
    const axis = makeAxis(spec);
    if (axis.kind !== "regular" && axis.kind !== "variable") throw new Error("a continuous axis");
    const values = [...axis.edges].flatMap((edge) => [edge, edge * (1 - 2 ** -53), edge * (1 + 2 ** -52)]);
    const expected = (await ask("index", spec, values)) as number[];
    const bins = values.map((value) => axis.index(value));
    const wrong = bins.filter((bin, i) => bin !== expected[i]).length;
    // Only C's log can differ: it is not always rounded to the nearest float64.
    if (spec.kind !== "log") assert.equal(wrong, 0, `${spec.kind} ${JSON.stringify(spec.arguments)}`);
    differing += wrong;
    total += values.length;
  }
  assert.ok(differing <= 5, `${differing} of ${total} values at the edges are in another bin`);
});

test("density, projection and scaling are hist's", options, async () => {
  const random = randomNumbers(3);
  const axes = [
    { kind: "strCat", arguments: [["ee", "mumu"]], options: { name: "channel" } },
    { kind: "var", arguments: [[0, 1, 3, 10]], options: { name: "x" } },
    { kind: "reg", arguments: [4, 0, 1], options: { name: "y" } },
  ] as const satisfies readonly AxisSpec[];
  const fills = [randomFill(random, axes, 200, true)];
  const hist = makeHist(axes, "weight", fills);
  assertNumbers(hist.density().toList(), await ask("density", axes, "weight", fills), 1e-13, "density");
  for (const names of [["x"], ["y", "channel"], ["y", "x", "channel"], ["channel"]]) {
    assertSameHistogram(hist.project(...names), (await ask("project", axes, "weight", fills, names)) as HistFacts);
  }
  assertSameHistogram(hist.mul(2.5).div(0.5), (await ask("scale", axes, "weight", fills, 2.5, 0.5)) as HistFacts);
  assertSameHistogram(
    makeHist(axes, "int64", [{ values: fills[0]!.values }])
      .mul(2)
      .div(4),
    (await ask("scale", axes, "int64", [{ values: fills[0]!.values }], 2, 4)) as HistFacts,
  );
});

const growing = (categories: string[]): AxisSpec[] => [
  { kind: "strCat", arguments: [categories], options: { name: "s", growth: true } },
  { kind: "reg", arguments: [3, 0, 1], options: { name: "x" } },
];
const fill = (categories: string[]): FillSpec[] => [{ values: { s: categories, x: categories.map((_, i) => i * 0.3) } }];

test("sums are hist's, growing categories joined by name", options, async () => {
  const [first, second] = [growing(["b", "a"]), growing(["c", "a"])];
  const [fills, others] = [fill(["a", "d", "b", "a"]), fill(["a", "c", "e", "e"])];
  const expected = (await ask("add", first, "weight", fills, second, others)) as HistFacts;
  const sum = makeHist(first, "weight", fills).add(makeHist(second, "weight", others));
  assertNumbers(sum.values({ flow: true }).toList(), expected.values, 0, "values");
  assert.deepEqual(sum.axes[0]!.bins, expected.bins[0]);
});

test("categories in any order and growing axes are joined in every storage, as if all was filled into one", options, async () => {
  for (const storage of storageKinds) {
    for (const kind of ["strCat", "intCat"] as const) {
      const category = (i: number): string | number => (kind === "strCat" ? "abcdef"[i]! : 10 * i + 1);
      const axes = (categories: number[]): AxisSpec[] => [
        { kind, arguments: [categories.map(category)], options: { name: "c", growth: true } },
        { kind: "reg", arguments: [3, 0, 1], options: { name: "x" } },
      ];
      const random = randomNumbers(17);
      const entries = (): FillSpec[] => {
        const values = { c: Array.from({ length: 60 }, () => category(Math.floor(random() * 6))), x: Array.from({ length: 60 }, random) };
        return [isMeanKind(storage) ? withSample(random, { values }, 60) : { values }];
      };
      const [first, second] = [entries(), entries()];
      const sum = makeHist(axes([2, 0]), storage, first).add(makeHist(axes([5, 0, 3]), storage, second));
      const facts = (await ask("add", axes([2, 0]), storage, first, axes([5, 0, 3]), second)) as HistFacts;
      assertNumbers(sum.values({ flow: true }).toList(), facts.values, 1e-12, `${storage}: values`);
      for (const [i, field] of Object.values<NdArray>(sum.view({ flow: true })).entries())
        assertNumbers(field.toList(), facts.view[i], 1e-12, storage);
      assert.deepEqual(sum.axes[0]!.bins, facts.bins[0]);
    }
  }
});
