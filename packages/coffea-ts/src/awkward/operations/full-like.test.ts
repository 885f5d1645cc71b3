import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { fullLike } from "./full-like.ts";
import { toList, typeOf } from "./inspect.ts";
import { onesLike } from "./ones-like.ts";
import { zerosLike } from "./zeros-like.ts";

test("the structure stays, and numbers keep their dtype", () => {
  const x = fromIter([[{ a: 1.5, s: "x", n: 7n }], []]);
  assert.deepEqual(toList(fullLike(x, 3.7)), [[{ a: 3.7, s: "3.7", n: 3n }], []]);
  assert.deepEqual(toList(zerosLike(x)), [[{ a: 0, s: "", n: 0n }], []]);
  assert.deepEqual(toList(onesLike(fromIter([[true, null], null]))), [[true, null], null]);
  assert.deepEqual(toList(fullLike(fromIter([false]), 5)), [true]);
});

test("another dtype", () => {
  const y = onesLike(fromIter([[1.5, null]]), { dtype: "int64" });
  assert.equal(typeOf(y), "1 * var * ?int64");
  assert.deepEqual(toList(y), [[1n, null]]);
  assert.deepEqual(toList(zerosLike(fromIter<number | bigint | null>([1, 2n, null]), { dtype: "int8" })), [0, 0, null]);
});

test("no value is read", () => {
  const failing = fromIter([[1, 2], []]).at(0);
  assert.throws(() => toList(failing), { code: "ListTooShort" });
  assert.throws(() => fullLike(fromIter([1]), "x"), { code: "BadArgument", message: /cannot put the text "x"/ });
});
