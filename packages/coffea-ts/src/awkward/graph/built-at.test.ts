import assert from "node:assert/strict";
import { test } from "node:test";
import { userFrame } from "../../base/index.ts";
import * as ak from "../index.ts";
import { nodeOf } from "../node-of.ts";
import { failedNode } from "./failed-node.ts";

const field = (self: unknown, name: string): ak.Untyped => (self as ak.Untyped).field(name);
const zipPoint = (x: unknown): ak.Untyped => (ak.zip as ak.Untyped)({ x }, { withName: "Point of a test" });
ak.registerBehavior("Point of a test", {
  properties: { size: (self) => ak.sqrt(field(self, "x").mul(2)) },
  methods: { plus: (self, other) => zipPoint(field(self, "x").add(field(other, "x"))) },
});

const numbers = { kind: "list", content: { kind: "numeric", dtype: "float64" } } as const;
const columns = new Map(["x", "other"].map((name) => [name, numbers]));

function sourceOf(remembersPlaces: boolean): ak.EventSource {
  const load = (name: string): ak.Layout => ak.toLayout(ak.fromIter([name === "x" ? [1, 2] : [1, 2, 3]]));
  return { description: "a test", length: 1, columns, remembersPlaces, load };
}

function columnsOf(remembersPlaces: boolean): (name: string) => ak.Array<number[]> {
  const source = sourceOf(remembersPlaces);
  return (name) => ak.columnOf<number[]>(source, name);
}

const lineOf = (error: Error | undefined): number => {
  const frame = userFrame(error)!;
  assert.match(frame.file, /built-at\.test\.ts$/);
  return frame.line;
};

test("nodes remember the line that made them", () => {
  const [doubled, doubledAt] = [columnsOf(true)("x").mul(2), new Error()];
  assert.equal(lineOf(ak.builtAt(nodeOf(doubled))), lineOf(doubledAt));
});

test("what a behaviour computes knows the member that was called, and on what", () => {
  const point = zipPoint(columnsOf(false)("x"));
  const far = point.plus(point.at(0));
  assert.deepEqual(ak.calledMember(nodeOf(far)), { name: "plus", operands: [nodeOf(point), nodeOf(point.at(0))] });
  assert.deepEqual(ak.calledMember(nodeOf(far.size)), { name: "size", operands: [nodeOf(far)] });
  assert.equal(ak.calledMember(nodeOf(point)), undefined);
});

test("only sources that ask for it remember", () => {
  assert.equal(ak.builtAt(nodeOf(columnsOf(false)("x").mul(2))), undefined);
});

test("an error of an evaluation knows the innermost node that threw", () => {
  const column = columnsOf(true);
  const [bad, badAt] = [column("x").add(column("other")), new Error()];
  let thrown: unknown;
  assert.throws(() => ak.toList(ak.sum(bad.mul(2), { axis: 1 })), (error) => ((thrown = error), true)); // prettier-ignore
  assert.equal(failedNode(thrown), nodeOf(bad));
  assert.equal(lineOf(ak.builtAt(failedNode(thrown)!)), lineOf(badAt));
  assert.equal(failedNode(new Error("other")), undefined);
});
