import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as ak from "coffea-ts/awkward";

describe("awkward's classes of layouts", () => {
  const numbers = { class: "NumpyArray", primitive: "int32", form_key: "n" };
  const data = { "n-data": new Int32Array([10, 11, 12, 13, 14, 15]) };
  const list = (form: object, length: number, container: Record<string, ArrayBufferView>): unknown[] =>
    ak.toList(ak.fromBuffers(form as ak.AwkwardForm, length, { ...data, ...container }));

  test("lists", () => {
    const offsets = { class: "ListOffsetArray", offsets: "i64", content: numbers, form_key: "l" };
    assert.deepEqual(list(offsets, 2, { "l-offsets": new BigInt64Array([1n, 3n, 3n]) }), [[11, 12], []]);
    const array = { class: "ListArray", starts: "u32", stops: "u32", content: numbers, form_key: "l" };
    assert.deepEqual(list(array, 3, { "l-starts": new Uint32Array([4, 0, 1]), "l-stops": new Uint32Array([6, 0, 2]) }), [
      [14, 15],
      [],
      [11],
    ]);
    assert.deepEqual(list({ class: "RegularArray", size: 3, content: numbers, form_key: "l" }, 2, {}), [
      [10, 11, 12],
      [13, 14, 15],
    ]);
    const nothing = { class: "ListOffsetArray", offsets: "i64", content: { class: "EmptyArray", form_key: "e" }, form_key: "l" };
    assert.deepEqual(list(nothing, 2, { "l-offsets": new BigInt64Array([0n, 0n, 0n]) }), [[], []]);
    assert.deepEqual(list({ ...numbers, inner_shape: [2, 1] }, 3, {}), [
      [[10], [11]],
      [[12], [13]],
      [[14], [15]],
    ]);
  });
  test("options", () => {
    const masked = { class: "ByteMaskedArray", mask: "i8", valid_when: false, content: numbers, form_key: "m" };
    assert.deepEqual(list(masked, 3, { "m-mask": new Int8Array([0, 1, 0]) }), [10, null, 12]);
    const bits = { class: "BitMaskedArray", mask: "u8", valid_when: true, lsb_order: true, content: numbers, form_key: "m" };
    assert.deepEqual(list(bits, 3, { "m-mask": new Uint8Array([0b101]) }), [10, null, 12]);
    assert.deepEqual(list({ ...bits, lsb_order: false }, 3, { "m-mask": new Uint8Array([0b10100000]) }), [10, null, 12]);
    assert.deepEqual(list({ class: "UnmaskedArray", content: numbers, form_key: "m" }, 2, {}), [10, 11]);
    assert.deepEqual(
      list({ class: "IndexedArray", index: "i32", content: numbers, form_key: "i" }, 2, { "i-index": new Int32Array([5, 0]) }),
      [15, 10],
    );
  });
  test("unions, whose equal members become one", () => {
    const words = ak.toBuffers(ak.fromIter(["a", "b"]));
    const form = { class: "UnionArray", tags: "i8", index: "i64", contents: [numbers, words.form, { ...numbers }], form_key: "u" };
    const container = { ...words.container, "u-tags": new Int8Array([0, 1, 2]), "u-index": new BigInt64Array([1n, 1n, 0n]) };
    const x = ak.fromBuffers(form as ak.AwkwardForm, 3, { ...data, ...container });
    assert.equal(ak.typeOf(x), "3 * union[int32, string]");
    assert.deepEqual(ak.toList(x), [11, "b", 10]);
  });
  test("mistakes", () => {
    assert.throws(() => list({ ...numbers, form_key: "m" }, 2, {}), {
      code: "KeyNotFound",
      message: /needs the buffer "m-data"\. .*"?n-data/,
    });
    assert.throws(() => list(numbers, 7, {}), /buffer "n-data" has 24 bytes, and 7 values of int32 need 28/);
    assert.throws(() => list({ class: "Numpy" }, 1, {}), /form of class "Numpy"/);
    assert.throws(() => list({ ...numbers, primitive: "complex128" }, 1, {}), /cannot hold complex128/);
    const far = { class: "ListOffsetArray", offsets: "i64", content: numbers, form_key: "l" };
    assert.throws(() => list(far, 1, { "l-offsets": new BigInt64Array([0n, 2n ** 40n]) }), { code: "NotSupported" });
    assert.throws(() => ak.fromBuffers(numbers, -1, data), /the length -1/);
  });
  test("names of buffers, JSON text and buffers that are not aligned", () => {
    const bytes = new Uint8Array(9);
    new DataView(bytes.buffer).setInt32(1, 7, true);
    const x = ak.fromBuffers(JSON.stringify(numbers), 1, new Map([["data/n", bytes.subarray(1)]]), { bufferKey: "{attribute}/{form_key}" });
    assert.deepEqual(ak.toList(x), [7]);
  });
});
