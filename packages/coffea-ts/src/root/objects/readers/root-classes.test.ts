import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCppType } from "../../streamer/cpp-types.ts";
import { ClassShapes } from "../class-shapes.ts";
import { valuesOf } from "../test-shapes.ts";

test("TObject, with the process number of referenced ones, has no fields", () => {
  assert.deepEqual(
    valuesOf({ kind: "object" }, 2, (writer) => writer.int16(1).int32(0, 0x03000000).int16(1).int32(4, 0x10).int16(9)),
    [{}, {}],
  );
});

test("a date without a header", () => {
  const shape = new ClassShapes(new Map()).ofClass(parseCppType("TDatime"));
  assert.deepEqual(
    valuesOf(shape, 1, (writer) => writer.int32(99)),
    [{ fDatime: 99 }],
  );
});

test("references to objects, single and in arrays", () => {
  assert.deepEqual(
    valuesOf({ kind: "reference" }, 1, (writer) => writer.int16(1).int32(17, 0x10).int16(3)),
    [{ ref: 17 }],
  );
  assert.deepEqual(
    valuesOf({ kind: "references" }, 1, (writer) =>
      writer.versioned(1, () => writer.int16(1).int32(0, 0).string("links").int32(2, 0).int16(1).int32(5, 6)),
    ),
    [{ fName: "links", fSize: 2, refs: [5, 6] }],
  );
});
