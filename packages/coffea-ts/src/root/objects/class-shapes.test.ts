import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { parseCppType } from "../streamer/cpp-types.ts";
import { ClassShapes } from "./class-shapes.ts";
import { fieldsOf, type ObjectShape } from "./object-shape.ts";
import { element, info, infosOf } from "./test-shapes.ts";

const place = { container: true, text: true };
const none = new ClassShapes(new Map());
const reason = (describe: () => ObjectShape): string => {
  try {
    describe();
  } catch (error) {
    assert.ok(isCoffeaError(error, "NotReadable"));
    return error.message;
  }
  return "";
};

test("ROOT's own classes need no description in the file", () => {
  for (const name of ["TLorentzVector", "TVector3", "TVector2", "TNamed", "TArrayD"])
    assert.notEqual(none.ofType(parseCppType(name), place), null, name);
  const vector = none.ofClass(parseCppType("TLorentzVector"));
  assert.ok(vector.kind === "class");
  assert.deepEqual([...fieldsOf(vector).keys()], ["fP", "fE"]);
});

test("every kind of member", () => {
  const kind = (type: number, typeName: string, rest = {}): string => none.ofElement(element("m", type, { typeName, ...rest })).kind;
  assert.equal(kind(5, "float"), "number");
  assert.equal(kind(25, "float", { arrayLength: 3, dims: [3] }), "regular");
  assert.equal(kind(45, "float*", { countName: "n" }), "counted");
  assert.equal(kind(7, "char*"), "text");
  assert.equal(kind(65, "TString"), "text");
  assert.equal(kind(500, "vector<int>"), "list");
  assert.equal(kind(320, "vector<int>", { arrayLength: 2, dims: [2] }), "regular");
  assert.equal(kind(365, "string"), "text");
  assert.equal(kind(61, "TVector3"), "class");
  assert.equal(kind(81, "TRef", { arrayLength: 4, dims: [4] }), "regular");
  assert.equal(kind(63, "TVector3*"), "class");
  assert.equal(kind(64, "TVector3*"), "pointer");
  assert.equal(kind(501, "TVector3*", { countName: "n" }), "loop");
  assert.match(
    reason(() => none.ofElement(element("m", 500, { typeName: "Own" }))),
    /in its own way/,
  );
  assert.match(
    reason(() => none.ofElement(element("m", 999, { typeName: "Own" }))),
    /not understood/,
  );
});

test("classes that hold themselves, or that nobody describes", () => {
  const recursive = new ClassShapes(infosOf(info("Node", [element("next", 64, { typeName: "Node*" })])));
  assert.match(
    reason(() => recursive.ofClass(parseCppType("Node"))),
    /objects of its own class/,
  );
  assert.match(
    reason(() => none.ofType(parseCppType("vector<Node>"), place)),
    /class Node is not described/,
  );
});

test("a class that is not described is like the others of its template, where those are alike", () => {
  const links = [info("Link<A>", [element("index", 13)]), info("Link<B>", [element("index", 13)])];
  assert.equal(new ClassShapes(infosOf(...links)).ofClass(parseCppType("Link<C>")).kind, "class");
  const other = info("Link<D>", [element("key", 13)]);
  assert.match(
    reason(() => new ClassShapes(infosOf(...links, other)).ofClass(parseCppType("Link<C>"))),
    /not described/,
  );
});
