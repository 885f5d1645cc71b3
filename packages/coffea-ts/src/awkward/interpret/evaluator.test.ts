import assert from "node:assert/strict";
import { test } from "node:test";
import { buildMath } from "../build/math.ts";
import { buildFilter, buildFlatten } from "../build/select.ts";
import type { EventSource } from "../event-source.ts";
import { layoutFromIter } from "../from-iter.ts";
import type { Node } from "../graph/node.ts";
import { literalNode } from "../handle.ts";
import { columnOf, fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { Interpreter } from "./evaluate.ts";
import { differentLengths, eventOf, rowText, shapeMismatch } from "./evaluator.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const evaluator = new Interpreter();

test("an entry is traced back through operations and selections of events", () => {
  const values = of([[1], [], [2], [3]]);
  const once = buildFilter(values, of([true, false, true, true]));
  const twice = buildFilter(buildMath("neg", [once]), of([false, true, true]));
  assert.deepEqual([eventOf(values, 2, evaluator), eventOf(once, 1, evaluator), eventOf(twice, 0, evaluator)], [2, 2, 2]);
  assert.equal(eventOf(twice, 1, evaluator), 3);
});

test("a selection of items leaves events where they are", () => {
  const kept = buildFilter(of([[1], [2]]), of([[false], [true]]));
  assert.equal(eventOf(kept, 1, evaluator), 1);
  assert.equal(eventOf(buildMath("sub", [literalNode(1), kept]), 1, evaluator), 1);
});

test("entries that are no events any more are only counted", () => {
  const flat = buildFlatten(of([[1, 2], [3]]), 1);
  assert.equal(eventOf(flat, 2, evaluator), null);
  assert.equal(rowText(flat, 2, evaluator), "entry 2");
  assert.equal(rowText(of([1, 2]), 1, evaluator), "event 1");
});

test("events of a source are told with its description", () => {
  const source: EventSource = {
    description: "Events of nano.root",
    length: 3,
    columns: new Map([["x", { kind: "numeric", dtype: "float64" }]]),
    load: () => layoutFromIter([1, 2, 3]),
  };
  const x = nodeOf(columnOf(source, "x"));
  const kept = buildFilter(x, buildMath("gt", [x, literalNode(1)]));
  assert.equal(rowText(kept, 1, evaluator), "event 2 of this chunk (Events of nano.root)");
});

test("lists that differ are told with the event, both lengths and a way out", () => {
  const [a, b] = [of([[1], [2]]), of([[1], [2, 3]])];
  const report = shapeMismatch(buildMath("add", [a, b]), evaluator);
  assert.throws(() => report({ first: 0, second: 1, row: 1, lengths: [1, 2] }), {
    code: "ShapeMismatch",
    message: /in event 1 they have 1 and 2 items.*ak\.cartesian/,
    details: { row: 1, lengths: [1, 2] },
  });
});

test("different numbers of events are told with both numbers", () => {
  assert.throws(() => differentLengths({ node: of([1]), length: 1 }, { node: of([1, 2]), length: 2 }), {
    code: "ShapeMismatch",
    message: /has 1 event and .* has 2/,
    details: { lengths: [1, 2] },
  });
});
