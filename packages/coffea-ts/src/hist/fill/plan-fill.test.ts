import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../hist.ts";
import { regularAxis } from "../axis/regular.ts";
import { planFill } from "./plan-fill.ts";

const { axes } = Hist.new.strCat(["a"], { name: "sign" }).reg(2, 0, 1, { name: "mass" }).double();

test("arguments in the order of the axes, the weight last", () => {
  const plan = planFill(axes, { mass: [1], weight: 2, sign: "a" });
  assert.deepEqual(plan.inputs, ["a", [1], 2]);
  assert.deepEqual(plan.names, ['axis "sign"', 'axis "mass"', "weight"]);
  assert.deepEqual(plan.wanted, ["text", "number", "number"]);
  assert.equal(planFill(axes, { mass: 1, sign: "a" }).inputs[2], undefined);
});

test("an axis without name goes by its position", () => {
  assert.deepEqual(planFill([regularAxis({ bins: 1, start: 0, stop: 1 }, {})], { 0: 5 }).inputs, [5, undefined]);
});

test("a name that is no axis is answered with the nearest one that still lacks values", () => {
  assert.throws(() => planFill(axes, { sign: "a", mas: [1] }), {
    code: "BadAxis",
    message: 'fill was given "mas", but the histogram has no such axis. Did you mean "mass"?',
  });
  assert.throws(() => planFill(axes, { sign: "a" }), { code: "BadAxis", message: /no values for the axis "mass".*"sign", "mass"/ });
});
