import { poissonInterval } from "../hist/index.ts";
import type { ErrorMethod } from "./plot-options.ts";

/** Lengths of error bars per bin, both not negative: how far they reach below and above the content. */
export interface Errors {
  readonly down: Float64Array;
  readonly up: Float64Array;
}

/** Bars that reach as far down as up. */
export function symmetricErrors(lengths: Float64Array): Errors {
  return { down: lengths, up: lengths };
}

/**
 * Error bars of contents (mplhep's `w2method`): `"sqrt"` is ±√variance; `"poisson"` the central 68 % interval of Garwood, for weighted entries that of the
 * effective number of entries; `"auto"` takes "poisson" where all variances are whole numbers, as those of counts are, else "sqrt".
 * An empty bin has the upper limit of no entry, times the mean weight of the nearest bin that is not empty.
 */
export function errorsOf(values: Float64Array, variances: Float64Array, method: ErrorMethod): Errors {
  const isPoisson = method === "poisson" || (method === "auto" && variances.every(isWhole));
  if (!isPoisson || variances.every((variance) => variance === 0))
    return symmetricErrors(variances.map((variance) => Math.sqrt(Math.max(variance, 0))));
  const weights = meanWeights(values, variances);
  const counts = values.map((value, bin) => value / weights[bin]!);
  const [lows, highs] = poissonInterval(counts);
  const [down, up] = [new Float64Array(values.length), new Float64Array(values.length)];
  for (const [bin, value] of values.entries()) {
    const weight = weights[bin]!;
    const [least, most] = [weight * lows.data[bin]!, weight * highs.data[bin]!];
    down[bin] = Number.isFinite(least) ? Math.abs(value - least) : 0;
    up[bin] = Number.isFinite(most) ? Math.abs(most - value) : 0;
  }
  return { down, up };
}

function isWhole(variance: number): boolean {
  return !Number.isFinite(variance) || Math.abs(variance - Math.round(variance)) <= 1e-8 + 1e-5 * Math.abs(variance);
}

/** Variance over content per bin; of empty bins that of the nearest other one, the left one where two are as near. */
function meanWeights(values: Float64Array, variances: Float64Array): Float64Array {
  const filled = Array.from(values.keys()).filter((bin) => values[bin] !== 0 && Number.isFinite(values[bin]));
  let at = 0;
  return values.map((value, bin) => {
    while (at + 1 < filled.length && Math.abs(filled[at + 1]! - bin) < Math.abs(filled[at]! - bin)) at++;
    const source = value === 0 ? filled[at] : bin;
    return source === undefined ? 1 : variances[source]! / values[source]!;
  });
}
