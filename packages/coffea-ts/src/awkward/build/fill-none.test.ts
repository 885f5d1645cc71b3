import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../index.ts";

const { toList, typeOf } = ak;
const of = (values: readonly unknown[]): ak.Untyped => ak.fromIter(values);

test("a value of another kind gives a union, and bigint does not mix with numbers", () => {
  assert.equal(typeOf(ak.fillNone(of([1, null]), "none")), "2 * union[float64, string]");
  assert.equal(typeOf(ak.fillNone(of([[1], null]), 0, { axis: 0 })), "2 * union[var * float64, float64]");
  assert.throws(() => ak.fillNone(of([1n, null]), 0), { code: "BadArgument", message: /0 is a number\. Write 0n/ });
  assert.throws(() => ak.fillNone(of([1, null]), of([1, 2])), { code: "BadArgument", message: /is an array/ });
  assert.deepEqual(toList(ak.fillNone(of([true, null]), false)), [true, false]);
});
