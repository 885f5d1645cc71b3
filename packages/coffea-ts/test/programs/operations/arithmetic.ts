import * as ak from "coffea-ts/awkward";
import { isBig, isBoolean, isNumber, isText, leafOf, pairs, value } from "../entry-facts.ts";
import type { Entry, ProgramWriter } from "../program.ts";
import type { Operation } from "./operation.ts";

const python: Readonly<Record<string, string>> = {
  add: "add", sub: "subtract", mul: "multiply", div: "true_divide", mod: "mod", eq: "equal", ne: "not_equal", lt: "less", le: "less_equal", gt: "greater",
  ge: "greater_equal", and: "logical_and", or: "logical_or", not: "logical_not", neg: "negative", abs: "absolute", round: "rint", floorDiv: "floor_divide",
}; // prettier-ignore
const arithmetic = ["add", "sub", "mul", "div", "mod"];
const comparisons = ["eq", "ne", "lt", "le", "gt", "ge"];
const functions: ak.Untyped = ak;

function numpy(op: string): string {
  return `np.${python[op] ?? op}`;
}

/** Dtypes as NumPy has to see them to agree: bigints divide to whole numbers here. */
function binary(w: ProgramWriter, op: string, a: Entry, b: Entry | number | bigint | boolean): void {
  const name = op === "div" && isBig(a) ? "floorDiv" : op;
  const [theirs, ours] = typeof b === "object" ? [value(b), b.array] : [b, b];
  w.step({ function: numpy(name), arguments: [value(a), theirs], ours: () => a.array[op](ours) });
}

const numbers: Operation = (w) => {
  const a = w.pick(isNumber);
  binary(
    w,
    w.choose([...arithmetic, ...comparisons]),
    a,
    w.choose([true, false, false]) ? w.choose([0, 1, -2, 0.5, 3]) : w.pick((b) => isNumber(b) && pairs(a, b)),
  );
};

const bigints: Operation = (w) => {
  const a = w.pick(isBig);
  const op = w.choose([...arithmetic, ...comparisons]);
  const sameDtype = (b: Entry) => isBig(b) && JSON.stringify(leafOf(a)) === JSON.stringify(leafOf(b));
  binary(w, op, a, w.choose([true, false]) ? w.choose([1n, 2n, 3n, 7n]) : w.pick((b) => sameDtype(b) && pairs(a, b)));
};

const logic: Operation = (w) => {
  const a = w.pick(isBoolean);
  const op = w.choose(["and", "or", "not", "eq"]);
  if (op === "not") w.step({ function: numpy(op), arguments: [value(a)], ours: () => a.array.not() });
  else
    binary(
      w,
      op,
      a,
      w.pick((b) => isBoolean(b) && pairs(a, b)),
    );
};

const texts: Operation = (w) => {
  const a = w.pick(isText);
  const op = w.choose(["eq", "ne"]);
  if (w.choose([true, false])) {
    const text = w.choose(["", "a", "é"]);
    w.step({ function: numpy(op), arguments: [value(a), text], ours: () => a.array[op](text) });
    return;
  }
  const b = w.pick((entry) => isText(entry) && entry.shape.length === a.shape.length && pairs(a, entry));
  w.step({ function: numpy(op), arguments: [value(a), value(b)], ours: () => a.array[op](b.array) });
};

const unary: Operation = (w) => {
  const a = w.pick(isNumber);
  const op = w.choose(["neg", "abs", "sqrt", "floor", "ceil", "round", "sign", "isnan", "isfinite", "isinf"]);
  const method = op === "neg" || op === "abs";
  w.step({ function: numpy(op), arguments: [value(a)], ours: () => (method ? a.array[op]() : functions[op](a.array)) });
};

const unaryBig: Operation = (w) => {
  const a = w.pick(isBig);
  const op = w.choose(["neg", "abs"]);
  w.step({ function: numpy(op), arguments: [value(a)], ours: () => a.array[op]() });
};

const extremes: Operation = (w) => {
  const a = w.pick(isNumber);
  const b = w.pick((entry) => isNumber(entry) && pairs(a, entry));
  const op = w.choose(["maximum", "minimum"]);
  w.step({ function: numpy(op), arguments: [value(a), value(b)], ours: () => functions[op](a.array, b.array) });
};

/** Arithmetic, comparison and logic, with broadcasting. */
export const arithmeticOperations: readonly Operation[] = [
  numbers,
  numbers,
  numbers,
  bigints,
  logic,
  logic,
  texts,
  unary,
  unaryBig,
  extremes,
];
