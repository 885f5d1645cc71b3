import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../index.ts";

const { toList } = ak;
const of = (values: readonly unknown[]): ak.Untyped => ak.fromIter(values);

const positions = (values: readonly unknown[], type: string): ak.Untyped => ak.fromIter(values, { type });

test("events by plain positions, and by an array of them", () => {
  const x = of([[1], [2, 3], []]);
  assert.deepEqual(toList(x.take([2, 0, -2])), [[], [1], [2, 3]]);
  assert.deepEqual(toList(x.take(positions([1, null], "?int32"), { axis: 0 })), [[2, 3], null]);
  assert.throws(() => toList(x.take([3])), { code: "BadArgument", message: /asks for event 3, and array has 3 events/ });
  assert.throws(() => x.take([0.5]), { code: "BadArgument", message: /whole numbers below 2\^31, and 0\.5 is none/ });
});

test("items of lists that may be missing, and missing lists of positions", () => {
  assert.deepEqual(toList(of([[1, 2], null]).take(positions([[1], [0]], "var * int32"))), [[2], null]);
  assert.deepEqual(toList(of([[1, 2], [3]]).take(positions([[1, null], null], "option[var * ?int32]"))), [[2, null], null]);
  assert.throws(() => toList(of([null, [[1]]]).take(positions([null, [[2]]], "option[var * var * int32]"))), {
    code: "ListTooShort",
    message: /asks for item 2 in event 1, where the list has 1 item/,
  });
});
