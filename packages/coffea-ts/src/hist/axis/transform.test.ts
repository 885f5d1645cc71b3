import assert from "node:assert/strict";
import { test } from "node:test";
import { regularAxis } from "./regular.ts";
import { func, log, pow, sameTransform, sqrt } from "./transform.ts";

const tenfold = (x: number): number => 10 ** x;

test("a user's pair of functions makes the bins and edges", () => {
  const axis = regularAxis({ bins: 4, start: 1, stop: 100, transform: func(Math.log10, tenfold) }, { name: "x" });
  assert.deepEqual(
    [...axis.edges].map((edge) => Math.round(edge * 1000) / 1000),
    [1, 3.162, 10, 31.623, 100],
  );
  assert.deepEqual([0.5, 1, 3, 4, 100, 1e5, NaN].map((x) => axis.index(x)), [-1, 0, 0, 1, 4, 4, 4]); // prettier-ignore
  assert.deepEqual([axis.value(-1), axis.value(5)], [0, Infinity]);
  assert.equal(axis.transform, "function");
  assert.deepEqual([...axis.sliced(0, 2, 1).edges].map(Math.round), [1, 3, 10]);
});

test("transforms are the same by kind and power, functions by identity", () => {
  const own = func(Math.log10, tenfold);
  assert.ok(sameTransform(own, func(Math.log10, tenfold)));
  assert.ok(
    !sameTransform(
      own,
      func(Math.log10, (x) => 10 ** x),
    ),
  );
  assert.ok(!sameTransform(own, log));
  assert.ok(sameTransform(pow(2), pow(2)));
  assert.ok(!sameTransform(pow(2), pow(3)));
  assert.ok(!sameTransform(log, sqrt));
  assert.ok(!sameTransform(log, null));
});

test("what is no transform is refused", () => {
  assert.throws(() => regularAxis({ bins: 2, start: 1, stop: 2, transform: "log" as never }, { name: "x" }), {
    code: "BadArgument",
    message:
      'The regular axis "x" was given "log" as its transform. Use axis.transform.log, .sqrt, .pow(power) or .func(forward, inverse).',
  });
  assert.throws(() => pow(0), { code: "BadArgument", message: /power 0 makes no bins/ });
  assert.throws(() => func(Math.log, undefined as never), { code: "BadArgument", message: /inverse is missing/ });
  assert.throws(() => regularAxis({ bins: 2, start: -1, stop: 1, transform: func(Math.log, Math.exp) }, { name: "x" }), {
    code: "BadArgument",
    message: /-1 to 1 with a function transform/,
  });
});
