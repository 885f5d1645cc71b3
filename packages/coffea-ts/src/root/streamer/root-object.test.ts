import assert from "node:assert/strict";
import { test } from "node:test";
import { isRootObject, itemsMember, numberMember, numbersMember, objectMember, textMember, type RootObject } from "./root-object.ts";

const inner: RootObject = { className: "TObjArray", version: 3, members: new Map(), items: [null] };
const object: RootObject = {
  className: "X",
  version: 1,
  members: new Map<string, RootObject | number | bigint | string | Int32Array | BigInt64Array | null>([
    ["n", 3],
    ["big", 2n ** 60n],
    ["text", "t"],
    ["ints", Int32Array.of(1, -2)],
    ["longs", BigInt64Array.of(5_000_000_000n)],
    ["inner", inner],
    ["none", null],
  ]),
};

test("members by their kind, with a neutral value where they are another or missing", () => {
  assert.deepEqual(
    [numberMember(object, "n"), numberMember(object, "big"), numberMember(object, "text"), numberMember(object, "x")],
    [3, 2 ** 60, 0, 0],
  );
  assert.deepEqual([textMember(object, "text"), textMember(object, "n")], ["t", ""]);
  assert.equal(objectMember(object, "inner"), inner);
  assert.equal(objectMember(object, "none"), null);
  assert.deepEqual(itemsMember(object, "inner"), [null]);
  assert.deepEqual(itemsMember(object, "none"), []);
  assert.ok(isRootObject(inner) && !isRootObject(null) && !isRootObject(Int32Array.of(1)));
});

test("arrays of any integer type as float64", () => {
  assert.deepEqual(numbersMember(object, "ints"), Float64Array.of(1, -2));
  assert.deepEqual(numbersMember(object, "longs"), Float64Array.of(5_000_000_000));
  assert.deepEqual(numbersMember(object, "text"), new Float64Array(0));
});
