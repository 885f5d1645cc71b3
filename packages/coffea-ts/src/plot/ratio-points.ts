import { errorsOf, symmetricErrors, type Errors } from "./errors.ts";
import type { RatioUncertainty } from "./ratio-options.ts";
import type { Series } from "./series.ts";
import { clopperPearson } from "./clopper-pearson.ts";

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
  const between = (limits: (bin: number) => readonly [number, number]): Errors => {
    const [down, up] = [new Float64Array(values.length), new Float64Array(values.length)];
    for (const [bin, value] of values.entries()) {
      if (!Number.isFinite(value)) continue;
      const [low, high] = limits(bin);
      [down[bin], up[bin]] = [Math.abs(value - low), Math.abs(high - value)];
    }
    return { down, up };
  };
  switch (uncertainty) {
    case "poisson": {
      const own = top.errors ?? errorsOf(top.values, top.values, "auto");
      const scale = (lengths: Float64Array) =>
        lengths.map((length, bin) => (bottom.values[bin] === 0 ? 0 : length / Math.abs(bottom.values[bin]!)));
      return own.down === own.up ? symmetricErrors(scale(own.up)) : { down: scale(own.down), up: scale(own.up) };
    }
    case "poisson-ratio":
      return between((bin) => {
        const [low, high] = clopperPearson(top.values[bin]!, top.values[bin]! + bottom.values[bin]!);
        return [low / (1 - low), high / (1 - high)];
      });
    case "efficiency":
      return between((bin) => clopperPearson(top.values[bin]!, bottom.values[bin]!));
    default:
      uncertainty satisfies never;
      throw new Error("unreachable");
  }
}
