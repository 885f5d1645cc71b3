import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fuzzOptions } from "../../test/oracle/fuzz-options.ts";
import { assertNumbers, assertSameHistogram, type HistFacts } from "../../test/oracle/histogram-facts.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import { makeAxis, makeHist, randomAxis, randomHistogram, randomNumbers, type AxisSpec } from "../../test/oracle/random-histograms.ts";
import { createHist, Hist, type NdArray } from "./index.ts";

const options = { skip: havePeers ? false : "no Python peers" };
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());
const ask = async (name: string, ...arguments_: unknown[]): Promise<unknown> => oracle.call("hist_program_oracle", name, ...arguments_);

/** Random histograms that can be made, with what they are made of. */
function* histograms(count: number): Generator<{ made: readonly [AxisSpec[], string, unknown[]]; hist: Hist }> {
  const { seed: first, numRuns } = fuzzOptions(count, 9000);
  for (let seed = first; seed < first + numRuns; seed++) {
    const { axes, storage, fills } = randomHistogram(seed);
    try {
      yield { made: [axes, storage, fills], hist: makeHist(axes, storage, fills) };
    } catch (error) {
      if ((error as { code?: string }).code === undefined) throw error;
    }
  }
}

test("stacks and expanded categories have hist's histograms", options, async () => {
  let compared = 0;
  for (const { made, hist } of histograms(120)) {
    // The variance of a weighted mean of one entry is rounding errors divided by each other.
    if (hist.ndim < 2 || hist.storage.kind === "weightedMean") continue;
    const { stack, expanded } = (await ask("parts", ...made, 0)) as {
      stack: [string, HistFacts][];
      expanded: [string, HistFacts][] | null;
    };
    const ours = [...hist.stack(0)];
    assert.equal(ours.length, stack.length);
    for (const [i, part] of ours.entries()) assertSameHistogram(part, stack[i]![1]);
    if (expanded === null) continue;
    const parts = hist.expandCats();
    assert.deepEqual(Object.keys(parts).toSorted(), expanded.map(([name]) => name).toSorted());
    for (const [name, facts] of expanded) if (parts[name]!.ndim > 0) assertSameHistogram(parts[name]!, facts);
    compared++;
  }
  assert.ok(compared > 0);
});

test("NumPy's arrays", options, async () => {
  for (const { made, hist } of histograms(120)) {
    for (const flow of [false, true]) {
      const expected = (await ask("to_numpy", ...made, flow)) as unknown[];
      const [values, ...edges] = hist.toNumpy({ flow });
      assertNumbers(values.toList(), expected[0], 1e-12, "values");
      for (const [i, array] of edges.entries())
        assertNumbers([...array], expected[i + 1], 5e-16, `edges ${i} ${JSON.stringify(made[0][i])}`);
    }
  }
});

test("closeness", options, async () => {
  for (const { made, hist } of histograms(60)) {
    for (const factor of [1, 1 + 1e-7, 1 + 1e-4]) {
      for (const tolerances of [{}, { rtol: 1e-6, atol: 0 }, { rtol: 0, atol: 1e-3, flow: false }]) {
        const close = await ask("close", ...made, factor, tolerances);
        assert.equal(hist.allClose(hist.mul(factor), tolerances), close, JSON.stringify([made, factor, tolerances]));
      }
    }
  }
});

test("arrays of all axes", options, async () => {
  const random = randomNumbers(fuzzOptions(1, 5).seed);
  for (let i = 0; i < 40; i++) {
    const specs = [randomAxis(random, "a"), randomAxis(random, "b")];
    try {
      specs.forEach(makeAxis);
    } catch {
      continue;
    }
    const expected = (await ask("axes_arrays", specs)) as Record<"edges" | "centers" | "widths" | "extent" | "size", unknown[]>;
    const { axes } = createHist(specs.map(makeAxis), "double");
    for (const name of ["edges", "centers", "widths"] as const) {
      for (const [k, array] of axes[name].entries()) {
        assertNumbers((array satisfies NdArray).toList(), expected[name][k], 1e-14, name);
        assert.equal((array.toList() as unknown[]).length, (expected[name][k] as unknown[]).length);
      }
    }
    assert.deepEqual([axes.extent, axes.size], [expected.extent, expected.size]);
  }
});

test("histograms of columns", options, async () => {
  const random = randomNumbers(fuzzOptions(1, 6).seed);
  const column = <T>(value: () => T): T[] => Array.from({ length: 50 }, value);
  const data = {
    s: column(() => ["b", "a", "C"][Math.floor(random() * 3)]!),
    n: column(() => Math.floor(random() * 5) - 2),
    x: column(() => random() * 2),
    w: column(() => random()),
  };
  const spec: AxisSpec = { kind: "reg", arguments: [4, 0, 1], options: { name: "x" } };
  const facts = (await ask("from_columns", data, ["s", "n", spec], "w")) as HistFacts;
  const made = Hist.fromColumns(data, ["s", "n", makeAxis(spec)], { weight: "w" });
  assertSameHistogram(made, facts);
});
