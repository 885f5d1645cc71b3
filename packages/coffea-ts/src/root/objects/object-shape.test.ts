import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "../../awkward/index.ts";
import { parseCppType } from "../streamer/cpp-types.ts";
import { ClassShapes } from "./class-shapes.ts";
import { formOfShape } from "./object-shape.ts";
import { element, info, infosOf } from "./test-shapes.ts";

const shapes = new ClassShapes(
  infosOf(
    info("Base", [element("TObject", 66, { isBase: true }), element("id", 3), element("same", 3)]),
    info("Hit", [
      element("Base", 0, { isBase: true, baseVersion: 1 }),
      element("same", 5),
      element("cov", 28, { arrayLength: 6, dims: [2, 3] }),
      element("next", 64, { typeName: "Base*" }),
    ]),
  ),
);
const form = (type: string): string => formToString(formOfShape(shapes.ofType(parseCppType(type), { container: true, text: true })));

test("what values look like as columns", () => {
  assert.equal(form("vector<vector<string> >"), "var * var * string");
  assert.equal(form("map<string,vector<Double32_t>>"), "var * (string, var * float64)");
  assert.equal(form("pair<int,float>"), "pair<int32_t,float>[first: int32, second: float32]");
  assert.equal(form("bitset<8>"), "var * bool");
  assert.equal(form("TRef"), "TRef[ref: uint32]");
  assert.equal(form("TRefArray"), "TRefArray[fName: string, fSize: int32, refs: var * int32]");
});

test("base classes are part of a class, whose own members hide theirs; TObject has no fields", () => {
  const expected = "Hit[id: int32, same: float32, cov: 2 * 3 * float64, next: ?Base[id: int32, same: int32]]";
  assert.equal(form("Hit"), expected);
});
