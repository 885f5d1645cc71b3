import { CoffeaError } from "../../base/index.ts";
import type { HistState } from "../hist-state.ts";
import type { NdArray } from "../nd-array.ts";
import { DoubleStorage } from "../storage/double.ts";
import type { MeanBase } from "../storage/mean-base.ts";
import type { Storage } from "../storage/storage.ts";
import type { SumStorage } from "../storage/sum-storage.ts";
import { WeightStorage } from "../storage/weight.ts";
import { binOperand, type BinOperand } from "./bin-operand.ts";
import { operators, symbols, type Operator } from "./operators.ts";

/**
 * A histogram and constants, bin by bin: a number for all bins, flow included, or an array.
 * Throws `ShapeMismatch` for other shapes, `NotSupported` for a sum with means, `BadArgument` for fractions that an int64 storage cannot hold.
 */
export function withConstant(state: HistState, operator: Operator, array: NdArray): HistState {
  const { axes, storage } = state;
  const nothing = array.shape.length === 0 && array.data[0] === 0 && (operator === "add" || operator === "sub");
  if (nothing) return { axes, storage: storage.copy() as Storage };
  const operand = binOperand(axes, array);
  switch (storage.kind) {
    case "int64":
    case "double":
    case "unlimited":
      return { axes, storage: ofSums(storage, operator, operand) };
    case "weight":
      return { axes, storage: ofWeights(storage, operator, operand) };
    case "mean":
    case "weightedMean":
      return { axes, storage: ofMeans(storage, operator, operand) as Storage };
    default:
      throw storage satisfies never;
  }
}

function ofSums(storage: Extract<Storage, SumStorage>, operator: Operator, operand: BinOperand): Storage {
  const values = applied(storage.values, operator, operand);
  if (storage.kind !== "int64") return storage.holding(values, true);
  const fraction = operand.values.find((value) => !Number.isInteger(value));
  if (operator === "div" || (operator === "mul" && fraction !== undefined)) return new DoubleStorage(values, true);
  if (fraction === undefined) return storage.holding(values, true);
  throw new CoffeaError(
    "BadArgument",
    `${fraction} cannot be ${operator === "add" ? "added to" : "subtracted from"} an int64 storage, which holds whole counts. Make the histogram with .double(), or turn it into one with .div(1).`,
  );
}

function ofWeights(storage: WeightStorage, operator: Operator, operand: BinOperand): Storage {
  const squares = { values: operand.values.map((value) => value * value), touched: operand.touched };
  return new WeightStorage({
    values: applied(storage.values, operator, operand),
    // A constant that is added counts as one entry of this weight, as in boost-histogram.
    variances: applied(storage.variances, operator === "sub" ? "add" : operator, squares),
  });
}

function ofMeans(storage: MeanBase & { readonly kind: string }, operator: Operator, operand: BinOperand): MeanBase {
  if (operator === "add" || operator === "sub") {
    throw new CoffeaError(
      "NotSupported",
      `A ${storage.kind} storage holds means of samples, to which no constant can be ${operator === "add" ? "added" : "taken away"} (${symbols[operator]}). Multiply or divide, or fill with other samples.`,
    );
  }
  const { moments } = storage.copy();
  const deltas = applied(applied(moments.deltas, operator, operand), operator, operand);
  return storage.holding({ ...moments, means: applied(moments.means, operator, operand), deltas });
}

function applied(values: Float64Array, operator: Operator, { values: other, touched }: BinOperand): Float64Array {
  const operation = operators[operator];
  return values.map((value, i) => (touched === null || touched[i] === 1 ? operation(value, other[i]!) : value));
}
