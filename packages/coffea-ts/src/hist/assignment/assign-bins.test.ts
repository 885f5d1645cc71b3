import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist, loc, overflow, slice, sum } from "../index.ts";

const make = () => Hist.new.reg(3, 0, 3, { name: "x" }).strCat(["a", "b"], { name: "s" });

test("a number goes into every selected bin but the flow bins", () => {
  const h = make().double();
  h.set({}, 1).set({ x: 0, s: "b" }, 5).set({ x: overflow, s: 0 }, 7);
  assert.deepEqual(h.values({ flow: true }).toList(), [
    [0, 0, 0],
    [1, 5, 0],
    [1, 1, 0],
    [1, 1, 0],
    [7, 0, 0],
  ]);
});

test("arrays, with and without the flow bins at an open end, and repeated", () => {
  const h = make().double();
  h.set({ s: "a" }, [1, 2, 3]);
  h.set({ s: "b" }, [10, 11, 12, 13, 14]);
  assert.deepEqual(h.select({ s: "a" }).values({ flow: true }).toList(), [0, 1, 2, 3, 0]);
  assert.deepEqual(h.select({ s: "b" }).values({ flow: true }).toList(), [10, 11, 12, 13, 14]);
  h.set({ x: slice(1) }, [[5, 6]]);
  assert.deepEqual(h.values().toList(), [
    [1, 11],
    [5, 6],
    [5, 6],
  ]);
  h.set({ x: slice(loc(1), loc(2)) }, [[0]]);
  assert.deepEqual(h.values().toList()[1 as never], [0, 0]);
});

test("a histogram is put in with its flow bins", () => {
  const h = make().weight();
  const other = make()
    .weight()
    .fill({ x: [-1, 0.5, 9], s: "a", weight: 2 });
  h.set({}, other);
  assert.ok(h.equals(other));
  const part = Hist.new.reg(1, 1, 2, { name: "x" }).weight();
  assert.throws(() => h.set({ x: slice(1, 2), s: 0 }, part), { code: "BadArgument", message: /underflow=true/ });
  assert.throws(() => h.set({}, make().double()), { code: "BadArgument", message: /double storage/ });
});

test("what cannot be assigned is named", () => {
  const h = make().int64();
  assert.throws(() => h.set({ x: 0 }, [1, 2, 3, 4]), { code: "ShapeMismatch", message: /4 numbers for axis "s", where 2/ });
  assert.throws(() => h.set({}, [1, 2]), { code: "ShapeMismatch", message: /1 dimensions.*"x", "s"/ });
  assert.throws(() => h.set({ x: sum as never }, 1), { code: "BadArgument", message: /one by one or in a range/ });
  assert.throws(() => h.set({ x: slice(0, 2, sum) }, 1), { code: "BadArgument", message: /no step/ });
  assert.throws(() => h.set({}, 0.5), { code: "BadArgument", message: /0\.5/ });
  assert.throws(() => h.set({ y: 0 } as never, 1), { code: "BadAxis" });
});
