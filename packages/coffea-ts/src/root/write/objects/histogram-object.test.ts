import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../../base/index.ts";
import { histogramObject } from "./histogram-object.ts";
import type { PlottableAxis, PlottableHistogram } from "./plottable.ts";

const axis: PlottableAxis = {
  kind: "regular",
  name: "x",
  label: "x",
  size: 2,
  extent: 4,
  underflow: true,
  overflow: true,
  edges: [0, 1, 2],
  bins: [],
};

function counts(values: number[], axes: PlottableAxis[] = [axis]): PlottableHistogram {
  const data = Float64Array.from(values);
  const read = () => ({ data });
  return {
    axes,
    kind: "COUNT",
    storage: { kind: "double" },
    name: "n",
    label: null,
    values: read,
    variances: read,
    view: () => ({ value: { data } }),
  };
}

test("the class follows the number of axes and the type of the bins", () => {
  assert.equal(histogramObject("h", counts([0, 1, 2, 0])).className, "TH1D");
  assert.equal(histogramObject("h", counts([0, 1, 2, 0]), { binType: "int16" }).className, "TH1S");
  assert.equal(histogramObject("h", counts(new Array<number>(16).fill(0), [axis, axis]), { binType: "float32" }).className, "TH2F");
  const moments = { count: { data: [0, 1, 2, 0] }, value: { data: [0, 5, 6, 0] }, sumOfDeltasSquared: { data: [0, 0, 1, 0] } };
  const means: PlottableHistogram = { ...counts([0, 5, 6, 0]), kind: "MEAN", storage: { kind: "mean" }, view: () => moments };
  assert.equal(histogramObject("h", means).className, "TProfile");
  assert.throws(() => histogramObject("h", means, { binType: "int8" }), /keeps as float64 only/);
});

test("what ROOT cannot hold is refused with the way out", () => {
  const refused = (message: RegExp) => (error: unknown) => isCoffeaError(error, "BadArgument") && message.test(error.message);
  assert.throws(() => histogramObject("h", counts([], [])), refused(/"h" has 0 axes/));
  assert.throws(() => histogramObject("h", counts([], [axis, axis, axis, axis])), refused(/has 4 axes; .*Project it/));
  assert.throws(
    () => histogramObject("h", counts([0, 1.5, 0, 0]), { binType: "int32" }),
    refused(/a bin with 1\.5, which does not fit into int32/),
  );
  assert.throws(() => histogramObject("h", counts([0, 128, 0, 0]), { binType: "int8" }), refused(/a bin with 128/));
  assert.throws(() => histogramObject("h", counts([0, 0, 0, 0]), { binType: "double" as never }), refused(/types of bins are float64/));
});
