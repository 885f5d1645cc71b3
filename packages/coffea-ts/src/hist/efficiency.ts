import { clopperPearsonInterval } from "./intervals/clopper-pearson-interval.ts";
import { ratioUncertainty, type UncertaintyType } from "./intervals/ratio-uncertainty.ts";
import { checkOptions, CoffeaError } from "../base/index.ts";
import { assertHist } from "./assert-hist.ts";
import type { Hist } from "./hist.ts";
import { NdArray } from "./nd-array.ts";
import type { FlowChoice } from "./reading.ts";

/** A quotient in every bin, and the ends of its uncertainty. */
export interface BinRatio {
  readonly values: NdArray;
  readonly lower: NdArray;
  readonly upper: NdArray;
}

/** Which bins, and how wide the interval is (default one standard deviation, 0.683). */
export interface EfficiencyOptions extends FlowChoice {
  readonly coverage?: number;
}

/**
 * The fraction of entries of `all` that are in `passed`, bin by bin, with the Clopper–Pearson interval. Empty bins have NaN between 0 and 1.
 * Throws `BadArgument` for bins where more passed than there are, or for histograms with different axes.
 */
export function efficiency(passed: Hist, all: Hist, options: EfficiencyOptions = {}): BinRatio {
  checkOptions(options, { flow: "boolean", coverage: "number" }, "efficiency");
  const [num, denom] = contents(passed, all, options);
  const [lower, upper] = clopperPearsonInterval(num, denom, options.coverage);
  return { values: quotient(num, denom), lower, upper };
}

/** Which bins, and what the uncertainty means; see `ratioUncertainty`. */
export interface RatioOptions extends FlowChoice {
  readonly uncertainty?: UncertaintyType;
}

/** One histogram over another, bin by bin, with lower and upper ends of the uncertainty (default: that of the numerator, as in hist's ratio plots). Throws `BadArgument` for histograms with different axes. */
export function ratio(num: Hist, denom: Hist, options: RatioOptions = {}): BinRatio {
  checkOptions(options, { flow: "boolean", uncertainty: "any" }, "ratio");
  const [above, below] = contents(num, denom, options);
  const [down, up] = ratioUncertainty(above, below, options.uncertainty ?? "poisson");
  const values = quotient(above, below);
  const end = (distances: NdArray, sign: number): NdArray =>
    new NdArray(
      values.shape,
      values.data.map((value, i) => value + sign * distances.data[i]!),
    );
  return { values, lower: end(down, -1), upper: end(up, 1) };
}

function contents(num: Hist, denom: Hist, options: FlowChoice): readonly [NdArray, NdArray] {
  assertHist(num, "The numerator of a quotient is");
  assertHist(denom, "The denominator of a quotient is");
  for (const { kind, storage } of [num, denom]) {
    if (kind === "COUNT") continue;
    throw new CoffeaError(
      "BadArgument",
      `The uncertainty of a quotient is one of counts, and a histogram with ${storage.kind} storage holds means. Divide what values() gives.`,
    );
  }
  const difference = num.differenceOfAxes(denom);
  if (difference !== null)
    throw new CoffeaError("BadArgument", `Numerator and denominator must have the same axes, and they differ: ${difference}.`);
  const flow = options.flow ?? false;
  return [num.values({ flow }), denom.values({ flow })];
}

function quotient(num: NdArray, denom: NdArray): NdArray {
  return new NdArray(
    num.shape,
    num.data.map((value, i) => value / denom.data[i]!),
  );
}
