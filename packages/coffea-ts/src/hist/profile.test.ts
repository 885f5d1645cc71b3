import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "./index.ts";

test("the mean along an axis in every bin of the others", () => {
  const h = Hist.new.reg(2, 0, 2, { name: "x" }).reg(4, 0, 4, { name: "y" }).double();
  h.fill({ x: [0.5, 0.5, 0.5], y: [0.5, 1.5, 3.5] });
  const profile = h.profile("y");
  assert.equal(profile.kind, "MEAN");
  assert.deepEqual(profile.axes.name, ["x"]);
  assert.ok(Math.abs(profile.values().at(0) - 5.5 / 3) < 1e-15);
  assert.ok(Number.isNaN(profile.values().at(1)));
  assert.equal(profile.counts().at(0), 3);
});

test("means and categories have no profile", () => {
  const h = Hist.new.reg(2, 0, 2, { name: "x" }).strCat(["a"], { name: "s" });
  assert.throws(() => h.mean().profile("x"), { code: "BadArgument", message: /mean storage/ });
  assert.throws(() => h.double().profile("s"), { code: "BadArgument", message: /categories/ });
});
