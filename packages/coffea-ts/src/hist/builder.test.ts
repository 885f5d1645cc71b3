import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "./hist.ts";

test("every kind of axis, by the short and by hist's long names", () => {
  const short = Hist.new
    .reg(2, 0, 1, { name: "a" })
    .var([0, 1], { name: "b" })
    .int(0, 2, { name: "c" })
    .bool({ name: "d" })
    .intCat([1], { name: "e" })
    .strCat(["x"], { name: "f" })
    .double();
  const long = Hist.new
    .regular(2, 0, 1, { name: "a" })
    .variable([0, 1], { name: "b" })
    .integer(0, 2, { name: "c" })
    .boolean({ name: "d" })
    .intCategory([1], { name: "e" })
    .strCategory(["x"], { name: "f" })
    .double();
  assert.deepEqual(
    short.axes.map((axis) => axis.kind),
    ["regular", "variable", "integer", "boolean", "intCategory", "strCategory"],
  );
  assert.ok(short.equals(long));
});

test("transforms", () => {
  const { axes } = Hist.new.log(2, 1, 10, { name: "a" }).sqrt(2, 1, 10, { name: "b" }).pow(2, 1, 10, { name: "c", power: 3 }).double();
  assert.deepEqual(
    axes.map((axis) => axis.kind === "regular" && axis.transform),
    ["log", "sqrt", "pow"],
  );
});

test("a builder can be used twice; storages, name and label", () => {
  const base = Hist.new.reg(2, 0, 1, { name: "x" });
  assert.equal(base.reg(2, 0, 1, { name: "y" }).int64().ndim, 2);
  const hist = base.weight({ name: "h", label: "events" });
  assert.equal(hist.ndim, 1);
  assert.deepEqual([hist.storage.kind, hist.name, hist.label, hist.kind], ["weight", "h", "events", "COUNT"]);
});

test("each storage by its name; atomicInt64 is int64, whose threads there are none of", () => {
  const base = Hist.new.reg(3, 0, 1, { name: "x" });
  const made = [
    base.int64(),
    base.double(),
    base.unlimited(),
    base.weight(),
    base.mean(),
    base.weightedMean(),
    base.atomicInt64({ name: "h" }),
  ];
  assert.deepEqual(
    made.map(({ storage }) => storage.kind),
    ["int64", "double", "unlimited", "weight", "mean", "weightedMean", "int64"],
  );
  assert.equal(made.at(-1)!.name, "h");
  assert.deepEqual([made[0]!.size, base.int(0, 4, { name: "y", flow: false }).double().size], [5, 20]);
});

test("names that are no axis or storage get the nearest that is; hist's own spelling is known", () => {
  const untyped = Hist.new as unknown as Record<string, unknown>;
  assert.throws(() => untyped["Reg"], { code: "BadArgument", message: /no axis or storage "Reg"\. It is called "reg" here/ });
  assert.throws(() => untyped["StrCat"], { message: /"strCat" here/ });
  assert.throws(() => untyped["strcat"], { message: /Did you mean "strCat"/ });
  assert.throws(() => untyped["chebyshev"], { message: /axes and storages are "reg", "log"/ });
  assert.equal(untyped["then"], undefined);
});
