import { CoffeaError } from "../base/index.ts";
import { ratioUncertainty } from "../hist/index.ts";
import { errorsOf, mostExact, symmetricErrors, type Errors } from "./errors.ts";
import type { RatioUncertainty } from "./ratio-options.ts";
import type { Series } from "./series.ts";

/** A ratio per bin with the lengths of its error bars; NaN where the denominator is 0. */
export interface RatioPoints {
  readonly values: Float64Array;
  readonly errors: Errors;
}

/** Ratios of contents (hist's `ratio_uncertainty`). The "poisson" error is the numerator's own error bar, which for counts is the interval of Garwood. */
export function ratioPoints(top: Series, bottom: Series, uncertainty: RatioUncertainty): RatioPoints {
  const values = top.values.map((value, bin) => (bottom.values[bin] === 0 ? NaN : value / bottom.values[bin]!));
  return { values, errors: errorsOfRatio(top, bottom, { values, uncertainty }) };
}

function errorsOfRatio(
  top: Series,
  bottom: Series,
  ratio: { readonly values: Float64Array; readonly uncertainty: RatioUncertainty },
): Errors {
  const { values, uncertainty } = ratio;
  switch (uncertainty) {
    case "poisson": {
      const own = top.errors ?? errorsOf(top.values, top.values, "auto");
      const scale = (lengths: Float64Array) =>
        lengths.map((length, bin) => (bottom.values[bin] === 0 ? 0 : length / Math.abs(bottom.values[bin]!)));
      return own.down === own.up ? symmetricErrors(scale(own.up)) : { down: scale(own.down), up: scale(own.up) };
    }
    case "poisson-ratio":
    case "efficiency": {
      const isLarge = (bin: number) => Math.abs(top.values[bin]!) + Math.abs(bottom.values[bin]!) > mostExact;
      const isNegative = (bin: number) => uncertainty === "poisson-ratio" && (top.values[bin]! < 0 || bottom.values[bin]! < 0);
      const small = (contents: Float64Array) => contents.map((value, bin) => (isLarge(bin) || isNegative(bin) ? 0 : value));
      const [down, up] = ratioUncertainty(small(top.values), small(bottom.values), uncertainty);
      const limit = (bin: number) => gaussianError(top.values[bin]!, bottom.values[bin]!, uncertainty);
      const known = (lengths: Float64Array) =>
        lengths.map((length, bin) => {
          if (!Number.isFinite(values[bin]) || isNegative(bin)) return 0;
          if (isLarge(bin)) return limit(bin);
          return Number.isFinite(length) ? length : 0;
        });
      return { down: known(down.data), up: known(up.data) };
    }
    default:
      uncertainty satisfies never;
      throw new Error("unreachable");
  }
}

/** The error of a ratio of very many entries. */
function gaussianError(top: number, bottom: number, uncertainty: "poisson-ratio" | "efficiency"): number {
  const ratio = top / bottom;
  if (uncertainty === "poisson-ratio") return top === 0 ? 1 / bottom : ratio * Math.sqrt(1 / top + 1 / bottom);
  if (ratio <= 1) return Math.sqrt((ratio * (1 - ratio)) / bottom);
  throw new CoffeaError(
    "BadArgument",
    `An efficiency needs a part of the entries over all of them, but a bin has ${top} of ${bottom}. If the two are independent, use uncertainty: "poisson-ratio".`,
  );
}
