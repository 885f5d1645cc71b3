import * as ak from "coffea-ts/awkward";
import {
  depthOf,
  isBoolean,
  isNumber,
  isRecord,
  isText,
  isBig,
  leafOf,
  pairs,
  ref,
  sameShape,
  value,
  gapsOf,
  isComplete,
} from "../entry-facts.ts";
import type { Entry } from "../program.ts";
import type { Operation } from "./operation.ts";

const functions: ak.Untyped = ak;

const flatten: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1);
  const axis = w.choose([1, 1, ...(depthOf(x) > 2 ? [2] : []), null]);
  w.step({ function: "flatten", arguments: [ref(x)], keywords: { axis }, ours: () => functions.flatten(x.array, { axis }) });
};

const localIndex: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1);
  const axis = w.choose([0, 1, -1]);
  w.step({ function: "local_index", arguments: [ref(x)], keywords: { axis }, ours: () => ak.localIndex(x.array, { axis }) });
};

const combinations: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1);
  const n = w.choose([2, 2, 3]);
  const fields = ["a", "b", "c"].slice(0, n);
  const [replacement, positions] = [w.choose([true, false, false]), w.choose([true, false, false])];
  w.step({
    function: positions ? "argcombinations" : "combinations",
    arguments: [ref(x), n],
    keywords: { fields, replacement },
    ours: () => functions[positions ? "argCombinations" : "combinations"](x.array, n, { fields, replacement }),
  });
};

const cartesian: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1);
  const y = w.pick((entry) => depthOf(entry) > 1 && entry.shape[0] === x.shape[0]);
  const positions = w.choose([true, false, false]);
  w.step({
    function: positions ? "argcartesian" : "cartesian",
    arguments: [{ x: ref(x), y: ref(y) }],
    ours: () => functions[positions ? "argCartesian" : "cartesian"]({ x: x.array, y: y.array }),
  });
};

function sameKind(a: Entry, b: Entry): boolean {
  return [isNumber, isBig, isBoolean, isText].some((is) => is(a) && is(b)) && JSON.stringify(leafOf(a)) === JSON.stringify(leafOf(b));
}

const concatenate: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1 && !isRecord(entry));
  const y = w.pick((entry) => depthOf(entry) === depthOf(x) && entry.shape[0] === x.shape[0] && sameKind(x, entry));
  w.step({
    function: "concatenate",
    arguments: [{ $list: [ref(x), ref(y)] }],
    keywords: { axis: 1 },
    ours: () => ak.concatenate([x.array, y.array], { axis: 1 }),
  });
};

const zip: Operation = (w) => {
  const x = w.pick(() => true);
  const y = w.pick((entry) => pairs(x, entry));
  w.step({ function: "zip", arguments: [{ a: ref(x), b: ref(y) }], ours: () => ak.zip({ a: x.array, b: y.array }) });
};

const withField: Operation = (w) => {
  const x = w.pick(isRecord);
  const y = w.pick((entry) => sameShape(x, entry));
  w.step({ function: "with_field", arguments: [ref(x), ref(y), "c"], ours: () => ak.withField(x.array, y.array, "c") });
};

const field: Operation = (w) => {
  const x = w.pick(isRecord);
  const leaf = leafOf(x) as ak.RecordForm;
  const name = w.choose([...leaf.fields.keys()]);
  w.step({ function: "getitem", arguments: [ref(x), name], ours: () => x.array.field(name) });
};

const where: Operation = (w) => {
  const condition = w.pick((entry) => isBoolean(entry) && isComplete(entry));
  const a = w.pick((entry) => !isRecord(entry) && pairs(condition, entry));
  const b = w.pick((entry) => sameKind(a, entry) && pairs(condition, entry) && pairs(a, entry));
  w.step({
    function: "where",
    arguments: [ref(condition), value(a), value(b)],
    ours: () => ak.where(condition.array, a.array, b.array),
  });
};

const isNone: Operation = (w) => {
  const x = w.pick(() => true);
  const axis = w.choose([0, ...(depthOf(x) > 1 ? [1] : [])]);
  w.step({ function: "is_none", arguments: [ref(x)], keywords: { axis }, ours: () => functions.isNone(x.array, { axis }) });
};

const fillNone: Operation = (w) => {
  const x = w.pick((entry) => gapsOf(entry).includes(true) && !isRecord(entry));
  const filling = isNumber(x) ? 7 : isBig(x) ? 7n : isBoolean(x) ? true : "none";
  w.step({ function: "fill_none", arguments: [value(x), filling], ours: () => ak.fillNone(x.array, filling) });
};

const dropNone: Operation = (w) => {
  const x = w.pick((entry) => !isRecord(entry));
  const axis = w.choose([null, 0, ...(depthOf(x) > 1 ? [1] : [])]);
  w.step({ function: "drop_none", arguments: [ref(x)], keywords: { axis }, ours: () => functions.dropNone(x.array, { axis }) });
};

/** Lists, records and missing values. */
export const structuralOperations: readonly Operation[] = [
  flatten, localIndex, combinations, cartesian, concatenate, zip, withField, field, field, where, isNone, fillNone, dropNone,
]; // prettier-ignore
