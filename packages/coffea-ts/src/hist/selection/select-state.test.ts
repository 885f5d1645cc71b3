import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../hist.ts";
import { loc, overflow, rebin, slice, sum } from "./tags.ts";

const hist = Hist.new
  .strCat(["a", "b"], { name: "s" })
  .reg(3, 0, 3, { name: "x", label: "x [cm]" })
  .bool({ name: "t" })
  .weight()
  .fill({ s: ["a", "a", "b", "b"], x: [0.5, 1.5, 1.5, 9], t: [true, false, true, true], weight: [1, 2, 3, 4] });

test("picks drop axes, the others stay with name and label", () => {
  const part = hist.select({ s: "a" });
  assert.deepEqual(
    part.axes.map((axis) => axis.name),
    ["x", "t"],
  );
  assert.equal(part.axis("x").label, "x [cm]");
  assert.deepEqual(part.values().toList(), [
    [0, 1],
    [2, 0],
    [0, 0],
  ]);
  assert.deepEqual(part.variances()!.toList(), [
    [0, 1],
    [4, 0],
    [0, 0],
  ]);
  assert.deepEqual(
    hist
      .select({ s: sum, x: rebin(3), t: true })
      .values({ flow: true })
      .toList(),
    [0, 4, 4],
  );
  assert.deepEqual(
    hist
      .select({ x: slice(1, 2), s: "b", t: true })
      .values({ flow: true })
      .toList(),
    [0, 3, 4],
  );
});

test("at: one bin of every axis", () => {
  assert.deepEqual(hist.at({ s: "b", x: loc(1.5), t: true }), { value: 3, variance: 9 });
  assert.deepEqual(hist.at({ s: 1, x: overflow, t: 1 }), { value: 4, variance: 16 });
  assert.throws(() => hist.at({ s: "b", x: 0 } as never), { code: "BadAxis", message: /none for "t"/ });
  assert.equal(
    Hist.new
      .int(0, 3, { name: "n" })
      .int64()
      .fill({ n: [1, 1] })
      .at({ n: 1 }),
    2,
  );
});

test("project sums with flow and orders the axes", () => {
  assert.deepEqual(hist.project("x").values({ flow: true }).toList(), [0, 1, 5, 0, 4]);
  const turned = hist.project("t", "s");
  assert.deepEqual(turned.values().toList(), [
    [2, 0],
    [1, 7],
  ]);
  assert.deepEqual(hist.project("s", "t").values().toList(), [
    [2, 1],
    [0, 7],
  ]);
  assert.equal(hist.project().sum({ flow: true }).value, 10);
  assert.throws(() => hist.project("s", "s"), { code: "BadAxis" });
});

test("names that are no axis", () => {
  assert.throws(() => hist.select({ xx: 1 } as never), { code: "BadAxis", message: /no axis "xx"\. Did you mean / });
  assert.throws(() => hist.project("y" as never), { code: "BadAxis" });
  assert.throws(() => hist.axis(3), { code: "BadAxis" });
});
