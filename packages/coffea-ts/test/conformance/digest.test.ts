import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import type { Layout } from "../../src/awkward/layout.ts";
import { digestLayout } from "./digest.ts";

const floats = (...values: number[]): Layout => ({
  kind: "numeric",
  dtype: "float32",
  length: values.length,
  data: Float32Array.from(values),
});
const ints = (dtype: "int8" | "int32" | "uint32", data: Int8Array | Int32Array | Uint32Array): Layout => ({
  kind: "numeric",
  dtype,
  length: 2,
  data,
});
const sha = (hex: string) =>
  createHash("sha256")
    .update(Buffer.from(hex.replaceAll(" ", ""), "hex"))
    .digest("hex");

test("the worked example of the oracle: three entries of vector<float>, a NaN among them", () => {
  const layout: Layout = { kind: "list", length: 3, offsets: Int32Array.of(0, 2, 2, 3), content: floats(1.5, 2, Number.NaN) };
  assert.equal(digestLayout(layout), "c5f2d0c46884ac0318a2908d8503a20403be90d9302079f646cec19194178837");
});

test("widths do not count, signs and bool do", () => {
  const big: Layout = { kind: "numeric", dtype: "int64", length: 2, data: BigInt64Array.of(-1n, 7n) };
  assert.equal(digestLayout(ints("int8", Int8Array.of(-1, 7))), digestLayout(big));
  assert.equal(digestLayout(ints("int32", Int32Array.of(-1, 7))), digestLayout(big));
  assert.notEqual(digestLayout(ints("uint32", Uint32Array.of(4294967295, 7))), digestLayout(big));
  assert.equal(digestLayout(ints("uint32", Uint32Array.of(4294967295, 7))), sha("55 0200000000000000 ffffffff00000000 0700000000000000"));
  const bools: Layout = { kind: "numeric", dtype: "bool", length: 2, data: Uint8Array.of(1, 0) };
  assert.equal(digestLayout(bools), sha("42 0200000000000000 0100"));
});

test("a fixed array is a list; only the first values of a longer array count", () => {
  const regular: Layout = { kind: "regular", length: 2, size: 2, content: floats(1, 2, 3, 4) };
  const list: Layout = { kind: "list", length: 2, offsets: Int32Array.of(0, 2, 4), content: floats(1, 2, 3, 4, 99) };
  assert.equal(digestLayout(regular), digestLayout(list));
});

test("texts and records", () => {
  const text: Layout = { kind: "string", length: 2, offsets: Int32Array.of(0, 2, 2), bytes: Buffer.from("ab") };
  assert.equal(digestLayout(text), sha("53 0200000000000000 0000000000000000 0200000000000000 0200000000000000 6162"));
  const record = (fields: string[]): Layout => ({
    kind: "record",
    length: 2,
    name: null,
    fields,
    field: (name) => (name === "t" ? text : floats(1, 2)),
  });
  assert.equal(digestLayout(record(["t", "a"])), digestLayout(record(["a", "t"])));
});

test("long arrays go through in batches", () => {
  const values = Int32Array.from({ length: 20_000 }, (_, i) => i - 10_000);
  const expected = createHash("sha256")
    .update("I")
    .update(BigInt64Array.of(20_000n))
    .update(BigInt64Array.from(values, BigInt))
    .digest("hex");
  assert.equal(digestLayout({ kind: "numeric", dtype: "int32", length: 20_000, data: values }), expected);
});
