import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../../base/index.ts";
import { parseCppType } from "../../streamer/cpp-types.ts";
import { ClassShapes } from "../class-shapes.ts";
import type { ObjectShape } from "../object-shape.ts";
import { element, info, infosOf, valuesOf } from "../test-shapes.ts";

const shapes = new ClassShapes(infosOf(info("Hit", [element("x", 3)], 1), info("Other", [element("y", 3)], 1)));
const hits: ObjectShape = {
  kind: "list",
  hasHeader: false,
  content: shapes.ofType(parseCppType("Hit*"), { container: false, text: false }),
};

test("null, new objects, objects of a class that was named before, and objects that were met before", () => {
  const values = valuesOf(
    hits,
    1,
    (writer) => {
      writer.int32(4).reference(null);
      const first = writer.object("Hit", () => writer.versioned(1, () => writer.int32(11)));
      writer.object("Hit", () => writer.versioned(1, () => writer.int32(22)));
      writer.reference(first);
    },
    60,
  );
  assert.deepEqual(values, [[null, { x: 11 }, { x: 22 }, { x: 11 }]]);
});

test("objects of another class, and references to what is not there", () => {
  const message = (write: Parameters<typeof valuesOf>[2]): string => {
    try {
      valuesOf(hits, 1, write);
    } catch (error) {
      assert.ok(isCoffeaError(error, "NotReadable", "CorruptFile"));
      return error.message;
    }
    return "";
  };
  assert.match(
    message((writer) => writer.int32(1).object("Other", () => writer.versioned(1, () => writer.int32(1)))),
    /object of class Other/,
  );
  assert.match(
    message((writer) => writer.int32(1, 99)),
    /another column/,
  );
  assert.match(
    message((writer) => writer.int32(1, 0x80000000 | 7)),
    /not named before/,
  );
});

test("the name of the class before each object", () => {
  const named: ObjectShape = { kind: "named", content: shapes.ofClass(parseCppType("Hit")) };
  assert.deepEqual(
    valuesOf(named, 1, (writer) =>
      writer
        .string("Hit")
        .uint8(0)
        .versioned(1, () => writer.int32(5)),
    ),
    [{ x: 5 }],
  );
  assert.throws(
    () =>
      valuesOf(named, 1, (writer) =>
        writer
          .string("Other")
          .uint8(0)
          .versioned(1, () => writer.int32(5)),
      ),
    (error) => isCoffeaError(error, "NotReadable"),
  );
});
