import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";

test("a function sees values in the order of events, over more than one block", () => {
  const seen: number[] = [];
  const x = ak.fromIter(Array.from({ length: 3000 }, (_, i) => i));
  const y = ak.map(x, (value) => seen.push(value), { returns: "int64" });
  assert.deepEqual(ak.toList(y).slice(-2), [2999n, 3000n]);
  assert.deepEqual(seen, ak.toList(x));
});

test("an error has the event, its cause and the function's array", () => {
  const x = ak.fromIter([[[1], [2]], [], [[3]]]);
  const fail = (value: number): number => {
    if (value === 3) throw new TypeError("three");
    return value;
  };
  assert.throws(
    () => ak.toList(ak.map(x, fail as never, { returns: "float64", axis: 2 as number })),
    (error: Error) => /failed in event 2: TypeError: three/.test(error.message) && error.cause instanceof TypeError,
  );
});
