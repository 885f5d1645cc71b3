import assert from "node:assert/strict";
import { test } from "node:test";
import { categoryAxis, evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { densityFactor, scaledSeries, seriesOf } from "./series.ts";

const x = evenAxis(3, [0, 6], { name: "pt" });
const sign = categoryAxis(["plus", "minus"], "sign");

test("the category axis is overlaid, wherever it stands", () => {
  const first = seriesOf(fakeHist([sign, x], [1, 2, 3, 4, 5, 6]), {});
  const last = seriesOf(fakeHist([x, sign], [1, 4, 2, 5, 3, 6]), {});
  for (const set of [first, last]) {
    assert.equal(set.axis.name, "pt");
    assert.deepEqual(
      set.series.map((series) => [series.label, [...series.values]]),
      [
        ["plus", [1, 2, 3]],
        ["minus", [4, 5, 6]],
      ],
    );
  }
});

test("errors are the roots of the variances; none without variances", () => {
  const { errors } = seriesOf(fakeHist([x], [1, 2, 3], [4, 9, 16]), { errorMethod: "sqrt" }).series[0]!;
  assert.deepEqual(
    [[...errors!.down], [...errors!.up]],
    [
      [2, 3, 4],
      [2, 3, 4],
    ],
  );
  assert.equal(seriesOf(fakeHist([x], [1, 2, 3], null), {}).series[0]!.errors, null);
});

test("density factors make the area 1, errors and variances go along; an empty one stays empty", () => {
  const set = seriesOf(fakeHist([sign, x], [1, 2, 1, 0, 0, 0], [4, 0, 0, 0, 0, 0]), { errorMethod: "sqrt" });
  const [full, empty] = set.series.map((one) => scaledSeries(one, densityFactor(one.values, set.axis)));
  assert.deepEqual([...full!.values], [0.125, 0.25, 0.125]);
  assert.deepEqual([full!.errors!.up[0], full!.variances![0]], [0.25, 0.0625]);
  assert.deepEqual([...empty!.values], [0, 0, 0]);
});

test("any axis can be overlaid by name; its bins and the given labels are the texts", () => {
  const eta = evenAxis(2, [-1, 1], { name: "eta" });
  const set = seriesOf(fakeHist([x, eta], [1, 2, 3, 4, 5, 6]), { overlay: "eta", labels: { "[0, 1)": "forward" } });
  assert.deepEqual(
    set.series.map((series) => [series.label, [...series.values]]),
    [
      ["[-1, 0)", [1, 3, 5]],
      ["forward", [2, 4, 6]],
    ],
  );
});

test("what cannot be drawn is named, with the way out", () => {
  const two = fakeHist([x, evenAxis(2, [0, 1], { name: "eta" })], [1, 2, 3, 4, 5, 6]);
  assert.throws(() => seriesOf(two, {}), { code: "BadAxis", message: /"pt" nor "eta".*overlay/ });
  assert.throws(() => seriesOf(two, { overlay: "etta" }), { code: "BadAxis", message: /Did you mean "eta"/ });
  assert.throws(() => seriesOf(fakeHist([x], [1, 2, 3]), { overlay: "pt" }), { code: "BadAxis", message: /only one/ });
  assert.throws(() => seriesOf(fakeHist([sign, x, x], []), {}), { code: "BadAxis", message: /has 3 \(sign, pt, pt\).*project/ });
});
