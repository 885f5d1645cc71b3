import { CoffeaError, hintFor, shortText } from "../../base/index.ts";
import { NdArray, type ArrayInput } from "../nd-array.ts";
import { clopperPearsonInterval } from "./clopper-pearson-interval.ts";
import { samePairs, type Interval } from "./interval.ts";
import { poissonInterval } from "./poisson-interval.ts";

/** How the uncertainty of a ratio is computed; see {@link ratioUncertainty}. */
export type UncertaintyType = "poisson" | "poisson-ratio" | "efficiency";

const types: readonly UncertaintyType[] = ["poisson", "poisson-ratio", "efficiency"];

/**
 * The uncertainties of `num / denom`, as distances `[down, up]` from the ratio, one standard deviation each:
 * `poisson` is the Garwood interval of the numerator over the denominator as a constant, `poisson-ratio` that of two independent counts,
 * `efficiency` the Clopper–Pearson interval of a numerator that is part of the denominator. hist: `intervals.ratio_uncertainty`.
 */
export function ratioUncertainty(num: ArrayInput, denom: ArrayInput, type: UncertaintyType = "poisson"): Interval {
  const { shape, pairs } = samePairs(num, denom, "Numerator and denominator");
  const arrayOf = (element: (pair: readonly [number, number]) => number): NdArray => new NdArray(shape, Float64Array.from(pairs, element));
  const ratio = arrayOf(([n, d]) => n / d);
  const distances = ([lower, upper]: Interval): Interval => [distance(lower, ratio), distance(upper, ratio)];
  switch (type) {
    case "poisson":
      return distances(
        poissonInterval(
          ratio,
          arrayOf(([n, d]) => n * d ** -2),
        ),
      );
    case "poisson-ratio": {
      const odds = (end: NdArray): NdArray =>
        new NdArray(
          shape,
          end.data.map((p) => p / (1 - p)),
        );
      const [lower, upper] = clopperPearsonInterval(
        arrayOf(([n]) => n),
        arrayOf(([n, d]) => n + d),
      );
      return distances([odds(lower), odds(upper)]);
    }
    case "efficiency":
      return distances(clopperPearsonInterval(num, denom));
    default:
      throw new CoffeaError(
        "BadArgument",
        `There is no uncertainty of the type ${shortText(type)}. ${hintFor(String(type), types, "types")}`,
      );
  }
}

function distance(end: NdArray, from: NdArray): NdArray {
  return new NdArray(
    end.shape,
    end.data.map((value, i) => Math.abs(value - from.data[i]!)),
  );
}
