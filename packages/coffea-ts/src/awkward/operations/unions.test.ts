import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList, typeOf } from "./inspect.ts";
import { concatenate } from "./concatenate.ts";
import { firsts } from "./firsts.ts";
import { flatten } from "./flatten.ts";
import { num } from "./num.ts";
import { cast, where } from "./options.ts";
import { dropNone } from "./drop-none.ts";
import { isNone } from "./is-none.ts";
import { fields } from "./fields.ts";
import { withField } from "./with-field.ts";
import { withName } from "./with-name.ts";
import { sum } from "./sum.ts";

const mixed = fromIter<Untyped>([1.5, "a", null, [1, 2], { x: 1 }]);
const leptons = concatenate(
  [
    fromIter([[{ pt: 1, id: 5n }], []]),
    fromIter([
      [
        { pt: 2, tight: true },
        { pt: 3, tight: false },
      ],
      [{ pt: 4, tight: true }],
    ]),
  ],
  { axis: 1 },
);

test("values of different kinds: typed, printed, listed, selected", () => {
  assert.equal(typeOf(mixed), "5 * union[?float64, ?string, option[var * float64], ?{x: float64}]");
  assert.match(String(mixed), /^<Array \[1.5, "a", null, \[1, 2\], \{x: 1\}\] type='5 \* union/);
  assert.deepEqual(toList(isNone(mixed)), [false, false, true, false, false]);
  assert.deepEqual(toList(dropNone(mixed)), [1.5, "a", [1, 2], { x: 1 }]);
  assert.deepEqual(toList(mixed.filter(fromIter([false, true, true, true, false]))), ["a", null, [1, 2]]);
  const lists = fromIter<Untyped>([[1, "a"], [], ["b"]]);
  assert.deepEqual(toList(firsts(lists)), [1, null, "b"]);
  assert.deepEqual(toList(num(lists)), [2, 0, 1]);
  assert.deepEqual(toList(flatten(lists)), [1, "a", "b"]);
  assert.deepEqual(toList(lists.slice(1)), [["a"], [], []]);
  assert.deepEqual(toList(flatten(mixed, { axis: null })), [1.5, "a", 1, 2, { x: 1 }]);
});

test("where and concatenate keep values of different kinds", () => {
  assert.deepEqual(toList(where(fromIter([true, false]), 1, "a")), [1, "a"]);
  assert.equal(typeOf(where(fromIter([true, false]), fromIter([1n, 2n]), true)), "2 * int64");
});

test("records of different fields: fields that all have, fields added, another name", () => {
  assert.equal(typeOf(leptons), "2 * var * union[{pt: float64, id: int64}, {pt: float64, tight: bool}]");
  assert.deepEqual(fields(leptons), ["pt"]);
  assert.deepEqual(toList(sum(leptons.pt, { axis: 1 })), [6, 4]);
  const grown = withField(leptons, leptons.pt.mul(2), "twice");
  assert.deepEqual(toList(grown)[0]![1], { pt: 2, tight: true, twice: 4 });
  assert.deepEqual(toList(grown.twice), [[2, 4, 6], [8]]);
  assert.deepEqual(toList(withName(leptons, null)), toList(leptons));
  assert.throws(() => (leptons as Untyped).tight, { code: "FieldNotFound", message: /"tight" is not in all records of .*All have "pt"/ });
});

test("numbers of two kinds become one with cast, and everything else is refused", () => {
  const numbers = fromIter<number | bigint>([1, 2n]);
  assert.equal(typeOf(numbers), "2 * union[float64, int64]");
  assert.deepEqual(toList(cast(numbers, "float64").add(1)), [2, 3]);
  assert.throws(() => (mixed as Untyped).add(1), { code: "BadArgument", message: /values of different kinds.*ak\.cast/ });
  assert.throws(() => num(mixed), { code: "BadAxis", message: /values of different kinds/ });
});
