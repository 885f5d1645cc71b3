import assert from "node:assert/strict";
import { test } from "node:test";
import { columnTypeOf, pageBytes } from "./column-type.ts";

const column = (type: number, bits: number) => ({ id: 0, type, bits, field: 0, representation: 0, firstElement: 0, range: null });

test("codes are those of the format's description", () => {
  const names = {
    0: "Bit",
    2: "Char",
    0x0a: "UInt64",
    0x0f: "Index64",
    0x10: "Switch",
    0x11: "SplitInt16",
    0x18: "SplitReal32",
    0x1b: "SplitIndex64",
    0x1d: "Real32Quant",
  };
  for (const [code, name] of Object.entries(names)) assert.equal(columnTypeOf({ type: Number(code) })?.name, name);
  assert.equal(columnTypeOf({ type: 0x1e }), null);
});

test("sizes of pages", () => {
  assert.equal(pageBytes(column(0, 1), 9), 2);
  assert.equal(pageBytes(column(0x18, 32), 5), 20);
  assert.equal(pageBytes(column(0x10, 96), 2), 24);
  assert.equal(pageBytes(column(0x1c, 10), 4), 5);
});
