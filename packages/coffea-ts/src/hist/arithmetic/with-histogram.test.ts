import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../hist.ts";

const axes = () => Hist.new.strCat(["a", "b"], { name: "s" });

test("differences, products and quotients bin by bin", () => {
  const [a, b] = [
    axes()
      .double()
      .fill({ s: ["a", "a", "b"] }),
    axes()
      .double()
      .fill({ s: ["a", "b", "b"] }),
  ];
  assert.deepEqual(a.sub(b).values().toList(), [1, -1]);
  assert.deepEqual(a.mul(b).values().toList(), [2, 2]);
  assert.deepEqual(a.div(b).values().toList(), [2, 0.5]);
  assert.equal(a.div(b).variances(), null);
});

test("counts divide to float64", () => {
  const [a, b] = [
    axes()
      .int64()
      .fill({ s: ["a"] }),
    axes()
      .int64()
      .fill({ s: ["a", "a", "b"] }),
  ];
  assert.equal(a.div(b).storage.kind, "double");
  assert.deepEqual(a.div(b).values().toList(), [0.5, 0]);
  assert.equal(a.mul(b).storage.kind, "int64");
});

test("variances of a difference add; for ratios of weights there is a function", () => {
  const [a, b] = [axes().weight().fill({ s: "a", weight: 3 }), axes().weight().fill({ s: "a", weight: 2 })];
  assert.deepEqual(a.sub(b).at({ s: "a" }), { value: 1, variance: 13 });
  assert.throws(() => a.div(b), { code: "NotSupported", message: /ratio\(a, b\)/ });
});

test("categories in another order are matched by name, other axes are refused", () => {
  const turned = Hist.new.strCat(["b", "a"], { name: "s" }).double().fill({ s: "b" });
  assert.deepEqual(
    axes()
      .double()
      .sub(turned as never)
      .values()
      .toList(),
    [0, -1],
  );
  const other = Hist.new.reg(2, 0, 1, { name: "s" }).double();
  assert.throws(
    () =>
      axes()
        .double()
        .sub(other as never),
    { code: "IncompatibleAccumulators" },
  );
});
