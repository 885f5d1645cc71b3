import assert from "node:assert/strict";
import { test } from "node:test";
import { bindExpression, handleOf, literalNode, operandOf } from "./handle.ts";
import { fromIter } from "./make-array.ts";
import { isArray, nodeOf } from "./node-of.ts";
import { toList } from "./operations/inspect.ts";
import type { Untyped } from "./types/expression.ts";

// oxlint-disable-next-line unicorn/no-thenable -- a field of this name must not make a promise of the array
const muons: Untyped = fromIter([[{ pt: 5, at: 1, length: 7, then: 2 }], []]);

test("fields are members, through lists", () => {
  assert.deepEqual(toList(muons.pt), [[5], []]);
  assert.equal(muons.pt, muons.pt);
  assert.equal("pt" in muons, true);
  assert.equal("px" in muons, false);
});

test("reserved names stay methods; their fields are reached by field", () => {
  assert.equal(muons.length, 2);
  assert.equal(typeof muons.at, "function");
  assert.deepEqual(toList(muons.field("at")), [[1], []]);
  assert.deepEqual(toList(muons.field("length")), [[7], []]);
});

test("names that the language asks for and symbols are never fields", async () => {
  assert.equal(muons.then, undefined);
  assert.equal(muons.toJSON, undefined);
  assert.equal(muons[Symbol.toPrimitive], undefined);
  assert.equal(await muons, muons);
});

test("an unknown field names the nearest one", () => {
  assert.throws(() => muons.ptt, { code: "FieldNotFound", message: /no field "ptt".*pt/ });
  assert.throws(() => muons.field("ptt"), { code: "FieldNotFound" });
});

test("one node has one handle, and plain values become literals", () => {
  const array = fromIter([1]);
  assert.equal(handleOf(nodeOf(array)), array);
  assert.equal(operandOf(array), nodeOf(array));
  assert.deepEqual(literalNode(2n).form, { kind: "numeric", dtype: "int64" });
  assert.deepEqual(operandOf("a").form, { kind: "string" });
  assert.throws(() => operandOf([1]), { code: "BadArgument", message: /a JavaScript array.*ak\.fromIter/ });
});

test("a bound object is an expression", () => {
  const array = fromIter([1, 2]);
  const bound = bindExpression({ extra: true }, array);
  assert.equal(isArray(bound), true);
  assert.deepEqual(toList(bound), [1, 2]);
});
