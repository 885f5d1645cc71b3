import { CoffeaError } from "../base/index.ts";
import { assignBins } from "./assignment/assign-bins.ts";
import { axisKey, binCount, findAxis, type HistState } from "./hist-state.ts";
import { NdArray } from "./nd-array.ts";
import { readBins } from "./reading.ts";
import { isMeanKind } from "./storage/storage.ts";
import { MeanStorage } from "./storage/mean.ts";

/**
 * The mean position along one axis in every bin of the others, as a histogram of means without that axis. Flow bins are left out (and are empty in the result).
 * Bins without content have NaN for the mean. Throws `BadArgument` for a histogram that already holds means.
 */
export function profileState(state: HistState, name: string | number): HistState {
  const { axes, storage } = state;
  if (isMeanKind(storage.kind))
    throw new CoffeaError(
      "BadArgument",
      `A profile is made of counts, and this histogram has ${storage.kind} storage, which is one already.`,
    );
  const position = findAxis(axes, name);
  const axis = axes[position]!;
  if (axis.kind === "strCategory")
    throw new CoffeaError(
      "BadArgument",
      `Axis "${axisKey(axis, position)}" has categories, which have no mean. Profile over a numeric axis.`,
    );
  const values = readBins(axes, storage.values, false);
  const variances = storage.variances === null ? values : readBins(axes, storage.variances, false);
  const { centers } = axis;
  const shape = values.shape.filter((_, k) => k !== position);
  const inner = values.shape.slice(position + 1).reduce((product, extent) => product * extent, 1);
  const size = shape.reduce((product, extent) => product * extent, 1);
  const [count, mean, variance] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let bin = 0; bin < size; bin++) {
    const first = Math.floor(bin / inner) * inner * axis.size + (bin % inner);
    let [n, sum, sumVariance, countVariance] = [0, 0, 0, 0];
    for (let i = 0; i < axis.size; i++) {
      const at = first + i * inner;
      n += values.data[at]!;
      sum += values.data[at]! * centers[i]!;
      sumVariance += variances.data[at]! * centers[i]! ** 2;
      countVariance += variances.data[at]!;
    }
    count[bin] = n;
    mean[bin] = sum / n;
    variance[bin] = n * ((Math.sqrt(sumVariance) / n) ** 2 - ((Math.sqrt(countVariance) * sum) / n ** 2) ** 2);
  }
  const rest = axes.filter((_, k) => k !== position);
  const profile = { axes: rest, storage: new MeanStorage(binCount(rest)) };
  const field = (data: Float64Array): NdArray => new NdArray(shape, data);
  assignBins(profile, {}, { count: field(count), value: field(mean), variance: field(variance) });
  return profile;
}
