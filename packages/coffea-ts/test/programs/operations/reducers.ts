import * as ak from "coffea-ts/awkward";
import { depthOf, isBig, isBoolean, isNumber, isRecord, isText, ref, value } from "../entry-facts.ts";
import type { Entry, ProgramWriter } from "../program.ts";
import type { Operation } from "./operation.ts";

const functions: ak.Untyped = ak;
const python: Readonly<Record<string, string>> = { countNonzero: "count_nonzero" };
const ofNumbers = ["sum", "prod", "min", "max", "argmin", "argmax", "count", "countNonzero", "mean", "var", "std", "ptp"];
const ofNumbersOnly = ["nansum", "nanprod", "nanmin", "nanmax", "nanargmin", "nanargmax", "nanmean"];
const ofBigints = ["sum", "prod", "min", "max", "argmin", "argmax", "count", "countNonzero"];
const ofBooleans = ["any", "all", "sum", "count", "countNonzero"];

/** An axis that the entry has, written from either side, or null. */
export function axisOf(w: ProgramWriter, entry: Entry, { least = 0 } = {}): number {
  const axes = Array.from({ length: depthOf(entry) - least }, (_, i) => i + least);
  const axis = w.choose(axes);
  return w.choose([true, false, false]) && !isRecord(entry) ? axis - depthOf(entry) : axis;
}

const reduce: Operation = (w) => {
  const x = w.pick((entry) => isNumber(entry) || isBig(entry) || isBoolean(entry));
  const op = w.choose(isNumber(x) ? [...ofNumbers, ...ofNumbers, ...ofNumbersOnly] : isBig(x) ? ofBigints : ofBooleans);
  const axis = w.choose([true, true, true, false]) ? axisOf(w, x, { least: w.choose([0, 1]) }) : null;
  const keywords = {
    axis,
    keepdims: axis !== null && w.choose([true, false, false, false]),
    // The identity of a minimum is the limit of its storage type, which is another one here where integers come from counting.
    ...(w.choose([true, false, false]) ? { maskIdentity: /min|max/.test(op) || w.choose([true, false]) } : {}),
  };
  const { maskIdentity, ...others } = keywords;
  w.step({
    function: python[op] ?? op,
    arguments: [value(x)],
    keywords: maskIdentity === undefined ? others : { ...others, mask_identity: maskIdentity },
    ours: () => functions[op](x.array, keywords),
  });
};

const num: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1);
  const axis = w.choose([0, 1, ...(depthOf(x) > 2 ? [2] : [])]);
  w.step({ function: "num", arguments: [ref(x)], keywords: { axis }, ours: () => functions.num(x.array, { axis }) });
};

const sort: Operation = (w) => {
  const x = w.pick((entry) => !isRecord(entry) && !isText(entry));
  const op = w.choose(["sort", "argsort"]);
  const ascending = w.choose([true, false]);
  const axis = w.choose([true, false]) ? -1 : axisOf(w, x);
  w.step({
    function: op,
    arguments: [ref(x)],
    keywords: { axis, ascending, stable: true },
    ours: () => functions[op](x.array, { axis, ascending }),
  });
};

/** What gives one value for several, and their order. */
export const reducingOperations: readonly Operation[] = [reduce, reduce, reduce, num, sort];
