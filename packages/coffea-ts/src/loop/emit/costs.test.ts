import assert from "node:assert/strict";
import { test } from "node:test";

import { Jets } from "../../../test/loop/jets.ts";
import { alternatives, conjuncts, Costs } from "./costs.ts";

test("loops cost more than calls, and calls more than arithmetic", () => {
  const { values, jets, pt, met } = new Jets();
  const costs = new Costs();
  const sum = values.reduced("sum", { over: jets, input: pt });
  const order = [met, values.math("neg", [met]), sum, values.math("exp", [met])].map((value) => costs.of(value));
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
  assert.ok(costs.of(sum) > costs.of(met) + 4);
});

test("truths are taken apart at and, or at or", () => {
  const { values, met } = new Jets();
  const [a, b, c] = [1, 2, 3].map((x) => values.math("gt", [met, values.constant(x, "f64")])) as [never, never, never];
  const both = values.math("and", [values.math("and", [a, b]), values.math("or", [b, c])]);
  assert.deepEqual(conjuncts(both), [a, b, values.math("or", [b, c])]);
  assert.deepEqual(alternatives(values.math("or", [b, c])), [b, c]);
});
