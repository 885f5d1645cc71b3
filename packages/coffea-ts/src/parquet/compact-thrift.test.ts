import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../base/index.ts";
import { ThriftReader, thriftTypes, ThriftWriter } from "./compact-thrift.ts";

const inner = (value: number) => new ThriftWriter().number(1, thriftTypes.i64, value).end();
const bytes = new ThriftWriter()
  .number(1, thriftTypes.i32, -3)
  .field(4, thriftTypes.binary, Uint8Array.of(2, 104, 105))
  .structs(
    30,
    Array.from({ length: 20 }, (_, i) => inner(i * 2 ** 40)),
  )
  .field(31, thriftTypes.struct, inner(7))
  .end();

test("what is written is read again: numbers, texts, structs, lists of them", () => {
  const reader = new ThriftReader(bytes);
  const fields = reader.struct(0);
  assert.deepEqual([...fields.keys()], [1, 4, 30, 31]);
  assert.deepEqual([reader.number(fields.get(1)), reader.text(fields.get(4)!), reader.number(fields.get(9))], [-3, "hi", 0]);
  const items = reader.list(fields.get(30));
  assert.deepEqual([items.length, reader.number(reader.struct(items[19]!.start).get(1))], [20, 19 * 2 ** 40]);
  assert.deepEqual(reader.raw(fields.get(31)!), inner(7));
});

test("bytes that end too early are errors, wherever they are cut", () => {
  for (let length = 0; length < bytes.length; length++)
    assert.throws(
      () => new ThriftReader(bytes.subarray(0, length)).struct(0),
      (error) => isCoffeaError(error, "CorruptFile"),
    );
});
