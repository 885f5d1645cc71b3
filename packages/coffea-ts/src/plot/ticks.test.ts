import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as check, double, integer, pre, property, tuple } from "fast-check";
import { ticksOf } from "./ticks.ts";

const labels = (...args: Parameters<typeof ticksOf>) => ticksOf(...args).major.map((tick) => tick.label);

test("linear ticks are at round numbers, labels with as many decimals as the step has", () => {
  assert.deepEqual(labels("linear", [0, 500], 6), ["0", "100", "200", "300", "400", "500"]);
  assert.deepEqual(labels("linear", [-1, 1], 4), ["−1.0", "−0.5", "0.0", "0.5", "1.0"]);
  assert.deepEqual(labels("linear", [0, 1], 4), ["0.00", "0.25", "0.50", "0.75", "1.00"]);
  assert.deepEqual(ticksOf("linear", [0, 10], 5).minor.slice(0, 4), [0.5, 1, 1.5, 2.5]);
});

test("large and small numbers lose a common power of ten", () => {
  assert.deepEqual(ticksOf("linear", [0, 3e6], 3), {
    major: [0, 1e6, 2e6, 3e6].map((value, index) => ({ value, label: String(index) })),
    minor: ticksOf("linear", [0, 3e6], 3).minor,
    power: 6,
  });
  assert.equal(ticksOf("linear", [0, 20_000], 4).power, 0);
  assert.equal(ticksOf("linear", [0, 4e-5], 4).power, -6);
});

test("logarithmic ticks: plain numbers for few powers, formulas for many, every n-th when they are too many", () => {
  assert.deepEqual(labels("log", [0.2, 200], 6), ["1", "10", "100"]);
  assert.deepEqual(labels("log", [0.5, 2e4], 6), ["1", "10", "$10^{2}$", "$10^{3}$", "$10^{4}$"]);
  assert.deepEqual(labels("log", [1e-3, 5], 6), ["$10^{-3}$", "$10^{-2}$", "$10^{-1}$", "1"]);
  assert.deepEqual(labels("log", [1, 1e18], 7), ["1", "$10^{3}$", "$10^{6}$", "$10^{9}$", "$10^{12}$", "$10^{15}$", "$10^{18}$"]);
  assert.deepEqual(ticksOf("log", [0.2, 2], 6).minor.slice(0, 3), [0.3, 0.4, 0.6]);
});

test("less than two powers of ten: 1, 2 and 5 times are labelled, else linear ticks", () => {
  assert.deepEqual(labels("log", [20, 80], 6), ["20", "50"]);
  assert.deepEqual(labels("log", [60, 90], 4), ["60", "70", "80", "90"]);
});

test("ticks are inside, rising and few, whatever the ends", () => {
  const ends = tuple(double({ min: -1e12, max: 1e12, noNaN: true }), double({ min: 1e-6, max: 1e12, noNaN: true }));
  check(
    property(ends, integer({ min: 2, max: 10 }), ([low, span], target) => {
      pre(low + span > low + Math.abs(low) * 1e-9);
      const { major } = ticksOf("linear", [low, low + span], target);
      assert.ok(major.length >= 1 && major.length <= target + 2, `${major.length} ticks`);
      for (const [index, tick] of major.entries()) {
        assert.ok(tick.value >= low - span * 1e-6 && tick.value <= low + span * (1 + 1e-6));
        assert.ok(index === 0 || tick.value > major[index - 1]!.value);
      }
    }),
  );
});
