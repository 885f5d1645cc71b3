import assert from "node:assert/strict";
import { test } from "node:test";
import { axis, Hist } from "../index.ts";

const x = axis.Regular(2, 0, 2, { name: "x" });

test("axes, then storage or options; double unless told otherwise", () => {
  assert.equal(new Hist(x).storage.kind, "double");
  assert.equal(new Hist(x, "weight").storage.kind, "weight");
  const hist = new Hist(x, axis.StrCategory(["a"], { name: "s" }), { storage: "int64", name: "h", label: "l", metadata: { run: 3 } });
  assert.deepEqual([hist.name, hist.label, hist.metadata, hist.storage.kind, hist.ndim], ["h", "l", { run: 3 }, "int64", 2]);
  assert.deepEqual(hist.fill({ x: 0.5, s: "a" }).values().toList(), [[1], [0]]);
  assert.equal(new Hist().ndim, 0);
});

test("hist's own words for storages", () => {
  assert.equal(new Hist(x, "AtomicInt64" as never).storage.kind, "int64");
  assert.equal(new Hist(x, { storage: "WeightedMean" as never }).storage.kind, "weightedMean");
});

test("contents to begin with, and the builder takes the same", () => {
  assert.deepEqual(new Hist(x, { data: [3, 4] }).values({ flow: true }).toList(), [0, 3, 4, 0]);
  const built = Hist.new.reg(2, 0, 2, { name: "x" }).weight({ data: { value: [3, 4], variance: [5, 6] } });
  assert.deepEqual(built.variances()!.toList(), [5, 6]);
});

test("mistakes", () => {
  assert.throws(() => new Hist([10, 0, 1] as never), {
    code: "BadArgument",
    message: /^\[10, 0, 1\] came where axis 0.*axis\.Regular\(10, 0, 1/,
  });
  assert.throws(() => new Hist(Hist.new.reg(2, 0, 1, { name: "x" }) as never), { message: /steps of Hist\.new.*\.double\(\)/ });
  assert.throws(() => new Hist(axis.Regular as never), { message: /the function Regular came where axis 0/ });
  assert.throws(() => new Hist(x, "wieght" as never), { code: "BadArgument", message: /no storage "wieght"\. Did you mean "weight"\?/ });
  assert.throws(() => new Hist(x, { storrage: "weight" } as never), { code: "BadArgument", message: /option "storrage".*"storage"/ });
  assert.throws(() => new Hist(x, x), { code: "BadArgument", message: /Two axes have the name "x"/ });
});
