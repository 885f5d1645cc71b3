import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../../base/index.ts";
import type { ObjectShape } from "../object-shape.ts";
import { numbers, valuesOf } from "../test-shapes.ts";

const list = (content: ObjectShape, hasHeader = false): ObjectShape => ({ kind: "list", hasHeader, content });
const text: ObjectShape = { kind: "text", header: "in columns", lengthBytes: 1 };
const isCorrupt = (error: unknown): boolean => isCoffeaError(error, "CorruptFile");

test("containers in containers: one header, then counts", () => {
  assert.deepEqual(
    valuesOf(list(list(numbers("int16")), true), 2, (writer) => {
      writer.versioned(9, () => writer.int32(2, 1).int16(5).int32(2).int16(6).int16(7));
      writer.versioned(9, () => writer.int32(0));
    }),
    [[[5], [6, 7]], []],
  );
});

test("maps one pair after the other, and all keys before all values", () => {
  const map = list({ kind: "tuple", fields: [numbers("int32"), text] }, true);
  const pairs = valuesOf(map, 1, (writer) => writer.versioned(9, () => writer.int32(2, 1).string("a").int32(2).string("b")));
  const columns = valuesOf(map, 1, (writer) =>
    writer.versioned(0x4009, () => {
      writer.int16(0).int32(77).int32(2, 1, 2);
      writer.versioned(2, () => writer.string("a").string("b"));
    }),
  );
  assert.deepEqual(columns, pairs);
  assert.deepEqual(JSON.stringify(pairs), '[[{"0":1,"1":"a"},{"0":2,"1":"b"}]]');
});

test("items to the end of a header or of the entry", () => {
  const inHeader = { kind: "rest", hasHeader: true, content: list(numbers("int8")) } as const;
  assert.deepEqual(
    valuesOf(inHeader, 1, (writer) => writer.versioned(9, () => writer.int32(1).uint8(3).int32(0))),
    [[[3], []]],
  );
  const toTheEnd = { kind: "rest", hasHeader: false, content: { kind: "regular", size: 2, content: numbers("int16") } } as const;
  assert.deepEqual(
    valuesOf(toTheEnd, 1, (writer) => writer.int16(1).int16(2).int16(3).int16(4)),
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
  );
});

test("member by member nothing is written of no items, and the version of the class once for all containers", () => {
  const maps = { kind: "rest", hasHeader: true, content: list({ kind: "tuple", fields: [numbers("int32"), text] }) } as const;
  const values = valuesOf(maps, 1, (writer) =>
    writer.versioned(0x400a, () => {
      writer.int16(0).int32(77);
      writer
        .int32(0)
        .int32(1, 5)
        .versioned(10, () => writer.string("a"));
    }),
  );
  assert.equal(JSON.stringify(values), '[[[],[{"0":5,"1":"a"}]]]');
});

test("counts that cannot be are refused", () => {
  assert.throws(() => valuesOf(list(numbers("int32")), 1, (writer) => writer.int32(1000)), isCorrupt);
  assert.throws(() => valuesOf(list(numbers("int32"), true), 1, (writer) => writer.versioned(9, () => writer.int32(0, 0))), isCorrupt);
  assert.throws(() => valuesOf(list(numbers("int32"), true), 1, (writer) => writer.versioned(0x4009, () => writer.int32(0))), isCorrupt);
});
