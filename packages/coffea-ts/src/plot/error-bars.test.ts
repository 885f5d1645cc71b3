import assert from "node:assert/strict";
import { test } from "node:test";
import { evenAxis } from "../../test/plots/fake-hist.ts";
import { drawErrorBars } from "./error-bars.ts";
import { symmetricErrors } from "./errors.ts";
import { createScale } from "./scales.ts";
import { xAxisOf } from "./x-axis.ts";

const x = xAxisOf(evenAxis(3, [0, 3]), {});
const xScale = createScale("linear", [0, 3], [0, 300]);
const series = { label: "", values: Float64Array.of(4, 0, 9), errors: symmetricErrors(Float64Array.of(2, 0, 3)) };

test("bars of ± one error at the middle of the bins; empty bins show nothing", () => {
  const svg = drawErrorBars(series, x, { x: xScale, y: createScale("linear", [0, 10], [100, 0]) }, { color: "red", width: 1, radius: 3 });
  assert.match(svg, /d="M50 40V80M250 0V40"/);
  assert.deepEqual(svg.match(/cx="\d+" cy="\d+"/g), ['cx="50" cy="60"', 'cx="250" cy="10"']);
});

test("on a logarithmic axis a bar to 0 ends at the lower edge; points out of sight are left out", () => {
  const single = { label: "", values: Float64Array.of(1, 100, 1e6), errors: symmetricErrors(Float64Array.of(1, 10, 1000)) };
  const svg = drawErrorBars(single, x, { x: xScale, y: createScale("log", [0.1, 1000], [400, 0]) }, { color: "red", width: 1, radius: 3 });
  assert.match(svg, /M50 269\.9V400/);
  assert.equal(svg.match(/<circle/g)?.length, 2);
});

test("bars can stand beside the middle", () => {
  const svg = drawErrorBars(
    series,
    x,
    { x: xScale, y: createScale("linear", [0, 10], [100, 0]) },
    { color: "red", width: 1, radius: 0, shift: -5 },
  );
  assert.match(svg, /d="M45 40V80M245 0V40"/);
  assert.doesNotMatch(svg, /circle/);
});
