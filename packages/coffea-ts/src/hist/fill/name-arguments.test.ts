import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../../awkward/index.ts";
import * as axis from "../axis/namespace.ts";
import { nameArguments } from "./name-arguments.ts";

const axes = [axis.Regular(2, 0, 1, { name: "x" }), axis.Regular(2, 0, 1, { name: "y" }), axis.Regular(2, 0, 1)];

test("by name, by position, and the rest by name", () => {
  assert.deepEqual(nameArguments(axes, [{ x: 1, y: 2 }]), { x: 1, y: 2 });
  assert.deepEqual(nameArguments(axes, [1, [2], 3]), { x: 1, y: [2], 2: 3 });
  assert.deepEqual(nameArguments(axes, [1, { y: 2, 2: 3, weight: 4 }]), { x: 1, y: 2, 2: 3, weight: 4 });
  assert.deepEqual(nameArguments([], []), {});
});

test("typed arrays and expressions are values, not arguments by name", () => {
  const expression = fromIter([1]);
  const typed = Float64Array.of(1);
  assert.deepEqual(Object.keys(nameArguments(axes, [expression, typed])), ["x", "y"]);
});

test("too many values, or two for one axis", () => {
  assert.throws(() => nameArguments(axes, [1, 2, 3, 4]), {
    code: "BadArgument",
    message: /4 values by position, but the histogram has 3 axes: "x", "y", "2"\. Weights .*fill\(x, y, 2, \{ weight \}\)/,
  });
  assert.throws(() => nameArguments(axes, [1, { x: 2 }]), { code: "BadArgument", message: /two values for axis "x"/ });
});
