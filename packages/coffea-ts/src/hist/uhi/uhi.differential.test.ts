import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertSameHistogram, type HistFacts } from "../../../test/oracle/histogram-facts.ts";
import { fuzzOptions } from "../../../test/oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { makeHist, randomHistogram, type AxisSpec, type FillSpec } from "../../../test/oracle/random-histograms.ts";
import { createHist, fromUhi, type Hist } from "../hist.ts";
import type { NdArray } from "../nd-array.ts";
import type { StorageKind } from "../storage/storage.ts";

const options = { skip: havePeers ? false : "no Python peers" };
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());
const ask = async (name: string, ...arguments_: unknown[]): Promise<unknown> => oracle.call("hist_oracle", name, ...arguments_);

/** Random histograms that both sides can make. */
function* validHistograms(): Generator<{ axes: AxisSpec[]; storage: StorageKind; fills: FillSpec[]; hist: Hist }> {
  let made = 0;
  const { seed: first, numRuns } = fuzzOptions(150, 500);
  for (let seed = first; seed < first + numRuns; seed++) {
    const { axes, storage, fills } = randomHistogram(seed);
    // Functions cannot be written: such an axis comes back as a variable one, whose centers are elsewhere.
    if (axes.some(({ kind }) => kind === "func")) continue;
    let hist: Hist;
    try {
      hist = makeHist(axes, storage, fills);
    } catch {
      continue;
    }
    made++;
    yield { axes, storage, fills, hist };
  }
  assert.ok(made > numRuns / 2, `only ${made} histograms`);
}

/** Of empty bins without weights boost-histogram makes NaN, also of those that it wrote itself: there the numbers are ours. */
function withEmptyBins<F extends HistFacts>(hist: Hist, facts: F): F {
  const empty = hist.counts({ flow: true }).data.map((count) => (count === 0 ? 1 : 0));
  const filledIn = (theirs: unknown, ours: NdArray): number[] =>
    ([theirs].flat(Infinity) as number[]).map((value, bin) => (empty[bin] === 1 && Number.isNaN(value) ? ours.data[bin]! : value));
  const emptyInside = hist.counts().data;
  const inner = ([facts.inner].flat(Infinity) as number[]).map((value, bin) =>
    emptyInside[bin] === 0 && Number.isNaN(value) ? hist.values().data[bin]! : value,
  );
  const view = Object.values<NdArray>(hist.view({ flow: true })).map((field, i) => filledIn(facts.view[i], field));
  const sum = hist.sum({ flow: true });
  const isUnknown = ([facts.sum].flat() as number[]).some(Number.isNaN) && empty.some((flag) => flag === 1);
  return {
    ...facts,
    values: filledIn(facts.values, hist.values({ flow: true })),
    inner,
    variances: filledIn(facts.variances, hist.variances({ flow: true })!),
    counts: filledIn(facts.counts, hist.counts({ flow: true })),
    view,
    sum: isUnknown ? (Object.values(sum) as number[]) : facts.sum,
  };
}

test("Python's hist loads ours: valid by the schema, same bins, contents, names and labels", options, async () => {
  for (const { hist } of validHistograms()) {
    const answer = (await ask("load", JSON.stringify(hist))) as HistFacts & { growth: boolean[] };
    const loaded = hist.storage.kind === "weightedMean" ? withEmptyBins(hist, answer) : answer;
    // The form cannot say that the variances are unknown; hist then takes the contents for them.
    const facts = hist.variances() === null ? { ...loaded, variances: null } : loaded;
    assertSameHistogram(hist, facts);
    assert.deepEqual(
      hist.axes.map((axis) => axis.growth),
      loaded.growth,
    );
  }
});

test("what hist makes itself is equal to what it loads from ours, to the bit", options, async () => {
  for (const { axes, fills, hist } of validHistograms()) {
    // Sums of weights are not added in the same order everywhere, whole counts are exact.
    const counts = fills.map(({ values }) => ({ values }));
    // A grown range cannot be written to the bit as lower and upper end.
    if (hist.axes.some((axis) => axis.growth && (axis.kind === "regular" || axis.kind === "variable"))) continue;
    assert.equal(await ask("equal_to", JSON.stringify(makeHist(axes, "int64", counts)), axes, "int64", counts), true, JSON.stringify(axes));
  }
});

test("we load what Python's hist writes, dense and sparse", options, async () => {
  for (const { axes, storage, fills, hist } of validHistograms()) {
    const facts = (await ask("fill", axes, storage, fills)) as HistFacts;
    for (const sparse of [false, true]) {
      const text = (await ask("dump", axes, storage, fills, sparse)) as string;
      const loaded = fromUhi(JSON.parse(text));
      const known = loaded.variances()!.toList();
      assertSameHistogram(loaded, facts.variances === null ? { ...facts, variances: loaded.variances({ flow: true })!.toList() } : facts);
      assert.ok(known !== null);
      assert.equal(loaded.name, "h");
      assert.equal(loaded.label, "counts");
      assert.deepEqual(
        loaded.axes.map((axis) => axis.kind),
        hist.axes.map((axis) => axis.kind),
      );
    }
  }
});

test("a name, a label and metadata arrive in Python", options, async () => {
  const hist = createHist([], "double", { name: "mass", label: "dimuon mass" });
  const loaded = (await ask("load", JSON.stringify(hist))) as { name: string; label: string };
  assert.equal(loaded.name, "mass");
  assert.equal(loaded.label, "dimuon mass");
});
