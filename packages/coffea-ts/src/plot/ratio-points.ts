import { ratioUncertainty } from "../hist/index.ts";
import { errorsOf, symmetricErrors, type Errors } from "./errors.ts";
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
      const isNegative = (bin: number) => uncertainty === "poisson-ratio" && (top.values[bin]! < 0 || bottom.values[bin]! < 0);
      const counts = (contents: Float64Array) => contents.map((value, bin) => (isNegative(bin) ? 0 : value));
      const [down, up] = ratioUncertainty(counts(top.values), counts(bottom.values), uncertainty);
      const known = (lengths: Float64Array) =>
        lengths.map((length, bin) => (Number.isFinite(values[bin]) && !isNegative(bin) && Number.isFinite(length) ? length : 0));
      return { down: known(down.data), up: known(up.data) };
    }
    default:
      uncertainty satisfies never;
      throw new Error("unreachable");
  }
}
