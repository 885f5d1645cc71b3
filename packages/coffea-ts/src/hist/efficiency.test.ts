import assert from "node:assert/strict";
import { test } from "node:test";
import { clopperPearsonInterval, efficiency, Hist, ratio, ratioUncertainty } from "./index.ts";

const axis = () => Hist.new.reg(3, 0, 3, { name: "x" }).double();
const all = axis().fill({ x: [0.5, 0.5, 0.5, 1.5] });
const passed = axis().fill({ x: [0.5, 1.5] });

test("efficiencies with their interval", () => {
  const { values, lower, upper } = efficiency(passed, all);
  assert.deepEqual(values.toList(), [1 / 3, 1, NaN]);
  assert.equal(lower.at(0), clopperPearsonInterval(1, 3)[0].at());
  assert.deepEqual([upper.at(1), lower.at(2), upper.at(2)], [1, 0, 1]);
  assert.ok(efficiency(passed, all, { coverage: 0.95 }).lower.at(0) < lower.at(0));
  assert.equal(efficiency(passed, all, { flow: true }).values.size, 5);
});

test("ratios with ends of the uncertainty", () => {
  const { values, lower, upper } = ratio(all, passed, { uncertainty: "poisson-ratio" });
  const [down, up] = ratioUncertainty(3, 1, "poisson-ratio");
  assert.equal(values.at(0), 3);
  assert.deepEqual([lower.at(0), upper.at(0)], [3 - down.at(), 3 + up.at()]);
});

test("the usual uncertainty of a ratio is Poisson's of the numerator alone", () => {
  const { lower, upper } = ratio(all, passed);
  const [down, up] = ratioUncertainty(3, 1, "poisson");
  assert.deepEqual([lower.at(0), upper.at(0)], [3 - down.at(), 3 + up.at()]);
  const flowing = ratio(all, passed, { flow: true });
  assert.deepEqual([flowing.values.size, flowing.lower.at(1), flowing.upper.at(1)], [5, lower.at(0), upper.at(0)]);
});

test("what does not fit together", () => {
  assert.throws(() => efficiency(all, passed), { code: "BadArgument", message: /3 of 1/ });
  assert.throws(() => ratio(all, Hist.new.reg(2, 0, 3, { name: "x" }).double()), { code: "BadArgument", message: /3 and 2 bins/ });
});
