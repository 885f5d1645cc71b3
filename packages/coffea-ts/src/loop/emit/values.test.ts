import assert from "node:assert/strict";
import { test } from "node:test";
import { Jets } from "../../../test/loop/jets.ts";

test("an operand of combinations that costs more than a load is computed once for each item", () => {
  const own = new Jets();
  const pairs = own.axes.combinations(own.jets, 2, false);
  const value = own.values.math("cos", [own.values.math("sin", [own.pt])]);
  const sum = own.values.math("add", [own.values.through(pairs, value, 0), own.values.through(pairs, value, 1)]);
  assert.equal(own.explain(pairs, sum).match(/cos\(/g)!.length, 1);
  const of = (x: number): number => Math.cos(Math.sin(x));
  assert.deepEqual(own.entries(pairs, sum).flat(), [of(30) + of(20), of(30) + of(50), of(20) + of(50)]);
});

test("what costs much is computed only where a choice asks for it", () => {
  const own = new Jets();
  const dear = own.values.math("exp", [own.values.math("sin", [own.met])]);
  const chosen = own.values.select(own.values.math("gt", [own.met, own.number(1)]), dear, own.met);
  assert.match(own.explain(own.rows, chosen), /if metPt > 1\n[^]*exp\([^]*else/);
  assert.deepEqual(own.entries(own.rows, chosen).flat(), [1, Math.exp(Math.sin(2)), Math.exp(Math.sin(3))]);
});
