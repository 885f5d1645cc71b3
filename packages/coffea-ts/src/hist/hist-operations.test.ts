import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist, loc, slice, type Axis } from "./index.ts";

const h = Hist.new
  .strCat(["TTa", "TTb", "DY"], { name: "dataset" })
  .reg(4, 0, 4, { name: "x" })
  .double({ name: "h" })
  .fill({ dataset: ["TTa", "TTb", "DY"], x: [0.5, 1.5, 9] });

test("patterns, lists of selectors, axes by position", () => {
  assert.deepEqual(h.select({ dataset: "TT*" }).axes[0]!.bins, ["TTa", "TTb"]);
  assert.deepEqual(
    h
      .select([0, slice(1, 3)])
      .values()
      .toList(),
    [0, 0],
  );
  assert.throws(() => h.select([0]), { code: "BadAxis", message: /1 selectors.*2 axes/ });
  const any: Hist = h;
  assert.equal(any.select({ 0: "DY" }).ndim, 1);
  assert.equal(any.project(-1).axes[0]!.name, "x");
  assert.throws(() => any.select({ 0: "DY", dataset: "DY" }), { code: "BadAxis", message: /twice/ });
});

test("project without flow, T, copies with another name", () => {
  assert.deepEqual(h.project("dataset", { flow: false }).values().toList(), [1, 1, 0]);
  assert.deepEqual(h.T.axes.name, ["x", "dataset"]);
  assert.deepEqual([h.withText({ name: "other" }).name, h.withText({ label: "l" }).name], ["other", "h"]);
});

test("integrate over a range, and over a list", () => {
  assert.deepEqual(h.integrate("x", 0, 2).values().toList(), [1, 1, 0]);
  assert.deepEqual(h.integrate("x", loc(1)).values().toList(), [0, 1, 1]);
  assert.deepEqual(h.integrate("dataset", ["TTa", "TTb"]).values().toList(), [1, 1, 0, 0]);
});

test("constants on the other side", () => {
  const counts = h.project("dataset");
  assert.deepEqual(counts.rsub(5).values().toList(), [4, 4, 4]);
  assert.deepEqual(counts.rdiv(2).values().toList(), [2, 2, 2]);
  assert.throws(() => Hist.new.reg(1, 0, 1, { name: "x" }).weight().rdiv(1), { code: "NotSupported" });
});

test("one histogram for each combination of categories", () => {
  const parts = h.expandCats();
  assert.deepEqual(Object.keys(parts), ["TTa", "TTb", "DY"]);
  assert.equal(parts["TTb"]!.name, "TTb");
  assert.throws(() => h.expandCats({ name: () => "same" }), { code: "BadArgument", message: /"same"/ });
  assert.throws(() => h.project("x").expandCats(), { code: "BadArgument" });
});

test("from columns of a table", () => {
  const data = { s: ["b", "a", "b"], n: [2, 1, 2], w: [1, 2, 3] };
  const made = Hist.fromColumns(data, ["s", "n"], { weight: "w" });
  assert.deepEqual(
    made.axes.map((axis: Axis) => axis.bins),
    [
      ["a", "b"],
      [1, 2],
    ],
  );
  assert.deepEqual(made.values().toList(), [
    [2, 0],
    [0, 4],
  ]);
  assert.throws(() => Hist.fromColumns(data, ["ss"]), { code: "BadArgument", message: /Did you mean "s"/ });
  assert.throws(() => Hist.fromColumns({ x: [0.5] }, ["x"]), { code: "BadArgument", message: /axis\.Regular/ });
});
