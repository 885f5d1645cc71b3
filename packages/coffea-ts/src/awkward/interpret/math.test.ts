import assert from "node:assert/strict";
import { test } from "node:test";
import { buildMath } from "../build/math.ts";
import { formToString } from "../form-text.ts";
import type { LiteralValue, Node } from "../graph/node.ts";
import { literalNode } from "../handle.ts";
import { fromIter, fromLayout } from "../make-array.ts";
import type { MathName } from "../math/names.ts";
import { formOfLayout } from "../layouts/form-of.ts";
import { numericLayout, optionLayout } from "../layouts/make.ts";
import { nodeOf } from "../node-of.ts";
import { layoutToList } from "../to-list.ts";
import { Interpreter } from "./evaluate.ts";

type Operand = readonly unknown[] | LiteralValue | Node;
const toNode = (value: Operand): Node =>
  Array.isArray(value) ? nodeOf(fromIter(value)) : typeof value === "object" ? (value as Node) : literalNode(value);
const calculate = (op: MathName, ...operands: Operand[]): unknown[] =>
  layoutToList(new Interpreter().get(buildMath(op, operands.map(toNode))));

test("functions of one number and of two", () => {
  assert.deepEqual(calculate("sqrt", [[4, -1], [], [NaN]]), [[2, NaN], [], [NaN]]);
  assert.deepEqual(calculate("add", [1, 2], [10, 20]), [11, 22]);
  assert.deepEqual(calculate("sub", 1, [[1], [3]]), [[0], [-2]]);
  assert.deepEqual(calculate("div", [1, -1, 0], 0), [Infinity, -Infinity, NaN]);
});

test("small integers become float64 and do not wrap around", () => {
  const bytes = nodeOf(fromLayout(numericLayout("uint8", Uint8Array.of(200, 255))));
  assert.deepEqual(calculate("add", bytes, bytes), [400, 510]);
  const ints = nodeOf(fromLayout(numericLayout("int32", Int32Array.of(-5, 2 ** 31 - 1))));
  assert.deepEqual(calculate("add", ints, 1), [-4, 2 ** 31]);
});

test("64-bit integers keep every bit and wrap around", () => {
  assert.deepEqual(calculate("add", [2n ** 63n - 1n, 5n], 1n), [-(2n ** 63n), 6n]);
  assert.deepEqual(calculate("neg", [-(2n ** 63n)]), [-(2n ** 63n)]);
  assert.deepEqual(calculate("mul", [[2n ** 53n + 1n], []], [[1n], []]), [[2n ** 53n + 1n], []]);
  assert.deepEqual(calculate("div", [-7n, 7n], [2n, 0n]), [-4n, 0n]);
  const unsigned = nodeOf(fromLayout(numericLayout("uint64", BigUint64Array.of(0n))));
  assert.deepEqual(calculate("sub", unsigned, 1n), [2n ** 64n - 1n]);
  assert.deepEqual(calculate("lt", [2n ** 53n, 3n], 2n ** 53n + 1n), [true, true]);
});

test("comparisons, questions and logic give booleans", () => {
  assert.deepEqual(calculate("ge", [[1, 2], []], 2), [[false, true], []]);
  assert.deepEqual(calculate("ne", [NaN], [NaN]), [true]);
  assert.deepEqual(calculate("isnan", [NaN, 1]), [true, false]);
  const [a, b] = [[true, true, false, false], [true, false, true, false]]; // prettier-ignore
  assert.deepEqual(calculate("and", a!, b!), [true, false, false, false]);
  assert.deepEqual(calculate("or", a!, b!), [true, true, true, false]);
  assert.deepEqual(calculate("xor", a!, b!), [false, true, true, false]);
  assert.deepEqual(calculate("xor", a!, true), [false, false, true, true]);
  assert.deepEqual(calculate("not", a!), [false, false, true, true]);
});

test("64-bit integers beside numbers are compared exactly, whichever comes first", () => {
  const big = 2n ** 53n;
  assert.deepEqual(calculate("gt", [1n, 2n, 3n], 1.5), [false, true, true]);
  assert.deepEqual(calculate("lt", 2.5, [1n, 2n, 3n]), [false, false, true]);
  assert.deepEqual(calculate("eq", [[big, big + 1n], []], [[2 ** 53, 2 ** 53], []]), [[true, false], []]);
  assert.deepEqual(calculate("ge", [NaN, Infinity, -0.5], [0n, 2n ** 63n - 1n, 0n]), [false, true, false]);
});

test("texts are equal by their bytes", () => {
  assert.deepEqual(calculate("eq", ["a", "ab", ""], "a"), [true, false, false]);
  assert.deepEqual(calculate("ne", [["é"], []], [["e"], []]), [[true], []]);
});

test("one value per event meets every item; a missing operand gives a missing result", () => {
  assert.deepEqual(calculate("mul", [[1, 2], [], [3]], [10, 20, 30]), [[10, 20], [], [90]]);
  assert.deepEqual(calculate("add", [1, null, 3], [null, 2, 4]), [null, null, 7]);
  assert.deepEqual(calculate("add", [[1, null], null, []], [10, 20, null]), [[11, null], null, null]);
});

test("no events at all", () => {
  assert.deepEqual(calculate("add", [], []), []);
});

test("the layout has the form that the expression promised", () => {
  for (const node of [
    buildMath("add", [toNode([[1, null], null]), toNode([1, 2])]),
    buildMath("eq", [toNode([1n]), literalNode(1n)]),
    buildMath("pow", [toNode([2n]), literalNode(3n)]),
  ])
    assert.equal(formToString(formOfLayout(new Interpreter().get(node))), formToString(node.form));
});

test("different numbers of events or items do not pair", () => {
  assert.throws(() => calculate("add", [1, 2], [1, 2, 3]), { code: "ShapeMismatch", message: /has 2 events and .* has 3/ });
  assert.throws(() => calculate("add", [[1], [2, 3]], [[1], [2]]), {
    code: "ShapeMismatch",
    message: /in event 1 they have 2 and 1 items/,
  });
});

/** Numbers of which some are missing: `content` at the positions `index`. */
const option = (index: readonly number[], ...content: number[]): Node =>
  nodeOf(fromLayout(optionLayout(Int32Array.from(index), numericLayout("float64", Float64Array.from(content)))));

test("missing values that lie in place, refer elsewhere, or are fewer or more than the content", () => {
  for (const [x, values] of [
    [option([0, -1, 2], 1, 2, 3), [1, null, 3]],
    [option([0, 1, -1], 1, 2), [1, 2, null]],
    [option([1, -1, 1], 5, 6), [6, null, 6]],
    [option([8, -1, 0], 1, 2, 3, 4, 5, 6, 7, 8, 9), [9, null, 1]],
    [option([-1, -1, -1]), [null, null, null]],
  ] as const) {
    const plus = (y: (i: number) => number | null): (number | null)[] =>
      values.map((value, i) => (value === null || y(i) === null ? null : value + y(i)!));
    assert.deepEqual(
      calculate("add", x, 10),
      plus(() => 10),
    );
    assert.deepEqual(
      calculate("add", [10, 20, 30], x),
      plus((i) => 10 * (i + 1)),
    );
    assert.deepEqual(
      calculate("add", x, x),
      plus((i) => values[i]!),
    );
    assert.deepEqual(
      calculate("add", x, option([0, 1, -1], 100, 200, 300)),
      plus((i) => [100, 200, null][i]!),
    );
  }
});

test("event values that are missing make all items of the event missing", () => {
  assert.deepEqual(calculate("mul", [[1, 2], [3], []], option([0, -1, 2], 10, 20, 30)), [[10, 20], null, []]);
  assert.deepEqual(calculate("gt", [[1, null], [3]], 2), [[false, null], [true]]);
});
