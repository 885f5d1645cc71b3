import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { Cursor } from "../file/cursor.ts";
import { ByteWriter } from "../write/byte-writer.ts";
import { ObjectReader, type InfoFinder } from "./object-reader.ts";
import type { RootObject } from "./root-object.ts";
import type { StreamerElement, StreamerInfo } from "./streamer-info.ts";

const element = (name: string, type: number, rest: Partial<StreamerElement> = {}): StreamerElement => ({
  name,
  title: "",
  type,
  typeName: "",
  isBase: false,
  arrayLength: 0,
  dims: [],
  countName: "",
  baseVersion: 0,
  ...rest,
});
const info = (className: string, version: number, elements: StreamerElement[]): StreamerInfo => ({
  className,
  version,
  checksum: 0,
  elements,
});

const known = [
  info("Point", 2, [
    element("fX", 8),
    element("fN", 6),
    element("fValues", 43, { countName: "fN" }),
    element("fPair", 23, { arrayLength: 2 }),
  ]),
  info("Node", 1, [element("fId", 3), element("fNext", 64, { typeName: "Node*" })]),
  info("Derived", 1, [
    element("Point", 0, { isBase: true, baseVersion: 2 }),
    element("fName", 65),
    element("fBig", 16),
    element("fStl", 300, { typeName: "vector<int>" }),
  ]),
];
const infos: InfoFinder = {
  find: (className, version) => known.find((each) => each.className === className && (version ?? each.version) === each.version) ?? null,
};

function read(writer: ByteWriter, use: (reader: ObjectReader) => RootObject | null): RootObject {
  const object = use(new ObjectReader(new Cursor(writer.bytes, "a test object", 50), infos));
  assert.ok(object);
  return object;
}

const writePoint = (writer: ByteWriter): ByteWriter =>
  writer.versioned(2, () => writer.float64(1.5).int32(2).uint8(1).int32(7, 8).int32(-1, -2));

test("members by the layout: numbers, arrays with a counter, fixed arrays", () => {
  const { members, version } = read(writePoint(new ByteWriter()), (reader) => reader.readClass("Point"));
  assert.equal(version, 2);
  assert.deepEqual([...members.keys()], ["fX", "fN", "fValues", "fPair"]);
  assert.deepEqual(members.get("fValues"), Int32Array.of(7, 8));
  assert.deepEqual(members.get("fPair"), Int32Array.of(-1, -2));
});

test("base classes, texts, 64-bit numbers that stay exact, containers stepped over", () => {
  const writer = new ByteWriter({ headerLength: 50 });
  writer.versioned(1, () => {
    writePoint(writer)
      .string("name")
      .int64(2 ** 53 - 1);
    writer.versioned(1, () => writer.int32(3, 1, 2, 3));
  });
  const { members } = read(writer, (reader) => reader.readClass("Derived"));
  assert.equal(members.get("fX"), 1.5);
  assert.equal(members.get("fName"), "name");
  assert.equal(members.get("fBig"), 2 ** 53 - 1);
  assert.equal(members.get("fStl"), null);
});

test("pointers: null, a new object, the same object again, a known class again", () => {
  const writer = new ByteWriter({ headerLength: 50 });
  const target = writer.object("Node", () => writer.versioned(1, () => writer.int32(5).int32(0)));
  writer.reference(target).reference(null);
  writer.object("Node", () => writer.versioned(1, () => writer.int32(6).reference(target)));
  const reader = new ObjectReader(new Cursor(writer.bytes, "a test object", 50), infos);
  const first = reader.readPointer();
  assert.equal(first?.members.get("fId"), 5);
  assert.equal(reader.readPointer(), first);
  assert.equal(reader.readPointer(), null);
  assert.equal(reader.readPointer()?.members.get("fNext"), first);
});

test("a class without a layout is stepped over with the reason", () => {
  const writer = new ByteWriter({ headerLength: 50 });
  writer.object("Unheard", () => writer.versioned(3, () => writer.int32(1, 2, 3)));
  writer.object("Node", () => writer.versioned(1, () => writer.int32(6).int32(0)));
  const reader = new ObjectReader(new Cursor(writer.bytes, "a test object", 50), infos);
  assert.match(reader.readPointer()?.skipped ?? "", /Unheard is not known/);
  assert.equal(reader.readPointer()?.members.get("fId"), 6);
});

test("members that a newer writer added are stepped over", () => {
  const writer = new ByteWriter();
  writer.versioned(1, () => writer.int32(6).int32(0).int32(99, 99));
  writer.versioned(1, () => writer.int32(7).int32(0));
  const reader = new ObjectReader(new Cursor(writer.bytes, "a test object"), infos);
  assert.equal(reader.readClass("Node").members.get("fId"), 6);
  assert.equal(reader.readClass("Node").members.get("fId"), 7);
});

const fails = (writer: ByteWriter, use: (reader: ObjectReader) => unknown, pattern: RegExp) =>
  assert.throws(
    () => use(new ObjectReader(new Cursor(writer.bytes, "a test object", 50), infos)),
    (error) => isCoffeaError(error, "CorruptFile") && pattern.test(error.message),
  );
fails(new ByteWriter().int32(0x40001000).int16(1), (reader) => reader.readClass("Node"), /does not fit/);

test("damage is CorruptFile: lengths beyond the end, unknown classes, endless nesting, huge arrays", () => {
  fails(new ByteWriter().int32(0x40000004, 0x80000077 | 0), (reader) => reader.readPointer(), /class that was not named/);
  fails(
    new ByteWriter().versioned(2, () => {}),
    (reader) => reader.readClass("Point"),
    /bytes were expected/,
  );
  const huge = new ByteWriter();
  huge.versioned(2, () => huge.float64(1).int32(0x7fffffff).uint8(1));
  fails(huge, (reader) => reader.readClass("Point"), /bytes were expected/);
  const deep = new ByteWriter({ headerLength: 50 });
  const nest = (depth: number): void =>
    void deep.object("Node", () => deep.versioned(1, () => (deep.int32(1), depth > 0 ? nest(depth - 1) : deep.int32(0))));
  nest(300);
  fails(deep, (reader) => reader.readPointer(), /nested more than/);
});
