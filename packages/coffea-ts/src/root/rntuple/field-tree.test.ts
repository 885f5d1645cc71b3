import assert from "node:assert/strict";
import { test } from "node:test";
import { ColumnStore, fieldTree } from "./field-tree.ts";
import type { ColumnRecord, FieldRecord } from "./schema.ts";

const field = (name: string, parent: number): FieldRecord => ({
  name,
  parent,
  role: "leaf",
  typeName: "",
  description: "",
  repetition: 0,
  source: null,
});
const column = (id: number, type: number, ofField: number, representation = 0): ColumnRecord => ({
  id,
  type,
  bits: 32,
  field: ofField,
  representation,
  firstElement: 0,
  range: null,
});

test("fields below their parents, columns by representation, aliases as own columns", () => {
  const top = fieldTree({
    fields: [field("a", 0), field("b", 1), field("inner", 0), field("lost", 99)],
    columns: [column(0, 7, 1), column(1, 9, 1, 1)],
    aliases: [{ column: 0, field: 2 }],
  });
  assert.deepEqual(
    top.map(({ name, children }) => [name, children.map((child) => child.name)]),
    [
      ["a", ["inner"]],
      ["b", []],
    ],
  );
  assert.deepEqual(
    top[1]!.representations.map((list) => list.map(({ id }) => id)),
    [[0], [1]],
  );
  assert.deepEqual(
    top[0]!.children[0]!.representations.map((list) => list.map(({ id }) => id)),
    [[0]],
  );
});

test("one object for each column; its type holds what every representation has", () => {
  const store = new ColumnStore();
  const types: readonly (readonly [readonly number[], string])[] = [
    [[0x07], "int32"],
    [[0x0c, 0x0d], "float64"],
    [[0x0b, 0x1c], "float32"],
    [[0x04, 0x05], "int16"],
    [[0x04, 0x03], "int16"],
    [[0x00, 0x06], "uint16"],
    [[0x08, 0x07], "int64"],
    [[0x05, 0x0c], "float32"],
    [[0x07, 0x0c], "float64"],
  ];
  types.forEach(([codes, dtype], i) => {
    const representations = codes.map((type, k) => [column(10 * i + k, type, 0, k)]);
    assert.equal(store.column(representations, 0).dtype, dtype, codes.join());
    assert.equal(store.column(representations, 0), store.column(representations, 0));
  });
});
