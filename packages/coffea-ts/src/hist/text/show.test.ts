import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../index.ts";

test("a bar for each bin", (t) => {
  const h = Hist.new
    .reg(3, 0, 3, { name: "x", label: "x [cm]" })
    .double()
    .fill({ x: [-1, 0.5, 0.5, 0.5, 1.5, 1.5] });
  t.assert.snapshot(h.show({ columns: 40 }), { serializers: [String] });
  t.assert.snapshot(h.mul([1, -1, 1]).show({ columns: 40 }), { serializers: [String] });
});

test("labels of each kind of axis", () => {
  const firstWords = (h: Hist): string[] =>
    h
      .show()
      .split("\n")
      .slice(1)
      .map((line) => line.split("│")[0]!.trim());
  assert.deepEqual(firstWords(Hist.new.strCat(["a"], { name: "s" }).double()), ["a     0", "other 0"]);
  assert.deepEqual(firstWords(Hist.new.int(1, 3, { name: "n" }).double()), ["below 1 0", "1       0", "2       0", "above 2 0"]);
  assert.deepEqual(firstWords(Hist.new.bool({ name: "b" }).double()), ["false 0", "true  0"]);
});

test("several axes are described", () => {
  const h = Hist.new.bool({ name: "b" }).bool({ name: "c" }).double();
  assert.equal(h.show(), String(h));
});
