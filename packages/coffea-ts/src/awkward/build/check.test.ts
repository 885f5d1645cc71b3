import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { checkAxis, checkLeaf, checkLists, fieldsOf, noField, shortType, typed } from "./check.ts";

const of = (values: readonly unknown[]) => nodeOf(fromIter(values));
const deep = of([[[1]]]);

test("axes count from outside, negative ones from inside", () => {
  assert.equal(checkAxis(deep, 1, "sum"), 1);
  assert.equal(checkAxis(deep, -1, "sum"), 2);
  assert.equal(checkAxis(deep, -3, "sum"), 0);
  assert.equal(checkAxis(deep, undefined, "sum"), null);
});

test("an axis that is not there is refused with those that are", () => {
  assert.throws(() => checkAxis(deep, 3, "sum"), {
    code: "BadAxis",
    message: /axis 3.*axes are 0, 1, 2 \(or -1 to -3.*null for everything/,
  });
  assert.throws(() => checkAxis(of([1]), 1, "num"), {
    code: "BadAxis",
    message: /one value per event: its axes are 0 \(or -1 from the inside\)\.$/,
  });
  assert.throws(() => checkAxis(deep, 0.5, "sum"), { code: "BadAxis" });
});

test("lists and leaves are checked with a way out", () => {
  checkLists(deep, "at(0)");
  assert.throws(() => checkLists(of([1]), "at(0)"), { code: "BadAxis", message: /at\(0\) needs a list per event/ });
  checkLeaf(deep, ["number"], "ak.sum");
  assert.throws(() => checkLeaf(of([true]), ["number"], "sqrt"), { code: "BadArgument", message: /holds booleans.*ak\.where/ });
  assert.throws(() => checkLeaf(of([1n]), ["number"], "sqrt"), { code: "BadArgument", message: /ak\.cast\(x, "float64"\)/ });
  assert.throws(() => checkLeaf(of([{ pt: 1 }]), ["number"], "sqrt"), { code: "BadArgument", message: /one of its fields: pt/ });
});

test("messages show expressions with short types", () => {
  assert.equal(typed(of([[1]])), "array (var * float64)");
  const wide = of([Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`field${i}`, i]))]);
  assert.equal(shortType(wide).length, 60);
  assert.equal(shortType(wide).endsWith("…"), true);
});

test("a missing field is an error with the nearest names", () => {
  const records = of([[{ pt: 1, eta: 2 }]]);
  assert.deepEqual(fieldsOf(records), ["pt", "eta"]);
  assert.deepEqual(fieldsOf(deep), []);
  const error = noField(records, "etta");
  assert.equal(error.code, "FieldNotFound");
  assert.match(error.message, /no field "etta" in array\. .*eta/);
  assert.match(noField(deep, "pt").message, /is no record, so it has no field "pt"/);
});
