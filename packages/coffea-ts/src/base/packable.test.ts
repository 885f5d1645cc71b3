import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pack, registerPackable } from "./packable.ts";
import { unpack } from "./unpack.ts";

const again = (value: unknown): unknown => {
  const { head, buffers } = pack(value);
  // The head travels as JSON too.
  return unpack({ head: JSON.parse(JSON.stringify(head)) as unknown, buffers });
};

class Cutflow {
  readonly counts: Map<string, number>;
  constructor(counts: Map<string, number>) {
    this.counts = counts;
  }
}
registerPackable<Cutflow, Map<string, number>>({
  tag: "Cutflow",
  is: (value): value is Cutflow => value instanceof Cutflow,
  pack: (cutflow) => cutflow.counts,
  unpack: (counts) => new Cutflow(counts),
});

const leaf = fc.oneof(
  fc.double(),
  fc.constantFrom(NaN, -0, 0, Infinity, -Infinity, 2 ** 53, 5e-324),
  fc.bigInt(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("\ud800", "", "undefined"),
  fc.boolean(),
  fc.constantFrom(null, undefined),
  fc.date(),
  fc.float64Array({ maxLength: 5 }),
  fc.int8Array({ maxLength: 5 }),
  fc.bigInt64Array({ maxLength: 3 }),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom("__proto__", "0", "constructor")), tie("tree"), { maxKeys: 4 }),
    fc.array(fc.tuple(tie("tree"), tie("tree")), { maxLength: 3 }).map((pairs) => new Map(pairs)),
    fc.array(tie("tree"), { maxLength: 3 }).map((items) => new Set(items)),
    fc
      .dictionary(fc.string(), fc.integer(), { maxKeys: 3, noNullPrototype: true })
      .map((counts) => new Cutflow(new Map(Object.entries(counts)))),
  ),
}));

test("unpack after pack gives the same bits, through JSON too", () => {
  fc.assert(
    fc.property(tree, (value) => assert.deepStrictEqual(again(value), value)),
    { numRuns: 500 },
  );
});

test("edges: holes, empty things, views of a part, a million items", () => {
  // oxlint-disable-next-line no-sparse-arrays -- holes are the point
  const sparse = [1, , 3];
  assert.deepStrictEqual(again(sparse), sparse);
  for (const empty of [[], {}, new Map(), new Set(), new Float32Array(0), new ArrayBuffer(0), Object.create(null)])
    assert.deepStrictEqual(again(empty), empty);
  const whole = Float64Array.of(1, NaN, -0, 4);
  const part = again(whole.subarray(1, 3)) as Float64Array;
  assert.deepStrictEqual(part, Float64Array.of(NaN, -0));
  assert.equal(part.buffer.byteLength, 16, "only the part travels");
  whole[1] = 7;
  assert.ok(Number.isNaN(part[0]), "a copy");
  const many = Array.from({ length: 1_000_000 }, (_, i) => i / 2);
  assert.deepStrictEqual(again(many), many);
});

test("a thing that is reached twice stays one thing", () => {
  const shared = { values: Float64Array.of(1, 2) };
  const [a, { inner: b }, key] = again([shared, { inner: shared }, new Map([[shared, shared.values]])]) as [
    typeof shared,
    { inner: typeof shared },
    Map<typeof shared, Float64Array>,
  ];
  assert.equal(a, b);
  assert.equal(key.get(a), a.values);
});

test("what cannot travel is refused with its place and the way out", () => {
  class Unknown {
    readonly value = 1;
  }
  const cyclic: unknown[] = [];
  cyclic.push({ inner: cyclic });
  const refused: [unknown, RegExp][] = [
    [{ a: [1, () => 1] }, /A function at \["a"\]\[1\] cannot be sent to another thread/],
    [{ a: new Unknown() }, /^An Unknown at \["a"\] cannot .* registerPackable\(\{ tag: "Unknown"/],
    [cyclic, /^The value at \[0\]\["inner"\] contains itself/],
    [{ [Symbol("s")]: 1 }, /symbols/],
    [new Map([["k", new WeakMap()]]), /WeakMap at \["k"\]/],
  ];
  for (const [value, message] of refused) assert.throws(() => pack(value), { code: "NotShippable", message });
});
