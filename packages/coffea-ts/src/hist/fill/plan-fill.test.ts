import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../hist.ts";
import { createState } from "../hist-state.ts";
import { regularAxis } from "../axis/regular.ts";
import { planFill } from "./plan-fill.ts";

const state = createState(Hist.new.strCat(["a"], { name: "sign" }).reg(2, 0, 1, { name: "mass" }).double().axes, "double");

test("arguments in the order of the axes, the weight last", () => {
  const plan = planFill(state, { mass: [1], weight: 2, sign: "a" });
  assert.deepEqual(plan.inputs, ["a", [1], 2, undefined]);
  assert.deepEqual(plan.names, ['axis "sign"', 'axis "mass"', "weight", "sample"]);
  assert.deepEqual(plan.wanted, ["text", "number", "number", "number"]);
  assert.equal(planFill(state, { mass: 1, sign: "a" }).inputs[2], undefined);
});

test("an axis without name goes by its position", () => {
  assert.deepEqual(planFill(createState([regularAxis({ bins: 1, start: 0, stop: 1 }, {})], "double"), { 0: 5 }).inputs, [
    5,
    undefined,
    undefined,
  ]);
});

test("a name that is no axis is answered with the nearest one that still lacks values", () => {
  assert.throws(() => planFill(state, { sign: "a", mas: [1] }), {
    code: "BadAxis",
    message: 'fill was given "mas", but the histogram has no such axis. Did you mean "mass"?',
  });
  assert.throws(() => planFill(state, { sign: "a", mass: 1, weigth: 2 }), { code: "BadAxis", message: /Did you mean "weight"\?/ });
  assert.throws(() => planFill(state, { sign: "a" }), { code: "BadAxis", message: /no values for the axis "mass".*"sign", "mass"/ });
});

test("samples are for storages of means, which need them; threads are taken and not used", () => {
  const means = createState(state.axes, "mean");
  assert.deepEqual(planFill(means, { sign: "a", mass: 1, sample: [2], threads: 4 }).inputs, ["a", 1, undefined, [2]]);
  assert.throws(() => planFill(means, { sign: "a", mass: 1 }), { code: "BadArgument", message: /no sample.*is mean.*sample: values/ });
  assert.throws(() => planFill(state, { sign: "a", mass: 1, sample: 2 }), {
    code: "BadArgument",
    message: /storage of this histogram is double.*\.mean\(\)/,
  });
});
