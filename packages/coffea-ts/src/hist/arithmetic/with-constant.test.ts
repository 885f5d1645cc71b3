import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../hist.ts";

const make = () => Hist.new.reg(2, 0, 2, { name: "x" });

test("numbers go to all bins, arrays leave flow bins alone", () => {
  const h = make()
    .double()
    .fill({ x: [0.5, 1.5, 1.5, 7] });
  assert.deepEqual(h.add(1).values({ flow: true }).toList(), [1, 2, 3, 2]);
  assert.deepEqual(h.mul([10, 100]).values({ flow: true }).toList(), [0, 10, 200, 1]);
  assert.equal(h.mul(2).variances(), null);
  assert.deepEqual(h.add(0).variances()!.toList(), [1, 2]);
});

test("variances take the squares; a constant counts as an entry of its weight", () => {
  const h = make()
    .weight()
    .fill({ x: [0.5], weight: 3 });
  assert.deepEqual(h.sub(2).at({ x: 0 }), { value: 1, variance: 13 });
  assert.deepEqual(h.mul([2, 1]).at({ x: 0 }), { value: 6, variance: 36 });
});

test("counts stay whole, or become float64", () => {
  const h = make()
    .int64()
    .fill({ x: [0.5] });
  assert.equal(h.add(2).storage.kind, "int64");
  assert.equal(h.mul([2, 3]).storage.kind, "int64");
  assert.equal(h.mul(0.5).storage.kind, "double");
  assert.equal(h.div(1).storage.kind, "double");
  assert.throws(() => h.add(0.5), { code: "BadArgument", message: /0\.5 cannot be added.*\.div\(1\)/ });
});

test("of means the entries stay, and nothing is added", () => {
  const h = make()
    .mean()
    .fill({ x: [0.5, 0.5], sample: [1, 3] });
  assert.deepEqual(h.mul(2).at({ x: 0 }), { count: 2, value: 4, variance: 8 });
  assert.throws(() => h.add(1), { code: "NotSupported", message: /mean storage/ });
});

test("nothing added is a copy, also of means; nothing as a factor is not", () => {
  const h = make()
    .double()
    .fill({ x: [0.5] });
  assert.deepEqual(h.mul(0).values().toList(), [0, 0]);
  const copy = h.add(0);
  copy.fill({ x: [0.5] });
  assert.deepEqual([h.values().at(0), copy.values().at(0)], [1, 2]);
  assert.equal(h.sub(0).variances()!.at(0), 1);
  assert.deepEqual(h.add(2).values().toList(), [3, 2]);
  const means = make()
    .mean()
    .fill({ x: [0.5, 0.5], sample: [1, 3] });
  for (const same of [means.add(0), means.sub(0)]) assert.deepEqual(same.at({ x: 0 }), means.at({ x: 0 }));
  assert.throws(() => means.add([0, 0]), { code: "NotSupported" });
});
