import assert from "node:assert/strict";
import { test } from "node:test";
import { isNumberArray, layoutOfTypedArray, shaped } from "./from-typed-array.ts";
import { layoutToList } from "./to-list.ts";

test("typed arrays of numbers are columns, other views are not", () => {
  assert.equal(isNumberArray(new Uint8ClampedArray(1)) && isNumberArray(Buffer.from([1])), true);
  assert.equal(isNumberArray(new DataView(new ArrayBuffer(1))) || isNumberArray([1]), false);
  assert.equal(layoutOfTypedArray(new Uint8ClampedArray([300])).dtype, "uint8");
});

test("shapes are lists of a fixed size", () => {
  assert.deepEqual(layoutToList(shaped(layoutOfTypedArray(new Int8Array([1, 2, 3, 4])), [2, 1, 2])), [[[1, 2]], [[3, 4]]]);
  assert.deepEqual(layoutToList(shaped(layoutOfTypedArray(new Int8Array(0)), [2, 0, 3])), [[], []]);
  assert.throws(() => shaped(layoutOfTypedArray(new Int8Array(4)), [3]), /shape \[3\] holds 3 values/);
});
