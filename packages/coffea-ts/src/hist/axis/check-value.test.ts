import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../hist.ts";

const { axes } = Hist.new
  .reg(2, 0, 1, { name: "x" })
  .var([0, 1, 2], { name: "v" })
  .int(0, 3, { name: "n" })
  .intCat([4, 5], { name: "c" })
  .strCat(["a"], { name: "s" })
  .double();
const ask = (position: number, value: unknown): number => axes[position]!.index(value as never);

test("an axis is asked for the bin of a value of its own type", () => {
  assert.deepEqual([ask(0, 0.7), ask(1, 1.5), ask(2, 1), ask(3, 5), ask(4, "a")], [1, 1, 1, 1, 0]);
  assert.deepEqual([ask(0, NaN), ask(3, 9), ask(4, "b")], [2, 2, 1]);
});

test("a value of another type is refused, not called overflow", () => {
  for (const position of [0, 1, 2, 3])
    assert.throws(() => ask(position, "a"), { code: "BadArgument", message: /index was given "a" for the \w+ axis "\w".*one number/ });
  assert.throws(() => ask(0, undefined), { code: "BadArgument", message: /undefined/ });
  assert.throws(() => ask(4, 1), { code: "BadArgument", message: /strCategory axis "s", which takes one of its categories/ });
});
