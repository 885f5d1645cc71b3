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

test("names that are no axis or storage get the nearest that is; hist's own spelling is known", () => {
  const untyped = Hist.new as unknown as Record<string, unknown>;
  assert.throws(() => untyped["Reg"], { code: "BadArgument", message: /no axis or storage "Reg"\. It is called "reg" here/ });
  assert.throws(() => untyped["StrCat"], { message: /"strCat" here/ });
  assert.throws(() => untyped["strcat"], { message: /Did you mean "strCat"/ });
  assert.throws(() => untyped["chebyshev"], { message: /axes and storages are "reg", "log"/ });
  assert.equal(untyped["then"], undefined);
});
