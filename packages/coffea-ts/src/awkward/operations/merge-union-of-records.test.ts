import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { toList, typeOf } from "./inspect.ts";
import { concatenate } from "./concatenate.ts";
import { mergeUnionOfRecords } from "./merge-union-of-records.ts";

test("every field is there, missing where a record had none", () => {
  const joined = concatenate([fromIter([[{ a: 1, c: 5 }], []]), fromIter([[{ b: "x", c: null }], [null]])], { axis: 1 });
  const merged = mergeUnionOfRecords(joined);
  assert.equal(typeOf(merged), "2 * var * ?{a: ?float64, c: ?float64, b: ?string}");
  assert.deepEqual(toList(merged), [
    [
      { a: 1, c: 5, b: null },
      { a: null, c: null, b: "x" },
    ],
    [null],
  ]);
});

test("records of one kind stay, and anything else is refused", () => {
  const one = fromIter([{ a: 1 }]);
  assert.equal(mergeUnionOfRecords(one), one);
  assert.throws(() => mergeUnionOfRecords(fromIter<unknown>([1, "a"])), { code: "BadArgument", message: /is no record/ });
});
