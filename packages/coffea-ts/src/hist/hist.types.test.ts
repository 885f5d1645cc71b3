/* oxlint-disable typescript/no-unnecessary-type-parameters -- that is how types are compared */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import { axis, Hist, slice, sum, type MeanContent, type NdArray, type WeightedSum } from "./index.ts";

type Equal<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;
const expectType = <T extends true>(): T | undefined => undefined;

const numbers = ak.fromIter([1, 2]);
const lists = ak.fromIter([[1], [2, 3]]);

/** Never called: what has to compile, and what must not. */
export function types(): void {
  const hist = Hist.new.strCat(["opposite", "same"], { name: "sign" }).reg(10, 0, 1, { name: "mass", label: "m" }).double();
  hist.fill({ sign: "opposite", mass: 3 });
  hist.fill({ sign: "same", mass: numbers, weight: numbers });
  hist.fill({ sign: ["same", "opposite"], mass: [1, 2], weight: Float32Array.of(1, 2) });
  hist.fill({ sign: ak.fromIter(["same", "other"]), mass: lists });
  // @ts-expect-error a category that is not there
  hist.fill({ sign: "oposite", mass: 3 });
  // @ts-expect-error no such axis
  hist.fill({ sign: "same", mass: 3, masss: 3 });
  // @ts-expect-error the mass is missing
  hist.fill({ sign: "same" });
  // @ts-expect-error text for numbers
  hist.fill({ sign: "same", mass: "3" });
  // @ts-expect-error missing values have to be resolved
  hist.fill({ sign: "same", mass: ak.firsts(lists) });
  // @ts-expect-error a name is needed
  Hist.new.reg(10, 0, 1, {});

  const growing = Hist.new.strCat(["a"], { name: "s", growth: true }).bool({ name: "b" }).weight();
  growing.fill({ s: "anything", b: true });
  // @ts-expect-error a number is no boolean
  growing.fill({ s: "anything", b: 0.5 });

  expectType<Equal<ReturnType<typeof hist.sum>, number>>();
  expectType<Equal<ReturnType<typeof growing.sum>, WeightedSum>>();
  expectType<Equal<ReturnType<typeof hist.values>, NdArray>>();
  const opposite = hist.select({ sign: "opposite" });
  opposite.fill({ mass: 1 });
  expectType<Equal<typeof opposite, Hist<{ mass: number }, "double">>>();
  hist.select({ mass: slice(1, 3), sign: sum }).fill({ mass: 1 });
  hist.project("sign").fill({ sign: "same" });
  // @ts-expect-error no such axis
  hist.project("signs");
  // @ts-expect-error no such category
  hist.select({ sign: "oposite" });
  // @ts-expect-error every axis needs a bin
  hist.at({ sign: "same" });
  hist.select({ sign: "op*" }).fill({ sign: "opposite", mass: 1 });
  hist.set({ sign: "same" }, [1, 2]);
  // @ts-expect-error no such category
  hist.set({ sign: "sam" }, 1);
  // @ts-expect-error parts are for accumulators
  hist.set({}, { value: 1, variance: 1 });
  growing.set({}, { value: 1, variance: 1 });
  // @ts-expect-error a part is missing
  growing.set({}, { value: 1 });
  // @ts-expect-error a histogram of other axes
  hist.add(growing);
  expectType<Equal<ReturnType<(typeof hist)["profile"]>["storage"], { readonly kind: "mean" }>>();
  hist.integrate("mass", 1).fill({ sign: "same" });
  // @ts-expect-error the axis is gone
  hist.integrate("mass", 1).fill({ sign: "same", mass: 1 });
  // @ts-expect-error no such axis
  hist.sort("signs");
  hist.stack("sign").project("mass");
  // @ts-expect-error the axis is gone
  hist.stack("sign").project("sign");
  const made = new Hist(axis.Regular(10, 0, 1, { name: "pt" }), axis.StrCategory(["a", "b"], { name: "s" }), { storage: "weight" });
  made.fill({ pt: 1, s: "a" });
  made.fill([1, 2], "b", { weight: 2 });
  expectType<Equal<ReturnType<typeof made.sum>, WeightedSum>>();
  // @ts-expect-error a category that is not there
  made.fill({ pt: 1, s: "c" });
  // @ts-expect-error no such axis
  made.fill({ pt: 1, s: "a", eta: 2 });
  new Hist(axis.Integer(0, 3)).fill({ 0: 1 });
  const means = Hist.new.reg(10, 0, 1, { name: "pt" }).mean();
  means.fill({ pt: 1, sample: numbers });
  // @ts-expect-error a mean needs samples
  means.fill({ pt: 1 });
  expectType<Equal<ReturnType<typeof means.sum>, MeanContent>>();
  // @ts-expect-error there is no such storage
  const misspelt = () => new Hist(axis.Boolean(), "wieght");
  misspelt();

  const any: Hist = hist;
  any.select({ whatever: "text", 0: 1 });
  any.fill({ whatever: 1 });
}

test("types are checked by the compiler", () => {
  assert.equal(typeof types, "function");
});
