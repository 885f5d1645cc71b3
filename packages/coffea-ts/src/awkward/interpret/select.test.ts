import assert from "node:assert/strict";
import { test } from "node:test";
import { buildAt, buildFilter, buildFirsts, buildSlice, buildTake } from "../build/select.ts";
import type { Node } from "../graph/node.ts";
import type { RecordLayout } from "../layout.ts";
import { castLayout } from "../layouts/cast.ts";
import { fromIter, fromLayout } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { layoutToList } from "../to-list.ts";
import { Interpreter } from "./evaluate.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const run = (node: Node): unknown[] => layoutToList(new Interpreter().get(node));
const positions = (values: readonly unknown[]): Node => nodeOf(fromLayout(castLayout(new Interpreter().get(of(values)), "int32")));
const fixed = nodeOf(fromLayout({ kind: "regular", length: 2, size: 2, content: new Interpreter().get(of([1, 2, 3, 4])) }));
const lists = of([[1, 2, 3], [], [4]]);

test("a flat mask selects events, a mask of lists selects items", () => {
  assert.deepEqual(run(buildFilter(lists, of([true, false, true]))), [[1, 2, 3], [4]]);
  assert.deepEqual(run(buildFilter(lists, of([[true, false, true], [], [false]]))), [[1, 3], [], []]);
  assert.deepEqual(run(buildFilter(of([[[1, 2], [3]], []]), of([[[false, true], [true]], []]))), [[[2], [3]], []]);
  assert.deepEqual(run(buildFilter(of([[[1, 2], [3]], [[4]]]), of([[true, false], [true]]))), [[[1, 2]], [[4]]]);
  assert.deepEqual(run(buildFilter(of([null, 2, null]), of([true, true, false]))), [null, 2]);
  assert.deepEqual(
    run(
      buildFilter(
        fixed,
        of([
          [true, false],
          [true, true],
        ]),
      ),
    ),
    [[1], [3, 4]],
  );
  assert.deepEqual(run(buildFilter(lists, of([false, false, false]))), []);
});

test("a filtered record asks only for the fields that are touched", () => {
  const record: RecordLayout = {
    kind: "record",
    length: 2,
    name: null,
    fields: ["x", "y"],
    field: (name) => {
      if (name === "y") throw new Error("y was read");
      return new Interpreter().get(of([1, 2]));
    },
  };
  const number = { kind: "numeric", dtype: "float64" } as const;
  const node = nodeOf(
    fromLayout(record, {
      kind: "record",
      name: null,
      fields: new Map([
        ["x", number],
        ["y", number],
      ]),
    }),
  );
  const filtered = new Interpreter().get(buildFilter(node, of([false, true]))) as RecordLayout;
  assert.deepEqual(layoutToList(filtered.field("x")), [2]);
});

test("a mask of another length or of other lists is refused", () => {
  assert.throws(() => run(buildFilter(lists, of([true]))), { code: "ShapeMismatch", message: /has 3 events and .* has 1/ });
  assert.throws(() => run(buildFilter(lists, of([[true, true, true], [], [true, true]]))), {
    code: "ShapeMismatch",
    message: /in event 2 they have 1 and 2 items/,
  });
});

test("one item of each list, from either end", () => {
  const full = of([[1, 2, 3], [4]]);
  assert.deepEqual(run(buildAt(full, 0)), [1, 4]);
  assert.deepEqual(run(buildAt(full, -1)), [3, 4]);
  assert.deepEqual(run(buildAt(of([[1, 2], null]), 1)), [2, null]);
  assert.deepEqual(run(buildAt(fixed, 1)), [2, 4]);
});

test("an item that is not there is an error that names the event", () => {
  assert.throws(() => run(buildAt(lists, 0)), { code: "ListTooShort", message: /in event 1 is empty; 1 of 3 lists are too short/ });
  assert.throws(() => run(buildAt(lists, -2)), { code: "ListTooShort", message: /at least 2 items.*2 of 3/ });
  const kept = buildFilter(lists, of([false, false, true]));
  assert.throws(() => run(buildAt(kept, 1)), { code: "ListTooShort", message: /in event 2 has 1 item;/ });
});

test("ranges are cut to the list", () => {
  assert.deepEqual(run(buildSlice(lists, { start: 1, stop: null, step: 1 })), [[2, 3], [], []]);
  assert.deepEqual(run(buildSlice(lists, { start: 0, stop: 2, step: 1 })), [[1, 2], [], [4]]);
  assert.deepEqual(run(buildSlice(lists, { start: -2, stop: null, step: 1 })), [[2, 3], [], [4]]);
  assert.deepEqual(run(buildSlice(lists, { start: 0, stop: -1, step: 1 })), [[1, 2], [], []]);
  assert.deepEqual(run(buildSlice(lists, { start: 2, stop: 1, step: 1 })), [[], [], []]);
  assert.deepEqual(run(buildSlice(of([[1, 2], null]), { start: 0, stop: 1, step: 1 })), [[1], null]);
  assert.deepEqual(run(buildSlice(fixed, { start: 1, stop: 5, step: 1 })), [[2], [4]]);
});

test("the first item is missing where the list is empty or missing", () => {
  assert.deepEqual(run(buildFirsts(lists)), [1, null, 4]);
  assert.deepEqual(run(buildFirsts(of([null, [5], [null], []]))), [null, 5, null, null]);
  assert.deepEqual(run(buildFirsts(of([[["a"]], []]))), [["a"], null]);
});

test("items by position, in any order, from either end, missing where the position is", () => {
  assert.deepEqual(run(buildTake(lists, positions([[2, 0, 0], [], [-1]]))), [[3, 1, 1], [], [4]]);
  assert.deepEqual(run(buildTake(lists, positions([[null, 1], [null], [0]]))), [[null, 2], [null], [4]]);
  assert.deepEqual(run(buildTake(of([[[1, 2], [3]], []]), positions([[[-1, 0], [0]], []]))), [[[2, 1], [3]], []]);
  assert.deepEqual(run(buildTake(fixed, positions([[1], [0, 1]]))), [[2], [3, 4]]);
});

test("positions outside of the list are refused", () => {
  assert.throws(() => run(buildTake(lists, positions([[0], [0], [0]]))), {
    code: "ListTooShort",
    message: /item 0 in event 1,/,
  });
  assert.throws(() => run(buildTake(lists, positions([[-4], [], []]))), { code: "ListTooShort", message: /item -4 in event 0/ });
  assert.throws(() => run(buildTake(lists, positions([[0]]))), { code: "ShapeMismatch" });
});
