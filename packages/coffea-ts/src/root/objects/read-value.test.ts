import assert from "node:assert/strict";
import { test } from "node:test";
import { Cursor } from "../file/cursor.ts";
import { parseCppType } from "../streamer/cpp-types.ts";
import { ByteWriter } from "../write/byte-writer.ts";
import { ClassShapes } from "./class-shapes.ts";
import { readValue } from "./read-value.ts";
import { element, info, infosOf } from "./test-shapes.ts";

const shapes = new ClassShapes(infosOf(info("Hit", [element("x", 3), element("ok", 18), element("big", 16)])));

/** The value of a type in what is written, and the position behind it. */
function read(type: string, write: (writer: ByteWriter) => void): [value: unknown, position: number] {
  const writer = new ByteWriter().int16(7);
  write(writer);
  const cursor = new Cursor(writer.bytes, "a test object");
  cursor.moveTo(2);
  const value = readValue(cursor, shapes.ofType(parseCppType(type), { container: false, text: false }));
  return [value, cursor.position];
}

test("numbers in typed arrays, other items in arrays, objects as their members", () => {
  assert.deepEqual(
    read("vector<int>", (writer) => writer.int32(2, 5, 6)),
    [Int32Array.of(5, 6), 14],
  );
  assert.deepEqual(
    read("vector<string>", (writer) => writer.int32(1).string("a")),
    [["a"], 8],
  );
  assert.deepEqual(
    read("vector<bool>", (writer) => writer.int32(1).uint8(1)),
    [[true], 7],
  );
  assert.deepEqual(
    read("map<int,string>", (writer) => writer.int32(1, 4).string("b")),
    [[[4, "b"]], 12],
  );
  const [hit] = read("Hit", (writer) => writer.versioned(1, () => writer.int32(3).uint8(0).int32(0x7fffffff, -1)));
  assert.deepEqual(hit, {
    className: "Hit",
    version: 0,
    members: new Map<string, unknown>([
      ["x", 3],
      ["ok", false],
      ["big", 0x7fffffffffffffffn],
    ]),
  });
});

test("pointers that lead nowhere are null", () => {
  assert.deepEqual(
    read("vector<Hit*>", (writer) => writer.int32(1, 0)),
    [[null], 10],
  );
});
