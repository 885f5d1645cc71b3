import { CoffeaError } from "../../base/index.ts";
import type { HistState } from "../hist-state.ts";
import type { NdArray } from "../nd-array.ts";
import { DoubleStorage } from "../storage/double.ts";
import { binOperand } from "./bin-operand.ts";
import { withConstant } from "./with-constant.ts";

/** Constants minus a histogram, bin by bin, as `5 - h` in Python. */
export function constantMinus(state: HistState, array: NdArray): HistState {
  const { axes, storage } = withConstant(state, "sub", array);
  return { axes, storage: storage.scaled(-1) };
}

/** Constants divided by a histogram, bin by bin, as `1 / h` in Python. Throws `NotSupported` for weights and means, whose reciprocal has no known variance. */
export function constantOver(state: HistState, array: NdArray): HistState {
  const { axes, storage } = state;
  if (storage.kind === "weight" || storage.kind === "mean" || storage.kind === "weightedMean") {
    throw new CoffeaError(
      "NotSupported",
      `A number cannot be divided by a histogram with ${storage.kind} storage: the variance of the result would not be known. Divide the numbers that values() gives.`,
    );
  }
  const { values: numbers, touched } = binOperand(axes, array);
  const values = storage.values.map((value, i) => (touched === null || touched[i] === 1 ? numbers[i]! / value : value));
  return { axes, storage: storage.kind === "int64" ? new DoubleStorage(values, true) : storage.holding(values, true) };
}
