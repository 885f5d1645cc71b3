import { formToString } from "./form-text.ts";
import { layoutFromIter } from "./from-iter.ts";
import { formOfLayout } from "./layouts/form-of.ts";
import { fromIter } from "./make-array.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutToList } from "./to-list.ts";

const type = (values: Iterable<unknown>): string => formToString(formOfLayout(layoutFromIter(values)));

test("the type follows from the values", () => {
  assert.equal(type([1, 2]), "float64");
  assert.equal(type([1n]), "int64");
  assert.equal(type([2n ** 63n]), "uint64");
  assert.equal(type([true]), "bool");
  assert.equal(type(new Set(["a"])), "string");
  assert.equal(type([[1], null]), "option[var * float64]");
  assert.equal(type([]), "float64");
  assert.equal(type([[], []]), "var * float64");
  assert.equal(type([Float32Array.of(1)]), "var * float32");
});

test("records have all fields that occur", () => {
  assert.equal(type([{ x: 1 }, { y: "a" }]), "{x: ?float64, y: ?string}");
  assert.deepEqual(layoutToList(layoutFromIter([{ x: 1 }, { y: "a" }])), [
    { x: 1, y: null },
    { x: null, y: "a" },
  ]);
});

test("values come back as they were; undefined is missing", () => {
  const values = [[{ x: [1, null], s: "é" }], [], [{ x: [], s: "" }]];
  assert.deepEqual(layoutToList(layoutFromIter(values)), values);
  assert.deepEqual(layoutToList(layoutFromIter([1, undefined])), [1, null]);
});

test("values of different kinds in one place make a union", () => {
  const values = [{ a: { b: 1 } }, { a: { b: [2] } }, { a: { b: null } }];
  assert.equal(formToString(formOfLayout(layoutFromIter(values))), "{a: {b: union[?float64, option[var * float64]]}}");
  assert.deepEqual(layoutToList(layoutFromIter(values)), values);
});

test("what no array holds is refused, with the field", () => {
  assert.throws(() => layoutFromIter([() => 1]), { code: "BadArgument", message: /cannot hold a function\. It/ });
  assert.throws(() => layoutFromIter([{ a: { b: Symbol("x") } }]), {
    code: "BadArgument",
    message: /cannot hold a symbol, as in the field a\.b/,
  });
});

test("objects that hold what they hold elsewhere are refused, and bigints beyond 64 bits", () => {
  for (const [value, name] of [
    [new Date(0), "a Date"],
    [new Map([[1, 2]]), "a Map"],
    [fromIter([1]), "an array"],
  ] as const)
    assert.throws(() => layoutFromIter([value]), { code: "BadArgument", message: new RegExp(`cannot hold ${name}\\. `) });
  class Point {
    x = 1;
  }
  assert.deepEqual(layoutToList(layoutFromIter([new Point(), {}])), [{ x: 1 }, { x: null }]);
  assert.throws(() => layoutFromIter([2n ** 64n]), { code: "BadArgument", message: /18446744073709551616n: it needs more than 64 bits/ });
  assert.throws(() => layoutFromIter([{ a: -(2n ** 63n) - 1n }]), { message: /in the field a: it needs more than 64 bits/ });
  assert.throws(() => layoutFromIter([-1n, 2n ** 63n]), { message: /-1n: beside integers beyond 2\^63 - 1/ });
  assert.equal(type([2n ** 64n - 1n, 0n]), "uint64");
  assert.equal(type([-(2n ** 63n), 2n ** 63n - 1n]), "int64");
});
