import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPreprocessOptions } from "./preprocess-options.ts";

test("options that fit", () => {
  checkPreprocessOptions({});
  checkPreprocessOptions({ stepSize: null, saveForm: null, filesPerBatch: 5, stepSizeSafetyFactor: 0, fileExceptions: ["FileNotFound"] });
});

for (const [options, message] of [
  [{ align_clusters: true }, /Did you mean "alignClusters"/],
  [{ stepSize: "100" }, /stepSize is 100/],
  [{ stepSize: -1 }, /stepSize is -1.*or null for one step per file/],
  [{ filesPerBatch: 0 }, /filesPerBatch is 0/],
  [{ skipBadFiles: "yes" }, /skipBadFiles/],
  [{ stepSizeSafetyFactor: Number.NaN }, /stepSizeSafetyFactor is NaN/],
] as const) {
  test(`refused: ${JSON.stringify(options)}`, () =>
    assert.throws(() => checkPreprocessOptions(options as object), { code: "BadArgument", message }));
}
