import * as ak from "coffea-ts/awkward";
import { isBig, isBoolean, isNumber, isRecord, isText, pairs, ref, value } from "../entry-facts.ts";
import type { Operation } from "./operation.ts";

const functions: ak.Untyped = ak;
const python: Readonly<Record<string, string>> = { fullLike: "full_like", zerosLike: "zeros_like", onesLike: "ones_like" };

const like: Operation = (w) => {
  const x = w.pick((entry) => !isText(entry) && !isRecord(entry));
  const op = w.choose(["zerosLike", "onesLike", "fullLike"]);
  const given = op === "fullLike" ? [isBoolean(x) ? true : 3] : [];
  w.step({ function: python[op]!, arguments: [ref(x), ...given], ours: () => functions[op](x.array, ...given) });
};

const nanToNum: Operation = (w) => {
  const x = w.pick(isNumber);
  const keywords = w.choose([{}, { nan: 5 }, { posinf: 7, neginf: -7 }]);
  w.step({ function: "nan_to_num", arguments: [value(x)], keywords, ours: () => functions.nanToNum(x.array, keywords) });
};

const nanToNone: Operation = (w) => {
  const x = w.pick(isNumber);
  w.step({ function: "nan_to_none", arguments: [ref(x)], ours: () => functions.nanToNone(x.array) });
};

const isClose: Operation = (w) => {
  const x = w.pick(isNumber);
  const y = w.pick((entry) => isNumber(entry) && pairs(x, entry));
  const equalNan = w.choose([true, false]);
  w.step({
    function: "isclose",
    arguments: [value(x), value(y)],
    keywords: { equal_nan: equalNan },
    ours: () => functions.isClose(x.array, y.array, { equalNan }),
  });
};

const cast: Operation = (w) => {
  const x = w.pick((entry) => isNumber(entry) || isBig(entry) || isBoolean(entry));
  // What NumPy does with numbers that do not fit an integer type is left to the processor.
  const dtype = w.choose(isNumber(x) ? (["float64", "float32", "bool"] as const) : (["float64", "int64", "bool", "int32"] as const));
  w.step({ function: "values_astype", arguments: [ref(x), { $dtype: dtype }], ours: () => functions.cast(x.array, dtype) });
};

const broadcastArrays: Operation = (w) => {
  const x = w.pick((entry) => !isRecord(entry));
  const y = w.pick((entry) => !isRecord(entry) && pairs(x, entry));
  w.step({ function: "broadcast_arrays", arguments: [ref(x), ref(y)], ours: () => functions.broadcastArrays([x.array, y.array]) });
};

const arithmeticOfBooleans: Operation = (w) => {
  const mask = w.pick(isBoolean);
  const x = w.pick((entry) => isNumber(entry) && pairs(mask, entry));
  w.step({ function: "np.multiply", arguments: [value(x), value(mask)], ours: () => x.array.mul(mask.array) });
};

/** Functions of values that are neither arithmetic nor reductions. */
export const valueOperations: readonly Operation[] = [like, nanToNum, nanToNone, isClose, cast, broadcastArrays, arithmeticOfBooleans];
