import assert from "node:assert/strict";
import { test } from "node:test";
import { evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import type { RatioUncertainty } from "./ratio-options.ts";
import { ratioPoints } from "./ratio-points.ts";
import { seriesOf } from "./series.ts";

const axis = evenAxis(4, [0, 4]);
const series = (...contents: number[]) => seriesOf(fakeHist([axis], contents), {}).series[0]!;
const near = (actual: Float64Array, expected: readonly number[]) => {
  for (const [bin, value] of expected.entries())
    assert.ok(Math.abs(actual[bin]! - value) < 1e-9, `bin ${bin}: ${actual[bin]}, not ${value}`);
};

// hist.intervals.ratio_uncertainty([3, 10, 50, 4], [8, 20, 50, 400], kind); its rows are down and up
const known: Readonly<Record<RatioUncertainty, readonly [down: readonly number[], up: readonly number[]]>> = {
  poisson: [
    [0.204088085764, 0.155434721968, 0.140946736517, 0.004785847966],
    [0.36477322911, 0.21334748805, 0.162364492129, 0.007906882931],
  ],
  "poisson-ratio": [
    [0.227775036074, 0.185980612599, 0.197220718638, 0.004804756958],
    [0.507528814381, 0.287792959333, 0.245672407369, 0.007977724079],
  ],
  efficiency: [
    [0.196075614151, 0.132732491838, 0.036150804585, 0.004779864613],
    [0.234946487636, 0.132732491838, 0.0, 0.007836135593],
  ],
};

test("error bars of ratios are those of hist", () => {
  for (const [kind, [down, up]] of Object.entries(known)) {
    const ratio = ratioPoints(series(3, 10, 50, 4), series(8, 20, 50, 400), kind as RatioUncertainty);
    near(ratio.values, [0.375, 0.5, 1, 0.01]);
    near(ratio.errors.down, down);
    near(ratio.errors.up, up);
  }
});

test("no ratio to nothing; nothing over something is 0 with a bar up", () => {
  const { values, errors } = ratioPoints(series(3, 0, 1, 1), series(0, 2, 1, 1), "poisson");
  assert.ok(Number.isNaN(values[0]));
  assert.deepEqual([values[1], errors.down[1]], [0, 0]);
  assert.ok(Math.abs(errors.up[1]! - 1.841021645 / 2) < 1e-6);
});

test("very many entries have the Gaussian limit", () => {
  const [many, more] = [series(4e8, 1e18, 1, 1), series(1.6e9, 1e18, 1, 1)];
  near(ratioPoints(many, more, "efficiency").errors.up, [Math.sqrt((0.25 * 0.75) / 1.6e9), 0]);
  near(ratioPoints(many, more, "poisson-ratio").errors.down, [0.25 * Math.sqrt(1 / 4e8 + 1 / 1.6e9), Math.SQRT2 * 1e-9]);
  assert.throws(() => ratioPoints(more, many, "efficiency"), { code: "BadArgument", message: /of 400000000/ });
});
