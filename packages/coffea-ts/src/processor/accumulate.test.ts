import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { accumulate } from "./accumulate.ts";

class Count {
  readonly n: number;
  constructor(n: number) {
    this.n = n;
  }
  add(other: Count): Count {
    return new Count(this.n + other.n);
  }
}

test("missing items are left out; nothing gives undefined or what it was to be added to", () => {
  assert.equal(accumulate([]), undefined);
  assert.equal(accumulate([null, undefined]), undefined);
  assert.equal(accumulate([null], 3), 3);
  assert.equal(accumulate([null, 1, undefined, 2]), 3);
  assert.equal(accumulate([1, 2], 3), 6);
});

test("numbers add, bigints stay exact, booleans count", () => {
  assert.equal(accumulate([1, 2.5]), 3.5);
  assert.equal(accumulate([2n ** 60n, 1n]), 2n ** 60n + 1n);
  assert.equal(accumulate<number | bigint>([2n ** 60n, 1]), 2n ** 60n + 1n);
  assert.equal(accumulate<number | bigint>([1n, 0.5]), 1.5);
  assert.equal(accumulate<unknown>([true, true, false]), 2);
});

test("strings and arrays concatenate, sets unite", () => {
  assert.equal(accumulate(["x", "y"]), "xy");
  assert.deepEqual(accumulate([[1], [2, 3], []]), [1, 2, 3]);
  assert.deepEqual(accumulate([new Set([1, 2]), new Set([2, 3])]), new Set([1, 2, 3]));
});

test("typed arrays add element by element", () => {
  assert.deepEqual(accumulate([Float64Array.of(1, 2), Float64Array.of(3, 4)]), Float64Array.of(4, 6));
  assert.deepEqual(accumulate([BigInt64Array.of(1n), BigInt64Array.of(2n)]), BigInt64Array.of(3n));
  assert.throws(() => accumulate([Float64Array.of(1), Float64Array.of(1, 2)]), { code: "IncompatibleAccumulators" });
});

test("objects with their own add use it", () => {
  assert.equal(accumulate([new Count(1), new Count(2), new Count(3)])?.n, 6);
});

test("plain objects and maps add key by key, the first one's keys first", () => {
  const sum = accumulate<Record<string, unknown>>([
    { b: 1, a: { n: 1 } },
    { c: [1], a: { m: 2, n: 1 }, b: 1 },
  ]);
  assert.deepEqual(sum, { b: 2, a: { n: 2, m: 2 }, c: [1] });
  assert.deepEqual(Object.keys(sum!), ["b", "a", "c"]);
  const maps = accumulate([
    new Map([["x", 1]]),
    new Map([
      ["y", 2],
      ["x", 3],
    ]),
  ]);
  assert.deepEqual(
    [...maps!],
    [
      ["x", 4],
      ["y", 2],
    ],
  );
});

test("what cannot be added is named, with its place", () => {
  assert.throws(() => accumulate<unknown>([{ a: { n: 1 } }, { a: { n: "1" } }]), {
    code: "IncompatibleAccumulators",
    message: /\(number vs\. string\) at \["a"\]\["n"\]/,
  });
  for (const pair of [
    [new Set(), []],
    [{}, new Map()],
    [null, {}],
    [new Date(), new Date()],
  ]) {
    assert.throws(() => accumulate<unknown>([{ x: pair[0] }, { x: pair[1] }]), { code: "IncompatibleAccumulators" });
  }
});

test("inputs stay as they are, also when they share parts with the sum", () => {
  const plain = { noNullPrototype: true };
  const leaf = fc.dictionary(fc.constantFrom("p", "q", "r"), fc.integer(), plain);
  const value = fc.oneof(fc.record({ n: fc.integer(), s: fc.constantFrom("a", "b"), l: fc.array(fc.nat()), inner: leaf }, plain), leaf);
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 5 }), (items) => {
      const before = structuredClone(items);
      const sum = accumulate(items);
      accumulate([{ p: 1 }], sum as Record<string, number>);
      assert.deepEqual(items, before);
    }),
  );
});

test("adding in two steps gives the same as in one", () => {
  const item = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.integer({ min: -1000, max: 1000 }), { noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(item), fc.array(item), (first, second) => {
      const whole = accumulate([...first, ...second]);
      assert.deepEqual(accumulate([accumulate(first), accumulate(second)]), whole);
    }),
  );
});
