import assert from "node:assert/strict";
import { test } from "node:test";
import { NdArray } from "../nd-array.ts";
import { readNpy, writeNpy } from "./npy.ts";

test("written and read again, infinities and NaN too", () => {
  for (const array of [
    NdArray.from([
      [1, -Infinity],
      [NaN, 0.1],
    ]),
    NdArray.from([3]),
    NdArray.from(7),
    NdArray.from([]),
  ]) {
    assert.deepEqual(readNpy(writeNpy(array, false), "a"), array);
  }
  assert.deepEqual(readNpy(writeNpy(NdArray.from([1, -2]), true), "a").toList(), [1, -2]);
  assert.equal(writeNpy(NdArray.from([1]), false).length % 64, 8);
});

test("what is no array of numbers is named", () => {
  assert.throws(() => readNpy(new Uint8Array(20), "x.npy"), { code: "BadArgument", message: /"x\.npy".*begin/ });
  const bytes = writeNpy(NdArray.from([1, 2]), false);
  assert.throws(() => readNpy(bytes.subarray(0, -1), "x.npy"), { code: "BadArgument", message: /ends after/ });
  const changed = (from: string, to: string): Uint8Array =>
    Uint8Array.from(
      Array.from(bytes, (byte) => String.fromCharCode(byte))
        .join("")
        .replace(from, to),
      (character) => character.charCodeAt(0),
    );
  assert.throws(() => readNpy(changed("<f8", "<U8"), "x.npy"), { message: /only numbers/ });
});

test("NumPy's arrays with the first axis fastest are turned", () => {
  const bytes = writeNpy(NdArray.from([1, 2, 3, 4, 5, 6]), false);
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join("")
    .replace("False", "True ")
    .replace("(6,)", "(2, 3)")
    .replace("}  ", "}");
  const turned = Uint8Array.from(text, (character) => character.charCodeAt(0));
  assert.deepEqual(readNpy(turned, "a").toList(), [
    [1, 3, 5],
    [2, 4, 6],
  ]);
});
