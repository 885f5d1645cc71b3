import type { PlottableHist } from "./plottable.ts";

/** Contents of a histogram of two axes summed over one of them, flow bins of that one included; `axis` is the one that stays. */
export function projectionOf(hist: PlottableHist, axis: 0 | 1): Float64Array {
  const { shape, data } = hist.values({ flow: true });
  const [rows, columns] = [shape[0]!, shape[1]!];
  const kept = hist.axes[axis]!;
  const start = shape[axis]! > kept.size && kept.underflow === true ? 1 : 0;
  const sums = new Float64Array(kept.size);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const bin = (axis === 0 ? row : column) - start;
      const value = data[row * columns + column]!;
      if (bin >= 0 && bin < kept.size && Number.isFinite(value)) sums[bin]! += value;
    }
  return sums;
}
