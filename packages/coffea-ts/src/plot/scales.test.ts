import assert from "node:assert/strict";
import { test } from "node:test";
import { createScale } from "./scales.ts";

test("a linear scale maps ends to ends, and goes on beyond them unless clamped", () => {
  const scale = createScale("linear", [0, 10], [100, 0]);
  assert.deepEqual([0, 5, 10, 20].map(scale.at), [100, 50, 0, -100]);
  assert.deepEqual([-5, 20].map(scale.clamped), [100, 0]);
});

test("a logarithmic scale gives each power of ten the same room; what it cannot show is at its lower end", () => {
  const scale = createScale("log", [0.1, 1000], [0, 400]);
  assert.deepEqual(
    [0.1, 1, 10, 1000].map((value) => Math.round(scale.at(value))),
    [0, 100, 200, 400],
  );
  assert.deepEqual([0, -3].map(scale.at), [0, 0]);
});

test("impossible ends are named", () => {
  assert.throws(() => createScale("linear", [3, 3], [0, 1]), { code: "BadArgument", message: /from 3 to 3/ });
  assert.throws(() => createScale("linear", [0, Infinity], [0, 1]), { code: "BadArgument" });
  assert.throws(() => createScale("log", [0, 3], [0, 1]), { code: "BadArgument", message: /logarithmic.*linear axis or a positive range/ });
});
