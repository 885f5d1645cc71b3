import type { Scale } from "../scales.ts";
import type { Series } from "../series.ts";
import type { XAxis } from "../x-axis.ts";

/**
 * One value per column: the mean of the bins in it, weighted by how much of the column each covers (as the x scale draws them). NaN where there is no bin.
 *
 * @param scale - maps the x axis to columns, 0 to `count`
 */
export function columnValues(series: Pick<Series, "values">, x: XAxis, scale: Scale, count: number): Float64Array {
  const sums = new Float64Array(count);
  const covered = new Float64Array(count);
  for (const bin of x.bins) {
    const [from, to] = [scale.clamped(bin.low), scale.clamped(bin.high)];
    for (let column = Math.floor(from); column < Math.min(count, Math.ceil(to)); column++) {
      const part = Math.min(to, column + 1) - Math.max(from, column);
      if (part <= 0) continue;
      sums[column]! += part * series.values[bin.index]!;
      covered[column]! += part;
    }
  }
  return sums.map((sum, column) => (covered[column]! > 1e-9 ? sum / covered[column]! : NaN));
}
