import assert from "node:assert/strict";
import { test } from "node:test";
import { buildCartesian, buildCombinations } from "../build/combine.ts";
import { buildFilter } from "../build/select.ts";
import type { Node } from "../graph/node.ts";
import type { ListLayout, RecordLayout } from "../layout.ts";
import { fromIter, fromLayout } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { layoutToList } from "../to-list.ts";
import { Interpreter } from "./evaluate.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const run = (node: Node): unknown[] => layoutToList(new Interpreter().get(node));
const tuples = (node: Node): unknown[] => (run(node) as object[][]).map((list) => list?.map((item) => Object.values(item)) ?? null);
const choose = (values: readonly unknown[], n: number, { replacement = false, positions = false } = {}): unknown[] =>
  tuples(buildCombinations(of(values), n, { names: undefined, replacement, positions }));

test("pairs come in increasing order of position, within each list", () => {
  assert.deepEqual(choose([[1, 2, 3], [], [4], [5, 6]], 2), [
    [
      [1, 2],
      [1, 3],
      [2, 3],
    ],
    [],
    [],
    [[5, 6]],
  ]);
});

test("triples of four items", () => {
  assert.deepEqual(choose([[1, 2, 3, 4]], 3), [
    [
      [1, 2, 3],
      [1, 2, 4],
      [1, 3, 4],
      [2, 3, 4],
    ],
  ]);
});

test("with replacement an item meets itself", () => {
  assert.deepEqual(choose([[1, 2], [3], []], 2, { replacement: true }), [
    [
      [1, 1],
      [1, 2],
      [2, 2],
    ],
    [[3, 3]],
    [],
  ]);
});

test("positions count within each list", () => {
  assert.deepEqual(choose([[7], [8, 9]], 2, { positions: true }), [[], [[0, 1]]]);
});

test("one item per combination, missing lists, no events", () => {
  assert.deepEqual(choose([[1, 2], []], 1), [[[1], [2]], []]);
  assert.deepEqual(choose([null, [1, 2]], 2), [null, [[1, 2]]]);
  assert.deepEqual(
    run(buildCombinations(buildFilter(of([[1, 2]]), of([false])), 2, { names: undefined, replacement: true, positions: false })),
    [],
  );
});

test("fixed-size lists combine as lists do", () => {
  const fixed = nodeOf(fromLayout({ kind: "regular", length: 2, size: 2, content: new Interpreter().get(of([1, 2, 3, 4])) }));
  assert.deepEqual(tuples(buildCombinations(fixed, 2, { names: ["a", "b"], replacement: false, positions: false })), [[[1, 2]], [[3, 4]]]);
});

test("the last list varies fastest in a cartesian product", () => {
  const lists = { x: of([[1, 2], [3], []]), y: of([["a", "b"], [], ["c"]]) };
  assert.deepEqual(run(buildCartesian(lists, false)), [
    [
      { x: 1, y: "a" },
      { x: 1, y: "b" },
      { x: 2, y: "a" },
      { x: 2, y: "b" },
    ],
    [],
    [],
  ]);
  assert.deepEqual(tuples(buildCartesian({ ...lists, z: of([[true], [true], [true]]) }, true))[0], [
    [0, 0, 0],
    [0, 1, 0],
    [1, 0, 0],
    [1, 1, 0],
  ]);
});

test("nested pairs are lists of lists, missing where the list that starts them is", () => {
  const lists = { x: of([[1, 2], [3], null, [4]]), y: of([["a"], null, ["b"], []]), z: of([[true, false], [true], [true], [true]]) };
  const nested = (by: boolean | string[]): unknown[] => run(buildCartesian(lists, { positions: true, nested: by }));
  const pair = (x: number, y: number, z: number): object => ({ x, y, z });
  assert.deepEqual(nested(true), [[[[pair(0, 0, 0), pair(0, 0, 1)]], [[pair(1, 0, 0), pair(1, 0, 1)]]], [null], null, [[]]]);
  assert.deepEqual(nested(["x"]), [
    [
      [pair(0, 0, 0), pair(0, 0, 1)],
      [pair(1, 0, 0), pair(1, 0, 1)],
    ],
    [null],
    null,
    [[]],
  ]);
  assert.deepEqual(nested(["y"]), [
    [
      [pair(0, 0, 0), pair(0, 0, 1)],
      [pair(1, 0, 0), pair(1, 0, 1)],
    ],
    [],
    null,
    [],
  ]);
});

test("items that are records are picked field by field", () => {
  const asked: string[] = [];
  const content: RecordLayout = {
    kind: "record",
    length: 2,
    name: null,
    fields: ["pt", "eta"],
    field: (name) => (asked.push(name), new Interpreter().get(of([1, 2]))),
  };
  const number = { kind: "numeric", dtype: "float64" } as const;
  const form = {
    kind: "list",
    content: {
      kind: "record",
      name: null,
      fields: new Map([
        ["pt", number],
        ["eta", number],
      ]),
    },
  } as const;
  const node = nodeOf(fromLayout({ kind: "list", length: 1, offsets: Int32Array.of(0, 2), content }, form));
  const pairs = new Interpreter().get(
    buildCombinations(node, 2, { names: ["a", "b"], replacement: false, positions: false }),
  ) as ListLayout;
  const second = (pairs.content as RecordLayout).field("b") as RecordLayout;
  assert.deepEqual(asked, []);
  assert.deepEqual(layoutToList(second.field("pt")), [2]);
  assert.deepEqual(asked, ["pt"]);
});

test("lists of different numbers of events do not combine", () => {
  assert.throws(() => run(buildCartesian({ x: of([[1]]), y: of([[1], [2]]) }, false)), { code: "ShapeMismatch" });
});
