import assert from "node:assert/strict";
import { test } from "node:test";
import { registerBehavior } from "../behavior.ts";
import { buildField, buildWithField, buildWithName, buildZip } from "../build/records.ts";
import { buildFilter } from "../build/select.ts";
import type { EventSource } from "../event-source.ts";
import type { Form } from "../form.ts";
import { layoutFromIter } from "../from-iter.ts";
import { formToString } from "../form-text.ts";
import type { Node } from "../graph/node.ts";
import type { ListLayout, RecordLayout } from "../layout.ts";
import { formOfLayout } from "../layouts/form-of.ts";
import { eventsOf, fromIter, fromLayout } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { layoutToList } from "../to-list.ts";
import { Interpreter } from "./evaluate.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const run = (node: Node): unknown[] => layoutToList(new Interpreter().get(node));
const zip = (fields: Readonly<Record<string, readonly unknown[]>>): Node =>
  buildZip(Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, of(values)])));

function source(): { events: Node; loads: string[] } {
  const loads: string[] = [];
  const columns: Record<string, unknown[]> = { n: [1, 2], pt: [[5, 6], []], eta: [[0.5, -0.5], []] };
  const layouts = new Map(Object.entries(columns).map(([name, values]) => [name, layoutFromIter(values)]));
  const forms = new Map<string, Form>([...layouts].map(([name, layout]) => [name, formOfLayout(layout)]));
  const load = (name: string): ReturnType<EventSource["load"]> => (loads.push(name), layouts.get(name)!);
  return { events: nodeOf(eventsOf({ description: "test", length: 2, columns: forms, load })), loads };
}

test("events load only the columns that are asked for, through a selection too", () => {
  const { events, loads } = source();
  const layout = new Interpreter().get(buildFilter(events, of([false, true]))) as RecordLayout;
  assert.deepEqual([layout.length, layout.fields, loads], [1, ["n", "pt", "eta"], []]);
  assert.deepEqual(layoutToList(layout.field("n")), [2]);
  assert.deepEqual(loads, ["n"]);
});

test("a zip reads one field when one is asked for", () => {
  const asked: string[] = [];
  const lists = (name: string): Node => {
    const content = { kind: "numeric", dtype: "float64", length: 2, get data() { return asked.push(name), Float64Array.of(1, 2); } } as const; // prettier-ignore
    return nodeOf(fromLayout({ kind: "list", length: 2, offsets: Int32Array.of(0, 2, 2), content }));
  };
  const layout = new Interpreter().get(buildZip({ pt: lists("pt"), eta: lists("eta") })) as ListLayout;
  assert.deepEqual([[...layout.offsets], asked], [[0, 2, 2], []]);
  assert.deepEqual(layoutToList((layout.content as RecordLayout).field("eta")), [1, 2]);
  assert.deepEqual(asked, ["eta"]);
});

test("a zip pairs items, repeats values of events, keeps missing values in the fields", () => {
  assert.deepEqual(run(zip({ x: [[1, 2], []], y: [[3, 4], []] })), [
    [
      { x: 1, y: 3 },
      { x: 2, y: 4 },
    ],
    [],
  ]);
  assert.deepEqual(run(zip({ x: [[1], [2, 3]], run: [7, 8] })), [
    [{ x: 1, run: 7 }],
    [
      { x: 2, run: 8 },
      { x: 3, run: 8 },
    ],
  ]);
  assert.deepEqual(run(zip({ x: [1, null], y: [null, 2] })), [
    { x: 1, y: null },
    { x: null, y: 2 },
  ]);
  assert.throws(() => run(zip({ x: [[1]], y: [[1, 2]] })), { code: "ShapeMismatch" });
});

test("a field is taken under lists, fixed-size lists and missing records", () => {
  assert.deepEqual(run(buildField(of([[{ x: 1 }], []]), "x")), [[1], []]);
  assert.deepEqual(run(buildField(of([{ x: 1 }, null, { x: null }]), "x")), [1, null, null]);
  assert.deepEqual(run(buildField(of([[null, { x: [1, 2] }], null]), "x")), [[null, [1, 2]], null]);
  const fixed = nodeOf(fromLayout({ kind: "regular", length: 1, size: 2, content: layoutFromIter([{ x: 1 }, { x: 2 }]) }));
  assert.deepEqual(run(buildField(fixed, "x")), [[1, 2]]);
});

test("a field is added at the end or replaced in its place", () => {
  const points = of([[{ x: 1, y: 2 }], []]);
  assert.deepEqual(run(buildWithField(points, of([[3], []]), ["z"])), [[{ x: 1, y: 2, z: 3 }], []]);
  const replaced = buildWithField(points, of([9, 8]), ["x"]);
  assert.deepEqual((run(replaced) as object[][])[0]!.map(Object.entries), [[["x", 9], ["y", 2]]]); // prettier-ignore
  assert.deepEqual(run(buildWithField(of([{ x: 1 }, null]), of([5, 6]), ["y"])), [{ x: 1, y: 5 }, null]);
});

test("a name is given, kept by selections, and taken away", () => {
  registerBehavior("Thing", {});
  const named = buildWithName(of([[{ x: 1 }], [{ x: 2 }]]), "Thing");
  const layout = new Interpreter().get(buildFilter(named, of([false, true])));
  assert.equal(formToString(formOfLayout(layout)), formToString(named.form));
  assert.equal(((layout as ListLayout).content as RecordLayout).name, "Thing");
  assert.equal(((new Interpreter().get(buildWithName(named, null)) as ListLayout).content as RecordLayout).name, null);
  assert.equal((new Interpreter().get(buildZip({ x: of([1]) }, { withName: "Thing" })) as RecordLayout).name, "Thing");
});
