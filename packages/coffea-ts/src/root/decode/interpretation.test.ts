import assert from "node:assert/strict";
import { test } from "node:test";
import { formOfInterpretation, itemSink, numberItem, structItem } from "./interpretation.ts";

const int16 = { dtype: "int16", packing: null } as const;
const uint8 = { dtype: "uint8", packing: null } as const;

test("sizes of items and places of fields", () => {
  assert.equal(numberItem(int16, [2, 3]).bytes, 12);
  assert.equal(numberItem({ dtype: "float32", packing: { kind: "truncated", bits: 12 } }, [4]).bytes, 12);
  const struct = structItem("P", [
    { name: "a", item: numberItem(uint8) },
    { name: "b", item: numberItem(int16, [2]) },
  ]);
  assert.equal(struct.bytes, 5);
  assert.deepEqual(
    struct.fields.map((field) => field.start),
    [0, 1],
  );
});

test("forms: dimensions nest from the outside in", () => {
  const number = { kind: "numeric", dtype: "int16" } as const;
  assert.deepEqual(formOfInterpretation({ kind: "jagged", item: numberItem(int16, [2, 3]), headerBytes: 0 }), {
    kind: "list",
    content: { kind: "regular", size: 2, content: { kind: "regular", size: 3, content: number } },
  });
  assert.deepEqual(formOfInterpretation({ kind: "string", headerBytes: 0, lengthBytes: 1 }), { kind: "string" });
});

test("arrays nest with the right lengths", () => {
  const sink = itemSink(numberItem(uint8, [2, 3]), 2);
  sink.write(
    Uint8Array.from({ length: 12 }, (_, i) => i),
    0,
  );
  const outer = sink.layout;
  assert.ok(outer.kind === "regular" && outer.content.kind === "regular" && outer.content.content.kind === "numeric");
  assert.deepEqual([outer.length, outer.size, outer.content.length, outer.content.size], [2, 2, 4, 3]);
  assert.deepEqual([...outer.content.content.data], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test("fields of structs are taken apart", () => {
  const struct = structItem(null, [
    { name: "a", item: numberItem(uint8) },
    { name: "b", item: numberItem(int16) },
  ]);
  const sink = itemSink(struct, 3);
  sink.write(Uint8Array.of(1, 0, 2), 0);
  sink.write(Uint8Array.of(3, 0, 4, 5, 1, 0), 1);
  const { layout } = sink;
  assert.ok(layout.kind === "record");
  const [a, b] = layout.fields.map((name) => layout.field(name));
  assert.ok(a?.kind === "numeric" && b?.kind === "numeric");
  assert.deepEqual([...a.data], [1, 3, 5]);
  assert.deepEqual([...b.data], [2, 4, 256]);
});
