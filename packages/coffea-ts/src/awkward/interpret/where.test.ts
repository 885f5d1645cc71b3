import assert from "node:assert/strict";
import { test } from "node:test";
import { buildCast } from "../build/lists.ts";
import { buildConcatenate } from "../build/concatenate.ts";
import { buildFillNone } from "../build/fill-none.ts";
import { buildWhere } from "../build/where.ts";
import { formToString } from "../form-text.ts";
import type { LiteralValue, Node } from "../graph/node.ts";
import { literalNode } from "../handle.ts";
import { formOfLayout } from "../layouts/form-of.ts";
import { fromIter, fromLayout } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { layoutToList } from "../to-list.ts";
import { Interpreter } from "./evaluate.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const run = (node: Node): unknown[] => layoutToList(new Interpreter().get(node));
type Operand = readonly unknown[] | LiteralValue;
const toNode = (value: Operand): Node => (typeof value === "object" ? of(value) : literalNode(value));
const where = (condition: readonly unknown[], a: Operand, b: Operand): unknown[] => run(buildWhere(of(condition), toNode(a), toNode(b)));
const fillNone = (values: readonly unknown[], value: LiteralValue): unknown[] => run(buildFillNone(of(values), literalNode(value)));

test("one of two values, arrays or literals", () => {
  assert.deepEqual(where([true, false], [1, 2], [10, 20]), [1, 20]);
  assert.deepEqual(where([true, false], 0, [10, NaN]), [0, NaN]);
  assert.deepEqual(where([[true, false], []], 1, -1), [[1, -1], []]);
  assert.deepEqual(where([[true, false], [true]], [10, 20], 0), [[10, 0], [20]]);
});

test("booleans, 64-bit integers, texts, records and lists keep their kind", () => {
  assert.deepEqual(where([true, false], [true, true], false), [true, false]);
  assert.deepEqual(where([true, false], [2n ** 60n, 1n], -1n), [2n ** 60n, -1n]);
  assert.deepEqual(where([true, false, false], ["a", "b", "c"], "?"), ["a", "?", "?"]);
  assert.deepEqual(where([true, false], [{ x: 1 }, { x: 2 }], [{ x: 3 }, { x: 4 }]), [{ x: 1 }, { x: 4 }]);
  assert.deepEqual(where([true, false], [[1], []], [[], [2, 3]]), [[1], [2, 3]]);
  assert.deepEqual(where([true, false], [[1], [2]], 0), [[1], 0]);
  assert.deepEqual(where([true, false, true], [null, null, 3], ["a", "b", "c"]), [null, "b", 3]);
});

test("whole lists of numbers, of the same lengths or of others", () => {
  const [a, b] = [[[1, 2], [], [3], [4]], [[5, 6], [], [7], [NaN]]]; // prettier-ignore
  assert.deepEqual(where([true, false, false, false], a, b), [[1, 2], [], [7], [NaN]]);
  assert.deepEqual(where([false, true, true, false], a, [[5], [6, 7, 8], [], []]), [[5], [], [3], []]);
  assert.deepEqual(run(buildWhere(literalNode(true), of(a), of(b))), a);
  assert.deepEqual(
    where(
      [[true, false], []],
      [[[1, 2], [3]], []],
      [
        [
          [5, 6],
          [7, 8, 9],
        ],
        [],
      ],
    ),
    [
      [
        [1, 2],
        [7, 8, 9],
      ],
      [],
    ],
  );
});

test("a missing condition gives a missing value", () => {
  assert.deepEqual(where([true, null, false], [1, 2, 3], [10, 20, 30]), [1, null, 30]);
  assert.throws(() => where([true], [1, 2], [3, 4]), { code: "ShapeMismatch" });
});

test("missing innermost values are replaced", () => {
  assert.deepEqual(fillNone([1, null], -1), [1, -1]);
  assert.deepEqual(fillNone([[1, null], null, []], 0), [[1, 0], null, []]);
  assert.deepEqual(fillNone(["a", null], "none"), ["a", "none"]);
  assert.deepEqual(fillNone([true, null], false), [true, false]);
  assert.deepEqual(fillNone([null, 2n ** 62n], -1n), [-1n, 2n ** 62n]);
  assert.deepEqual(fillNone([null, NaN], 5), [5, NaN]);
});

test("another dtype, under lists and missing values", () => {
  assert.deepEqual(run(buildCast(of([[1.9, null], [-1.9]]), "int32")), [[1, null], [-1]]);
  assert.deepEqual(run(buildCast(of([2 ** 40]), "int64")), [2n ** 40n]);
});

test("lists one after the other, event by event", () => {
  const join = (...parts: (readonly unknown[])[]): unknown[] => run(buildConcatenate(parts.map(of)));
  assert.deepEqual(join([[1], [], [2]], [[10, 20], [], []]), [[1, 10, 20], [], [2]]);
  assert.deepEqual(join([[1, null]], [[2]], [[3]]), [[1, null, 2, 3]]);
  assert.deepEqual(join([[{ x: 1 }], []], [[{ x: 2 }], [{ x: 3 }]]), [[{ x: 1 }, { x: 2 }], [{ x: 3 }]]);
  assert.deepEqual(join([[["a"]]], [[[], ["b"]]]), [[["a"], [], ["b"]]]);
  assert.throws(() => join([[1]], [[1], [2]]), { code: "ShapeMismatch" });
});

test("fixed-size lists join as lists do", () => {
  const fixed = nodeOf(fromLayout({ kind: "regular", length: 2, size: 2, content: new Interpreter().get(of([1, 2, 3, 4])) }));
  assert.deepEqual(run(buildConcatenate([fixed, of([[], [5]])])), [
    [1, 2],
    [3, 4, 5],
  ]);
});

test("the layout has the form that the expression promised", () => {
  for (const node of [
    buildWhere(of([true, null]), of([[1], []]), of([[2], [null]])),
    buildFillNone(of([[1, null], null]), literalNode(0)),
    buildConcatenate([of([[1, null]]), of([[2]])]),
    buildCast(of([[1], null]), "uint16"),
  ])
    assert.equal(formToString(formOfLayout(new Interpreter().get(node))), formToString(node.form));
});
