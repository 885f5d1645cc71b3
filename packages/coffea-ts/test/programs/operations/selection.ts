import * as ak from "coffea-ts/awkward";
import { depthOf, gapsOf, isBig, isBoolean, isComplete, isNumber, pairs, ref, sameShape } from "../entry-facts.ts";
import type { Operation } from "./operation.ts";

const functions: ak.Untyped = ak;
const all = { $slice: [null, null, null] };

const filterEvents: Operation = (w) => {
  const mask = w.pick((entry) => isBoolean(entry) && isComplete(entry) && depthOf(entry) === 1);
  const x = w.pick((entry) => pairs(mask, entry));
  w.step({ function: "getitem", arguments: [ref(x), ref(mask)], ours: () => x.array.filter(mask.array) });
};

const filterItems: Operation = (w) => {
  const mask = w.pick((entry) => isBoolean(entry) && isComplete(entry) && depthOf(entry) > 1);
  const x = w.pick((entry) => depthOf(entry) >= depthOf(mask) && pairs(mask, entry));
  w.step({ function: "getitem", arguments: [ref(x), ref(mask)], ours: () => x.array.filter(mask.array) });
};

const at: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1);
  const index = w.choose([0, -1, 1]);
  w.step({ function: "getitem", arguments: [ref(x), all, index], ours: () => x.array.at(index) });
};

const atOfLongEnough: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1 && isComplete(entry));
  const counts = w.step({ function: "num", arguments: [ref(x)], keywords: { axis: 1 }, ours: () => ak.num(x.array) })!;
  const mask = w.step({ function: "np.greater_equal", arguments: [ref(counts), 1], ours: () => counts.array.ge(1) })!;
  const long = w.step({ function: "getitem", arguments: [ref(x), ref(mask)], ours: () => x.array.filter(mask.array) })!;
  const index = w.choose([0, -1]);
  w.step({ function: "getitem", arguments: [ref(long), all, index], ours: () => long.array.at(index) });
};

/** The parts of a Python index that lead to an axis. */
function path(axis: number, last: unknown): unknown[] {
  return [...Array.from({ length: axis }, () => all), last];
}

const slice: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1);
  const [start, stop, step] = [w.choose([0, 1, -2, null]), w.choose([null, 1, 2, -1]), w.choose([1, 1, 2, -1])];
  const axis = w.choose([1, 1, 0, ...(depthOf(x) > 2 ? [2] : [])]);
  w.step({
    function: "getitem",
    arguments: [ref(x), ...path(axis, { $slice: [start, stop, step] })],
    ours: () => x.array.slice(start, stop, { axis, step }),
  });
};

const filterMissing: Operation = (w) => {
  const mask = w.pick((entry) => isBoolean(entry) && gapsOf(entry).at(-1) === true && gapsOf(entry).indexOf(true) === depthOf(entry) - 1);
  const x = w.pick(
    (entry) =>
      depthOf(entry) >= depthOf(mask) &&
      pairs(mask, entry) &&
      !gapsOf(entry)
        .slice(0, depthOf(mask) - 1)
        .includes(true),
  );
  w.step({ function: "getitem", arguments: [ref(x), ref(mask)], ours: () => x.array.filter(mask.array, { keepMissing: true }) });
};

const takeEvents: Operation = (w) => {
  const x = w.pick(() => true);
  const events = Number(x.shape[0]);
  if (events === 0) return;
  const positions = [w.choose([0, -1]), events - 1, w.choose([0, -events])];
  w.step({ function: "getitem", arguments: [ref(x), { $numpy: positions }], ours: () => x.array.take(positions, { axis: 0 }) });
};

const takeExtreme: Operation = (w) => {
  const x = w.pick((entry) => (isNumber(entry) || isBig(entry)) && depthOf(entry) === 2 && gapsOf(entry)[0] === false);
  const op = w.choose(["argmax", "argmin"]);
  const best = w.step({
    function: op,
    arguments: [ref(x)],
    keywords: { axis: -1, keepdims: true },
    ours: () => functions[op](x.array, { axis: -1, keepdims: true }),
  })!;
  const from = w.pick((entry) => sameShape(entry, x) && gapsOf(entry)[0] === false);
  const taken = w.step({ function: "getitem", arguments: [ref(from), ref(best)], ours: () => from.array.take(best.array) })!;
  w.step({ function: "firsts", arguments: [ref(taken)], ours: () => ak.firsts(taken.array) });
};

const takeSorted: Operation = (w) => {
  const x = w.pick((entry) => (isNumber(entry) || isBig(entry)) && isComplete(entry) && depthOf(entry) > 1);
  const ascending = w.choose([true, false]);
  const order = w.step({
    function: "argsort",
    arguments: [ref(x)],
    keywords: { ascending, stable: true },
    ours: () => ak.argsort(x.array, { ascending }),
  })!;
  const from = w.pick(
    (entry) =>
      pairs(x, entry) &&
      depthOf(entry) >= depthOf(x) &&
      gapsOf(entry)
        .slice(0, -1)
        .every((gap) => !gap),
  );
  w.step({ function: "getitem", arguments: [ref(from), ref(order)], ours: () => from.array.take(order.array) });
};

const firsts: Operation = (w) => {
  const x = w.pick((entry) => depthOf(entry) > 1);
  const axis = w.choose([1, 1, ...(depthOf(x) > 2 ? [2] : [])]);
  w.step({ function: "firsts", arguments: [ref(x)], keywords: { axis }, ours: () => functions.firsts(x.array, { axis }) });
};

const singletons: Operation = (w) => {
  const x = w.pick(() => true);
  const axis = w.choose([0, 0, ...(depthOf(x) > 1 ? [1] : [])]);
  w.step({ function: "singletons", arguments: [ref(x)], keywords: { axis }, ours: () => functions.singletons(x.array, { axis }) });
};

/** What takes events or items. */
export const selectingOperations: readonly Operation[] = [
  filterEvents, filterEvents, filterItems, filterItems, filterMissing, at, atOfLongEnough, slice, slice, takeExtreme, takeSorted, takeEvents, firsts, singletons,
]; // prettier-ignore
