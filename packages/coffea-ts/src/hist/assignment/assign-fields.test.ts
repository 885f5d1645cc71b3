import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../index.ts";

const axis = () => Hist.new.reg(2, 0, 2, { name: "x" });

test("parts by name, as one dimension more, and as view gives them", () => {
  const h = axis().weight();
  h.set({}, { value: [1, 2], variance: [3, 4] });
  assert.deepEqual(h.at({ x: 1 }), { value: 2, variance: 4 });
  h.set({}, [
    [5, 6],
    [7, 8],
  ]);
  assert.deepEqual(h.at({ x: 0 }), { value: 5, variance: 6 });
  const copy = axis().weight().set({}, h.view());
  assert.deepEqual(copy.values().toList(), [5, 7]);
});

test("of means the variance is that of the samples", () => {
  const mean = axis()
    .mean()
    .fill({ x: [0.5, 0.5, 1.5], sample: [1, 2, 3] });
  const again = axis().mean().set({}, mean.view());
  assert.ok(again.equals(mean));
  const one = axis()
    .mean()
    .set({ x: 0 }, mean.at({ x: 0 }));
  assert.deepEqual(one.at({ x: 0 }), mean.at({ x: 0 }));
  const weighted = axis()
    .weightedMean()
    .fill({ x: [0.5, 0.5], sample: [1, 2], weight: [1, 3] });
  const two = axis()
    .weightedMean()
    .set({ x: 0 }, weighted.at({ x: 0 }));
  assert.ok(two.allClose(weighted));
});

test("numbers alone do not fill accumulators", () => {
  assert.throws(() => axis().weight().set({}, 1), { code: "BadArgument", message: /\{ value, variance \}.*the number 1/ });
  assert.throws(
    () =>
      axis()
        .weight()
        .set({}, { value: 1 } as never),
    { code: "BadArgument", message: /"variance" is missing/ },
  );
});
