import assert from "node:assert/strict";
import { test } from "node:test";
import * as axis from "./namespace.ts";

test("axes by hist's names, with and without a name of their own", () => {
  assert.deepEqual(axis.Regular(2, 0, 1).bins, [
    [0, 0.5],
    [0.5, 1],
  ]);
  assert.equal(axis.Regular(2, 1, 4, { name: "x", transform: axis.transform.sqrt }).edges[1], 2.25);
  assert.equal(axis.Variable([0, 1, 5], { name: "x", flow: false }).extent, 2);
  assert.deepEqual(axis.Integer(1, 3).bins, [1, 2]);
  assert.deepEqual(axis.Boolean({ name: "b" }).bins, [false, true]);
  assert.deepEqual(axis.IntCategory([5, 3], { name: "i" }).bins, [5, 3]);
  assert.equal(axis.StrCategory(["a"], { name: "s", growth: true }).growth, true);
});

test("every axis tells values and bins, flow bins too", () => {
  const regular = axis.Regular(2, 0, 1);
  assert.deepEqual([-1, 0, 2].map((i) => regular.bin(i)), [[-Infinity, 0], [0, 0.5], [1, Infinity]]); // prettier-ignore
  assert.deepEqual(axis.Regular(2, 0, 1, { circular: true }).bin(2), [1, 1.5]);
  const variable = axis.Variable([0, 1, 3]);
  assert.deepEqual([-1, 0.5, 1.5, 2, 2.5].map((i) => variable.value(i)), [-Infinity, 0.5, 2, 3, Infinity]); // prettier-ignore
  assert.deepEqual(variable.bin(2), [3, Infinity]);
  assert.deepEqual([-1, 0, 1, 2.5].map((i) => axis.Variable([0, 1, 3], { circular: true }).value(i)), [-2, 0, 1, 3.5]); // prettier-ignore
  const integer = axis.Integer(2, 5);
  assert.deepEqual([-1, 0, 1.5, 3].map((i) => integer.value(i)), [1, 2, 3, 5]); // prettier-ignore
  assert.deepEqual([integer.bin(-1), integer.bin(0), integer.bin(3)], [1, 2, 5]);
  const text = axis.StrCategory(["a", "b"], { name: "s" });
  assert.deepEqual([text.bin(1), text.bin(2), text.value(7)], ["b", null, null]);
  assert.deepEqual([axis.Boolean().bin(1), axis.Boolean().value(3)], [true, null]);
});

test("a number that is no bin is refused with those that are", () => {
  assert.throws(() => axis.Regular(3, 0, 1, { name: "x", overflow: false }).bin(3), {
    code: "BadArgument",
    message: 'There is no bin 3 on axis "x", whose bins are 0 to 2 and -1 for underflow.',
  });
  assert.throws(() => axis.StrCategory(["a"]).bin(-1), { message: /this strCategory axis, whose bins are 0 to 0 and 1 for overflow/ });
  assert.throws(() => axis.Boolean().bin(0.5), { code: "BadArgument" });
});

test("traits, and equality of everything that was given", () => {
  assert.deepEqual(axis.StrCategory(["a"]).traits, {
    underflow: false,
    overflow: true,
    circular: false,
    growth: false,
    continuous: false,
    discrete: true,
    ordered: false,
  });
  assert.equal(axis.Variable([0, 1]).traits.continuous, true);
  assert.ok(axis.Regular(2, 0, 1, { name: "x" }).equals(axis.Regular(2, 0, 1, { name: "x" })));
  for (const other of [
    axis.Regular(2, 0, 1),
    axis.Regular(3, 0, 1, { name: "x" }),
    axis.Regular(2, 0, 1, { name: "x", label: "l" }),
    axis.Regular(2, 0, 1, { name: "x", overflow: false }),
    axis.Regular(2, 0, 1, { name: "x", metadata: { a: 1 } }),
    axis.Variable([0, 0.5, 1], { name: "x" }),
    axis.Regular(2, 0, 1, { name: "x", transform: axis.transform.sqrt }),
  ])
    assert.ok(!axis.Regular(2, 0, 1, { name: "x" }).equals(other));
});
