import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { after, before, test } from "node:test";
import { havePeers, PythonOracle } from "../../../../test/oracle/python-oracle.ts";
import { Hist } from "../../../hist/index.ts";
import { recreate } from "../recreate.ts";
import type { PlottableHistogram } from "./plottable.ts";

interface Found {
  readonly className: string;
  readonly title: string;
  readonly entries: number;
  readonly values: number[];
  readonly sumw2: number[];
  readonly edges: number[][];
  readonly titles: string[];
  readonly labels: (string[] | null)[];
  readonly variable: boolean[];
  readonly binEntries: number[];
  readonly binSumw2: number[];
  readonly stats: number[];
}

const folder = mkdtempSync(`${tmpdir()}/coffea-ts-histograms-`);
const skip = havePeers ? false : "the Python peers are not installed";
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => {
  if (havePeers) oracle.close();
  rmSync(folder, { recursive: true });
});

const x = [-1, 5, 20, 91, 92, 200];
const y = [0.5, 0.5, 3, 9, -2, 1];
const weight = [1, 2, 0.5, -1, 3, 4];
const mass = { name: "mass", label: "$m$ [GeV]" };

const hists: Readonly<Record<string, PlottableHistogram>> = {
  double: Hist.new.reg(4, 0, 100, mass).double({ label: "masses" }).fill({ mass: x }),
  integer: Hist.new
    .reg(4, 0, 100, { ...mass, underflow: false, overflow: false })
    .int64()
    .fill({ mass: x }),
  weight: Hist.new.var([0, 10, 90, 100], mass).weight().fill({ mass: x, weight }),
  log: Hist.new.log(3, 1, 1000, mass).double().fill({ mass: x }),
  plane: Hist.new.reg(2, 0, 100, mass).var([0, 1, 5], { name: "y" }).weight().fill({ mass: x, y, weight }),
  labels: Hist.new
    .strCat(["one", "two"], { name: "c" })
    .double()
    .fill({ c: ["two", "one", "two", "other" as "one"] }),
  numbers: Hist.new
    .intCat([5, -3], { name: "c" })
    .int(0, 3, { name: "i" })
    .int64()
    .fill({ c: [5, 5, -3], i: [0, 2, 9] }),
  solid: Hist.new.reg(2, 0, 100, { name: "mass" }).strCat(["a"], { name: "c" }).bool({ name: "b" }).double().fill({ mass: x, c: "a", b: [true, false, true, true, false, true] }), // prettier-ignore
  mean: Hist.new.reg(4, 0, 100, mass).mean().fill({ mass: x, sample: y }),
  weightedMean: Hist.new.reg(2, 0, 100, mass).reg(2, 0, 10, { name: "y" }).weightedMean().fill({ mass: x, y, weight: weight.map(Math.abs), sample: x }), // prettier-ignore
  solidMean: Hist.new.reg(1, 0, 100, mass).reg(1, 0, 10, { name: "y" }).reg(2, 0, 4, { name: "z" }).mean().fill({ mass: x, y, z: y, sample: x }), // prettier-ignore
};

async function found(): Promise<Map<string, [Found, Found]>> {
  const path = `${folder}/all.root`;
  const file = recreate(path);
  for (const [name, hist] of Object.entries(hists)) file.write(`${name.length > 6 ? "long/" : ""}${name}`, hist);
  for (const binType of ["float32", "int32", "int16", "int8"] as const) file.write(binType, hists["double"]!, { binType });
  file.close();
  const both = (name: string) =>
    Promise.all(["histogram_with_uproot", "histogram_with_root"].map((call) => oracle.call("root_write_oracle", call, path, name)));
  const result = new Map<string, [Found, Found]>();
  for (const name of [...Object.keys(hists), "float32", "int32", "int16", "int8"])
    result.set(name, (await both(`${name.length > 6 && name in hists ? "long/" : ""}${name}`)) as [Found, Found]);
  return result;
}

test("ROOT and uproot read every kind of histogram as it is", { skip }, async (context) => {
  const all = await found();
  const each = (name: string, check: (found: Found) => void) =>
    context.test(name, () => {
      for (const one of all.get(name)!) check(one);
    });
  await each("double", (h) => {
    assert.deepEqual([h.className, h.title, h.titles, h.variable, h.labels], ["TH1D", "masses", ["$m$ [GeV]"], [false], [null]]);
    assert.deepEqual([h.values, h.sumw2, h.edges, h.entries], [[1, 2, 0, 0, 2, 1], [], [[0, 25, 50, 75, 100]], 6]);
    assert.deepEqual(h.stats, [4, 4, 200, 2 * 12.5 ** 2 + 2 * 87.5 ** 2]);
  });
  await each("integer", (h) => assert.deepEqual([h.className, h.values, h.entries], ["TH1D", [0, 2, 0, 0, 2, 0], 4]));
  await each("weight", (h) => {
    assert.deepEqual([h.values, h.sumw2], [[1, 2, 0.5, 2, 4], [1, 4, 0.25, 10, 16]]); // prettier-ignore
    assert.deepEqual([h.edges, h.variable, h.entries], [[[0, 10, 90, 100]], [true], 9.5 ** 2 / 31.25]);
    assert.deepEqual(h.stats.slice(0, 2), [4.5, 14.25]);
  });
  await each("log", (h) => assert.deepEqual([h.variable, h.edges], [[true], [[1, 10, 100, 1000].map((_, i) => [...hists["log"]!.axes][0]!.edges[i])]])); // prettier-ignore
  await each("plane", (h) => {
    assert.equal(h.className, "TH2D");
    // cells of 4 by 4, mass fastest; y: 0.5 is bin 1, 3 is bin 2
    const values = new Array<number>(16).fill(0);
    const sumw2 = new Array<number>(16).fill(0);
    const cells = [4, 5, 9, 14, 2, 11];
    for (const [i, cell] of cells.entries()) [values[cell], sumw2[cell]] = [weight[i]!, weight[i]! ** 2];
    assert.deepEqual([h.values, h.sumw2, h.titles], [values, sumw2, ["$m$ [GeV]", "y"]]);
  });
  await each("labels", (h) => assert.deepEqual([h.labels, h.values, h.edges], [[["one", "two"]], [0, 1, 2, 1], [[0, 1, 2]]]));
  await each("numbers", (h) => {
    assert.deepEqual([h.labels, h.values.length, h.edges], [[["5", "-3"], null], 20, [[0, 1, 2], [0, 1, 2, 3]]]); // prettier-ignore
    assert.deepEqual([h.values[5], h.values[13], h.values[18]], [1, 1, 1]);
  });
  await each("solid", (h) => {
    assert.equal(h.className, "TH3D");
    assert.equal(h.values.length, 4 * 3 * 4);
    assert.equal(h.values.reduce((sum, value) => sum + value), 6); // prettier-ignore
    assert.equal(h.values[1 + 4 * (1 + 3 * 1)], 1, "mass 0 to 50, a, false");
    assert.equal(h.values[1 + 4 * (1 + 3 * 2)], 1, "mass 0 to 50, a, true");
  });
  await each("mean", (h) => {
    assert.equal(h.className, "TProfile");
    assert.deepEqual(h.binEntries, [1, 2, 0, 0, 2, 1]);
    assert.deepEqual([h.values, h.sumw2], [[0.5, 3.5, 0, 0, 7, 1], [0.25, 9.25, 0, 0, 85, 1]]); // prettier-ignore
    assert.deepEqual([h.binSumw2.filter((value, bin) => value !== h.binEntries[bin]), h.entries], [[], 6]);
  });
  await each("weightedMean", (h) => {
    assert.equal(h.className, "TProfile2D");
    assert.deepEqual([h.binEntries[5], h.binSumw2[5], h.values[5]], [2.5, 4.25, 20]);
  });
  await each("solidMean", (h) => assert.deepEqual([h.className, h.binEntries.reduce((sum, value) => sum + value), h.entries], ["TProfile3D", 6, 6])); // prettier-ignore
  for (const [name, letter] of Object.entries({ float32: "F", int32: "I", int16: "S", int8: "C" }))
    await each(name, (h) => assert.deepEqual([h.className, h.values], [`TH1${letter}`, [1, 2, 0, 0, 2, 1]]));
});
