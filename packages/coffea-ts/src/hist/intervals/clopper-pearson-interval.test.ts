import assert from "node:assert/strict";
import { test } from "node:test";
import { clopperPearsonInterval } from "./clopper-pearson-interval.ts";

test("the ends are 0 without successes and 1 without failures", () => {
  const [lower, upper] = clopperPearsonInterval(
    [
      [0, 5],
      [10, 0],
    ],
    [
      [10, 10],
      [10, 0],
    ],
  );
  assert.deepEqual(lower.shape, [2, 2]);
  assert.equal(lower.at(0, 0), 0);
  assert.equal(upper.at(1, 0), 1);
  assert.deepEqual([lower.at(1, 1), upper.at(1, 1)], [0, 1]);
  assert.ok(Math.abs(lower.at(0, 1) + upper.at(0, 1) - 1) < 1e-14);
  assert.ok(lower.at(0, 1) > 0.3 && lower.at(0, 1) < 0.5);
});

test("one number goes with an array; more coverage is wider", () => {
  const [narrow, wide] = [clopperPearsonInterval([1, 2], 10), clopperPearsonInterval([1, 2], 10, 0.95)];
  assert.ok(wide[0].at(0) < narrow[0].at(0) && wide[1].at(0) > narrow[1].at(0));
});

test("what cannot be is named", () => {
  assert.throws(() => clopperPearsonInterval([1, 3], [2, 2]), {
    code: "BadArgument",
    message: /position 1 there are 3 of 2.*poisson-ratio/,
  });
  assert.throws(() => clopperPearsonInterval([1], [2], 68), { code: "BadArgument", message: /0\.68/ });
  assert.throws(() => clopperPearsonInterval([1, 2], [2]), { code: "ShapeMismatch", message: /\(2\) and \(1\)/ });
});
