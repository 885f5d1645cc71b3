import assert from "node:assert/strict";
import { test } from "node:test";
import { fromLayout, toList } from "../../../awkward/index.ts";
import { isCoffeaError } from "../../../base/index.ts";
import { parseCppType } from "../../streamer/cpp-types.ts";
import type { StreamerInfo } from "../../streamer/streamer-info.ts";
import { ByteWriter } from "../../write/byte-writer.ts";
import { ClassShapes } from "../class-shapes.ts";
import { decodeObjects } from "../decode-objects.ts";
import { element, info, infosOf, valuesOf } from "../test-shapes.ts";

const shapeOf = (className: string, ...infos: StreamerInfo[]) => new ClassShapes(infosOf(...infos)).ofClass(parseCppType(className));
const base = info("Base", [element("id", 3)], 1);
const derived = info(
  "Derived",
  [element("Base", 0, { isBase: true, baseVersion: 1 }), element("x", 8), element("n", 6), element("y", 42, { countName: "n" })],
  2,
);

test("members of base classes are fields; a member counts the items behind it", () => {
  assert.deepEqual(
    valuesOf(shapeOf("Derived", base, derived), 1, (writer) =>
      writer.versioned(2, () => {
        writer.versioned(1, () => writer.int32(7));
        writer.float64(1.5).int32(2).uint8(1).int16(3).int16(4);
      }),
    ),
    [{ id: 7, x: 1.5, n: 2, y: [3, 4] }],
  );
});

test("other versions: what has no column is dropped, what is missing is zero, by version or checksum", () => {
  const versions = [info("Hit", [element("x", 3), element("new", 3)], 3, 33), info("Hit", [element("old", 3), element("x", 3)], 2, 22)];
  const hits = valuesOf(shapeOf("Hit", ...versions), 4, (writer) => {
    writer.versioned(3, () => writer.int32(1, 2));
    writer.versioned(2, () => writer.int32(9, 3));
    writer.versioned(0, () => writer.int32(22, 9, 4));
    writer.versioned(3, () => writer.int32(5, 6));
  });
  assert.deepEqual(hits, [
    { x: 1, new: 2 },
    { x: 3, new: 0 },
    { x: 4, new: 0 },
    { x: 5, new: 6 },
  ]);
  const changed = shapeOf("Hit", info("Hit", [element("x", 3)], 2), info("Hit", [element("x", 8)], 1));
  assert.throws(
    () => valuesOf(changed, 1, (writer) => writer.versioned(1, () => writer.float64(1))),
    (error) => isCoffeaError(error, "NotReadable") && /another type in version 1/.test(error.message),
  );
});

test("objects without a header; objects that do not end where they say", () => {
  assert.deepEqual(
    valuesOf(shapeOf("Base", base), 1, (writer) => writer.int32(12)),
    [{ id: 12 }],
  );
  assert.throws(
    () => valuesOf(shapeOf("Base", base), 1, (writer) => writer.versioned(1, () => writer.int32(1, 2))),
    (error) => isCoffeaError(error, "CorruptFile"),
  );
});

test("an object that is an entry of its own may have no header, though its base class has one", () => {
  const writer = new ByteWriter();
  writer.versioned(1, () => writer.int32(7));
  writer.float64(1.5).int32(0).uint8(0);
  const part = { data: writer.bytes, offsets: Int32Array.of(0, writer.length), from: 0, to: 1, where: "a test basket" };
  const layout = decodeObjects(shapeOf("Derived", base, derived), [part]);
  assert.deepEqual(toList(fromLayout(layout)), [{ id: 7, x: 1.5, n: 0, y: [] }]);
});

test("a container written member by member", () => {
  const shape = { kind: "list", hasHeader: true, content: shapeOf("Hit", info("Hit", [element("a", 3), element("b", 2)], 4)) } as const;
  assert.deepEqual(
    valuesOf(shape, 1, (writer) => writer.versioned(0x4009, () => writer.int16(4).int32(2, 10, 20).int16(1).int16(2))),
    [
      [
        { a: 10, b: 1 },
        { a: 20, b: 2 },
      ],
    ],
  );
});
