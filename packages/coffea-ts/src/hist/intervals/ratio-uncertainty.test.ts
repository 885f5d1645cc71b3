import assert from "node:assert/strict";
import { test } from "node:test";
import { clopperPearsonInterval } from "./clopper-pearson-interval.ts";
import { poissonInterval } from "./poisson-interval.ts";
import { ratioUncertainty } from "./ratio-uncertainty.ts";

const near = (actual: number, expected: number): void => assert.ok(Math.abs(actual - expected) < 1e-14, `${actual} instead of ${expected}`);

test("poisson: the numerator's interval over the denominator", () => {
  const [down, up] = ratioUncertainty([4], [8]);
  near(down.at(0), (4 - poissonInterval(4)[0].at()) / 8);
  near(up.at(0), (poissonInterval(4)[1].at() - 4) / 8);
});

test("efficiency and poisson-ratio come from the binomial interval", () => {
  near(ratioUncertainty(4, 8, "efficiency")[1].at(), clopperPearsonInterval(4, 8)[1].at() - 0.5);
  const p = clopperPearsonInterval(4, 12)[1].at();
  near(ratioUncertainty(4, 8, "poisson-ratio")[1].at(), p / (1 - p) - 0.5);
});

test("unknown types are named", () => {
  assert.throws(() => ratioUncertainty(1, 2, "poison" as never), { code: "BadArgument", message: /"poison".*"poisson"/ });
});
