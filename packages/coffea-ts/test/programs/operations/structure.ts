import * as ak from "coffea-ts/awkward";
import {
  depthOf,
  hasRegular,
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
import { axisOf } from "./reducers.ts";
import type { Operation } from "./operation.ts";

const functions: ak.Untyped = ak;

const flatten: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1);
  const axis = w.choose([1, 1, ...(depthOf(x) > 2 ? [2, -1] : []), null]);
  w.step({ function: "flatten", arguments: [ref(x)], keywords: { axis }, ours: () => functions.flatten(x.array, { axis }) });
};

const ravel: Operation = (w) => {
  const x = w.pick((entry) => !isRecord(entry));
  w.step({ function: "ravel", arguments: [ref(x)], ours: () => ak.ravel(x.array) });
};

const localIndex: Operation = (w) => {
  const x = w.pick(() => true);
  const axis = axisOf(w, x);
  w.step({ function: "local_index", arguments: [ref(x)], keywords: { axis }, ours: () => functions.localIndex(x.array, { axis }) });
};

const combinations: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1);
  const n = w.choose([2, 2, 3, 1]);
  const axis = w.choose([1, 1, 1, axisOf(w, x)]);
  const keywords = {
    replacement: w.choose([true, false, false]),
    axis,
    ...(w.choose([true, true, false]) ? { fields: ["a", "b", "c"].slice(0, n) } : {}),
  };
  const positions = w.choose([true, false, false]);
  w.step({
    function: positions ? "argcombinations" : "combinations",
    arguments: [ref(x), n],
    keywords,
    ours: () => functions[positions ? "argCombinations" : "combinations"](x.array, n, keywords),
  });
};

const cartesian: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1);
  const axis = w.choose([1, 1, 1, ...(depthOf(x) > 2 ? [2] : []), 0]);
  const y = w.pick((entry) => depthOf(entry) > axis && entry.shape.slice(0, axis).join("|") === x.shape.slice(0, axis).join("|"));
  const positions = w.choose([true, false, false]);
  const nested = w.choose([true, false, false]);
  w.step({
    function: positions ? "argcartesian" : "cartesian",
    arguments: [{ x: ref(x), y: ref(y) }],
    keywords: { axis, nested },
    ours: () => functions[positions ? "argCartesian" : "cartesian"]({ x: x.array, y: y.array }, { axis, nested }),
  });
};

function sameKind(a: Entry, b: Entry): boolean {
  return [isNumber, isBig, isBoolean, isText].some((is) => is(a) && is(b)) && JSON.stringify(leafOf(a)) === JSON.stringify(leafOf(b));
}

const concatenate: Operation = (w) => {
  const x = w.pick((entry) => !isRecord(entry));
  const axis = axisOf(w, x);
  const place = axis < 0 ? axis + depthOf(x) : axis;
  const y = w.pick(
    (entry) =>
      depthOf(entry) === depthOf(x) && entry.shape.slice(0, place).join("|") === x.shape.slice(0, place).join("|") && sameKind(x, entry),
  );
  w.step({
    function: "concatenate",
    arguments: [{ $list: [ref(x), ref(y)] }],
    keywords: { axis },
    ours: () => functions.concatenate([x.array, y.array], { axis }),
  });
};

const padNone: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1);
  const keywords = { axis: axisOf(w, x), clip: w.choose([true, false]) };
  const target = w.choose([0, 1, 2, 3]);
  w.step({ function: "pad_none", arguments: [ref(x), target], keywords, ours: () => functions.padNone(x.array, target, keywords) });
};

const mask: Operation = (w) => {
  const by = w.pick(isBoolean);
  const x = w.pick((entry) => pairs(by, entry) && depthOf(entry) >= depthOf(by));
  const validWhen = w.choose([true, false]);
  w.step({
    function: "mask",
    arguments: [ref(x), ref(by)],
    keywords: { valid_when: validWhen },
    ours: () => functions.mask(x.array, by.array, { validWhen }),
  });
};

const regroup: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1 && isComplete(entry) && !hasRegular(entry));
  const flat = w.step({ function: "flatten", arguments: [ref(x)], ours: () => ak.flatten(x.array) })!;
  const counts = w.step({ function: "num", arguments: [ref(x)], ours: () => ak.num(x.array) })!;
  w.step({ function: "unflatten", arguments: [ref(flat), ref(counts)], ours: () => functions.unflatten(flat.array, counts.array) });
};

const runLengths: Operation = (w) => {
  const x = w.pick((entry) => !isRecord(entry) && isComplete(entry) && depthOf(entry) < 3);
  w.step({ function: "run_lengths", arguments: [ref(x)], ours: () => ak.runLengths(x.array) });
};

const packed: Operation = (w) => {
  const x = w.pick(() => true);
  w.step({ function: "to_packed", arguments: [ref(x)], ours: () => ak.toPacked(x.array) });
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
  const axis = axisOf(w, x);
  w.step({ function: "is_none", arguments: [ref(x)], keywords: { axis }, ours: () => functions.isNone(x.array, { axis }) });
};

const fillNone: Operation = (w) => {
  const x = w.pick((entry) => gapsOf(entry).includes(true) && !isRecord(entry));
  const filling = isNumber(x) ? 7 : isBig(x) ? 7n : isBoolean(x) ? true : "none";
  const keywords = w.choose([{}, { axis: -1 }]);
  w.step({ function: "fill_none", arguments: [value(x), filling], keywords, ours: () => functions.fillNone(x.array, filling, keywords) });
};

const dropNone: Operation = (w) => {
  const x = w.pick((entry) => !isRecord(entry));
  const axis = w.choose([null, axisOf(w, x)]);
  w.step({ function: "drop_none", arguments: [ref(x)], keywords: { axis }, ours: () => functions.dropNone(x.array, { axis }) });
};

/** Lists, records and missing values. */
export const structuralOperations: readonly Operation[] = [
  flatten, ravel, localIndex, combinations, cartesian, concatenate, padNone, mask, regroup, runLengths, packed, zip, withField, field, field, where, isNone,
  fillNone, dropNone,
]; // prettier-ignore
