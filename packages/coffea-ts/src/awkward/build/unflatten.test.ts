import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../index.ts";

const { toList, typeOf } = ak;
const of = (values: readonly unknown[]): ak.Untyped => ak.fromIter(values);

test("counts are whole numbers, as deep as the axis", () => {
  const x = of([[1, 2], []]);
  assert.equal(typeOf(ak.unflatten(x, 2, { axis: 1 })), "2 * var * 2 * float64");
  assert.throws(() => ak.unflatten(x, 0), { code: "BadArgument", message: /at least 1, and 0 is none/ });
  assert.throws(() => ak.unflatten(x, of(["a"])), { code: "BadArgument", message: /must be whole numbers/ });
  assert.throws(() => ak.unflatten(x, of([[[1]]]), { axis: 1 }), { code: "BadAxis", message: /has 2\.$/ });
  assert.throws(() => ak.unflatten(x, of([1, null]), { axis: 1 }), { code: "BadArgument", message: /axis 0 only\. Use ak\.fillNone/ });
  assert.deepEqual(toList(ak.runLengths(of([]))), []);
  assert.throws(() => ak.runLengths(of([{ x: 1 }])), { code: "BadArgument", message: /compares neighbours/ });
});
