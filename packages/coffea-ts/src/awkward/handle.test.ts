import { bindExpression, handleOf, literalNode, operandOf } from "./handle.ts";
import { fromIter } from "./make-array.ts";
import { isArray, nodeOf } from "./node-of.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { toList } from "./operations/inspect.ts";
import { sum } from "./operations/sum.ts";
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
  assert.equal(muons[Symbol.toStringTag], undefined);
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

test("members that do not exist are errors that name the way", () => {
  const numbers = fromIter([[1, 2], []]) as unknown as Record<string, unknown>;
  assert.throws(() => numbers["filtre"], { message: /Did you mean "filter"\? What/ });
  assert.throws(() => muons.add(1), {
    code: "FieldNotFound",
    message: /neither a field nor an operator "add"\. .*ak\.withName gives; numbers have them, x\.pt\.add/,
  });
  assert.throws(() => (sum(fromIter([1])) as unknown as number[])[0], { message: /one value for all events and has no \[0\]; \.value/ });
  assert.throws(() => ((numbers as Untyped).pt = 1), { message: /"pt" cannot be set\. ak\.withField\(x, value, "pt"\)/ });
  assert.throws(() => (muons.pt = 1), { message: /"pt" cannot be set\. ak\.withField\(x, value, "pt"\)/ });
  assert.throws(() => ((numbers as Untyped)[0] = 1), { message: /"0" cannot be set\. ak\.where/ });
  assert.throws(() => delete muons.pt, { message: /"pt" cannot be deleted\. ak\.withoutField\(x, "pt"\)/ });
  assert.throws(() => numbers[0], { code: "BadArgument", message: /not indexed by \[0\]: x\.get\(0\) .* x\.at\(0\)/ });
  assert.throws(() => muons[-1], { code: "BadArgument", message: /x\.get\(-1\)/ });
  assert.throws(() => numbers["ad"], { code: "FieldNotFound", message: /has no member "ad"\. What is neither an operator/ });
  assert.throws(() => numbers["sum"], { message: /array \(var \* float64\) has no member "sum"\. .* ak\.sum\(x, \{ axis: 1 \}\)/ });
  assert.throws(() => (sum(fromIter([1])) as unknown as Record<string, unknown>)["pt"], { message: /no member "pt"/ });
  assert.equal(numbers["then"], undefined);
  assert.equal(typeof numbers["hasOwnProperty"], "function");
});

test("arrays are no numbers for JavaScript's operators", () => {
  const numbers = fromIter([1, 2]) as unknown as number;
  assert.throws(() => numbers * 2, { code: "BadArgument", message: /array was used as a number.*x\.mul\(2\)/ });
  assert.throws(() => numbers > 1, { code: "BadArgument" });
  assert.match(`${numbers}`, /^<Array \[1, 2\]/);
});

test("operators take one operand, or none", () => {
  const numbers = fromIter([1, 2]) as Untyped;
  assert.throws(() => numbers.add(), { code: "BadArgument", message: "add takes one operand, x.add(y), and was given none." });
  assert.throws(() => numbers.add(1, 2), { message: /was given 2/ });
  assert.throws(() => numbers.neg(1), { message: "neg takes nothing between its brackets, x.neg(), and was given 1." });
  assert.throws(() => numbers.filter(true), { message: /^filter takes an array of booleans as its mask, and the boolean true was given/ });
  assert.throws(() => numbers.take(3), {
    message: /^take needs an array of positions, or a list of whole numbers, and the number 3 was given/,
  });
});

test("options of methods are checked", () => {
  const numbers = fromIter([[1, 2], [3]]) as Untyped;
  assert.throws(() => numbers.at(0, 1), { message: /^at takes its options in braces, as in \{ axis: 1 \}, and 1 was given/ });
  assert.throws(() => numbers.at(0, { axes: 1 }), { message: 'at has no option "axes". Did you mean "axis"?' });
  assert.throws(() => numbers.at(0, { axis: null }), { code: "BadAxis", message: /axis null/ });
  assert.throws(() => numbers.at("0"), { message: /at takes whole numbers, and "0" is none/ });
  assert.throws(() => numbers.slice(0, 1, { steps: 2 }), { message: /slice has no option "steps"\. Did you mean "step"\?/ });
  assert.throws(() => numbers.take([0], { axis: 1 }), { code: "BadAxis", message: /take was given the axis 1\. Without an axis/ });
  assert.throws(() => numbers.filter(numbers.gt(1), { keepmissing: true }), { message: /Did you mean "keepMissing"\?/ });
  assert.throws(() => numbers.field(3), { message: /field takes the name of a field as text, or a list of names, and was given 3/ });
});
