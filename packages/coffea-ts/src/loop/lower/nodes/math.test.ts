import { test } from "node:test";
import * as ak from "../../../awkward/index.ts";
import { assertCompiled, assertRefused } from "../../../../test/loop/same-array.ts";

const x = ak.fromIter([[1, -0, NaN], [], [Infinity, 2.5]], { type: "var * float64" });
const y = ak.fromIter([2, -1, 0]);
const big = ak.fromIter([[1n, -(2n ** 63n)], [], [2n ** 63n - 1n]], { type: "var * int64" });
const flags = ak.fromIter([[true, false, true], [], [false, true]]);

test("numbers, truths and literals, with broadcasting", () => {
  assertCompiled(x.mul(2).add(y).neg());
  assertCompiled(y.sub(x));
  assertCompiled(x.gt(y).and(flags).or(flags.not()));
  assertCompiled(flags.add(x));
  assertCompiled(ak.hypot(x, y));
  assertCompiled(ak.isnan(x));
});

test("64-bit integers wrap", () => {
  const sum = big.add(big);
  assertCompiled(sum.gt(5));
  assertCompiled(big.neg().lt(0n));
  assertCompiled(big.eq(1));
});

test("missing values stay missing", () => {
  const maybe = ak.fromIter([1, null, 3], { type: "?float64" });
  assertCompiled(maybe.add(y));
  assertCompiled(x.mul(maybe as never));
});

test("lists of different lengths are refused", () => {
  assertRefused(x.add(ak.fromIter([[1, 2], [3], [4, 5]]) as never));
});
