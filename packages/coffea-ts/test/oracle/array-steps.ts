import * as ak from "coffea-ts/awkward";
import type { Step } from "./random-array-programs.ts";

type Operands = readonly ak.Untyped[];

const functions: Readonly<Record<string, ak.Untyped>> = ak;
const methods = new Set(["add", "sub", "mul", "div", "mod", "neg", "abs", "eq", "ne", "lt", "le", "gt", "ge", "and", "or", "not"]);

const steps: Readonly<Record<string, (step: Step, operands: Operands) => ak.Untyped>> = {
  math: ({ op }, [x, ...rest]) => (methods.has(op!) ? x[op!](...rest) : functions[op!](x, ...rest)),
  reduce: ({ op, axis, keepdims }, [x]) => functions[op!](x, { axis, keepdims }),
  num: ({ axis }, [x]) => ak.num(x, { axis: axis as 1 }),
  filter: (_, [x, mask]) => x.filter(mask),
  at: ({ index }, [x]) => x.at(index),
  slice: ({ start, stop }, [x]) => x.slice(start, stop ?? undefined),
  take: (_, [x, index]) => x.take(index),
  firsts: (_, [x]) => ak.firsts(x),
  singletons: (_, [x]) => ak.singletons(x),
  zip: ({ names }, inputs) => ak.zip(Object.fromEntries(names!.map((name, i) => [name, inputs[i]]))),
  field: ({ name }, [x]) => x[name!],
  withField: ({ name }, [x, value]) => ak.withField(x, value, name!),
  flatten: ({ axis }, [x]) => ak.flatten(x, { axis: axis as 1 }),
  combinations: ({ n, names, replacement, positions }, [x]) =>
    functions[positions ? "argCombinations" : "combinations"](x, n, { fields: names, replacement }),
  cartesian: ({ names, positions }, inputs) =>
    functions[positions ? "argCartesian" : "cartesian"](Object.fromEntries(names!.map((name, i) => [name, inputs[i]]))),
  where: (_, [condition, a, b]) => ak.where(condition, a, b),
  localIndex: ({ axis }, [x]) => ak.localIndex(x, { axis: axis as 1 }),
  isNone: ({ axis }, [x]) => ak.isNone(x, { axis: axis as 1 }),
  fillNone: (_, [x, value]) => ak.fillNone(x, value),
  dropNone: ({ axis }, [x]) => ak.dropNone(x, { axis: axis as 1 }),
  sort: ({ positions, ascending }, [x]) => functions[positions ? "argsort" : "sort"](x, { ascending }),
  concatenate: (_, inputs) => ak.concatenate([inputs[0], inputs[1]], { axis: 1 }),
};

/** One step of a random program, with the functions and methods that users call. */
export function applyStep(step: Step, operands: Operands): ak.Untyped {
  return steps[step.kind]!(step, operands);
}
