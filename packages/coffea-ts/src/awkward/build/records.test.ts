import assert from "node:assert/strict";
import { test } from "node:test";
import { registerBehavior } from "../behavior.ts";
import type { EventSource } from "../event-source.ts";
import { formToString } from "../form-text.ts";
import { columnNode, eventsNode } from "../graph/intern.ts";
import type { Node } from "../graph/node.ts";
import { fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { buildField, buildWithField, buildWithName, buildZip } from "./records.ts";

registerBehavior("TestPoint", { required: ["x", "y"] });
const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const type = (node: Node): string => formToString(node.form);
const [x, y] = [of([[1], []]), of([[2], []])];

test("zip goes into the lists and keeps missing leaves in the fields", () => {
  assert.equal(type(buildZip({ x, y })), "var * {x: float64, y: float64}");
  assert.equal(type(buildZip({ x, n: of([1, null]) })), "option[var * {x: float64, n: float64}]");
  assert.equal(type(buildZip({ a: of([1]), b: of([null]) })), "{a: float64, b: ?float64}");
  assert.throws(() => buildZip({}), { code: "BadArgument", message: /at least one array/ });
});

test("a behaviour must find its fields", () => {
  const points = buildZip({ x, y }, { withName: "TestPoint" });
  assert.equal(type(points), "var * TestPoint[x: float64, y: float64]");
  assert.throws(() => buildZip({ x }, { withName: "TestPoint" }), {
    code: "FieldNotFound",
    message: /"TestPoint" needs the field "y".*given are "x"/,
  });
  assert.throws(() => buildZip({ x }, { withName: "TestPiont" }), { code: "BadArgument", message: /no behaviour "TestPiont".*TestPoint/ });
  assert.equal(type(buildWithName(points, null)), "var * {x: float64, y: float64}");
  assert.equal(buildWithName(buildZip({ x, y }), "TestPoint").form.kind, "list");
  assert.throws(() => buildWithName(x, "TestPoint"), { code: "BadArgument", message: /names records/ });
});

test("fields of events are columns", () => {
  const source: EventSource = {
    description: "a test",
    length: 0,
    columns: new Map([["Muon_pt", { kind: "numeric", dtype: "float32" }]]),
    load: () => assert.fail("nothing is read"),
  };
  const events = eventsNode(source);
  assert.equal(buildField(events, "Muon_pt"), columnNode(source, "Muon_pt"));
  assert.throws(() => buildField(events, "Muon_pr"), { code: "FieldNotFound", message: /no column "Muon_pr" in a test\..*Muon_pt/ });
});

test("withField adds at the end or replaces in place", () => {
  const points = buildZip({ x, y });
  assert.equal(type(buildWithField(points, of(["a", "b"]), ["t"])), "var * {x: float64, y: float64, t: string}");
  assert.equal(type(buildWithField(points, of(["a", "b"]), ["x"])), "var * {x: string, y: float64}");
  assert.throws(() => buildWithField(x, y, ["t"]), { code: "BadArgument", message: /adds a field to records/ });
});
