import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { fuzzOptions } from "../../../test/oracle/fuzz-options.ts";
import { randomNumbers } from "../../../test/oracle/random-histograms.ts";
import type { NdArray } from "../nd-array.ts";
import { clopperPearsonInterval } from "./clopper-pearson-interval.ts";
import { poissonInterval } from "./poisson-interval.ts";
import { ratioUncertainty } from "./ratio-uncertainty.ts";

const options = { skip: havePeers ? false : "no Python peers" };
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

const { seed, numRuns: COUNT } = fuzzOptions(2000, 71);
const random = randomNumbers(seed);
const whole = (): number => Math.floor(10 ** (random() * 7));
const pairs = Array.from({ length: COUNT }, () => {
  const denom = whole();
  return { num: Math.floor(denom * random() ** (random() < 0.5 ? 1 : 20)), denom };
});
const weighted = Array.from({ length: COUNT }, () => ({
  value: (random() * 1.1 - 0.1) * 10 ** (random() * 6 - 1),
  weight: 0.1 + random(),
}));
const coverages = [0.6826894921370859, 0.95, 0.5, 0.99];

/**
 * Relative agreement to ask for. Of a few out of very many trials scipy's own quantiles are wrong in the 11th digit
 * (beta-quantile.test.ts compares with exact numbers).
 */
const toleranceOf = (denom: number | undefined): number => (denom !== undefined && denom > 5000 ? 3e-10 : 1e-12);

interface Options {
  readonly what: string;
  readonly scale?: (i: number) => number;
  readonly trials?: readonly number[];
}
/** Relative agreement; an end that is computed as a difference is compared with the size of what is subtracted. */
function assertClose(actual: readonly NdArray[], expected: number[][], { what, scale = () => 0, trials = [] }: Options): void {
  for (const [end, array] of actual.entries()) {
    for (const [i, value] of array.data.entries()) {
      const want = expected[end]![i]!;
      const close = Object.is(value, want) || Math.abs(value - want) <= toleranceOf(trials[i]) * Math.max(Math.abs(want), scale(i));
      assert.ok(close, `${what}: end ${end} of element ${i} is ${value}, in Python ${want}`);
    }
  }
}

test("Clopper–Pearson intervals are scipy's", options, async () => {
  const num = pairs.map((pair) => pair.num);
  const denom = pairs.map((pair) => pair.denom);
  for (const coverage of coverages) {
    const expected = (await oracle.call("intervals_oracle", "clopper_pearson", num, denom, coverage)) as number[][];
    assertClose(clopperPearsonInterval(num, denom, coverage), expected, { what: `coverage ${coverage}`, trials: denom });
  }
});

test("Poisson intervals are scipy's, of counts and of weighted sums", options, async () => {
  const large = Array.from({ length: 200 }, () => 10 ** (6 + 9 * random()));
  const counts = [...pairs.map((pair) => pair.denom), ...large, ...large.map(Math.floor), NaN, Infinity, -Infinity, -1, -0.5, 0.25];
  const values = weighted.map(({ value }) => value);
  const variances = weighted.map(({ value, weight }) => Math.abs(value) * weight);
  for (const coverage of coverages) {
    const plain = (await oracle.call("intervals_oracle", "poisson", counts, null, coverage)) as number[][];
    assertClose(poissonInterval(counts, null, coverage), plain, { what: `coverage ${coverage}` });
    const scaled = (await oracle.call("intervals_oracle", "poisson", values, variances, coverage)) as number[][];
    assertClose(poissonInterval(values, variances, coverage), scaled, { what: `weighted, coverage ${coverage}` });
  }
});

test("uncertainties of ratios are hist's, empty bins included", options, async () => {
  const num = [...pairs.map((pair) => pair.num), 0, 0, 3];
  const denom = [...pairs.map((pair) => pair.denom), 0, 5, 3];
  const trials = num.map((value, i) => value + denom[i]!);
  for (const type of ["poisson", "poisson-ratio", "efficiency"] as const) {
    const expected = (await oracle.call("intervals_oracle", "ratio", num, denom, type)) as number[][];
    const ratio = (i: number): number => (denom[i] === 0 ? 0 : num[i]! / denom[i]!);
    assertClose(ratioUncertainty(num, denom, type), expected, { what: type, scale: ratio, trials });
  }
  const more = num.map((value, i) => value + denom[i]!);
  for (const type of ["poisson", "poisson-ratio"] as const) {
    const expected = (await oracle.call("intervals_oracle", "ratio", more, denom, type)) as number[][];
    assertClose(ratioUncertainty(more, denom, type), expected, {
      what: type,
      scale: (i) => (denom[i] === 0 ? 0 : more[i]! / denom[i]!),
      trials,
    });
  }
});
