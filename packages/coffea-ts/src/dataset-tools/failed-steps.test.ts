import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../awkward/index.ts";
import { getFailedStepsForDataset, getFailedStepsForFileset } from "./failed-steps.ts";

const file = {
  object_path: "Events",
  steps: [
    [0, 10],
    [10, 20],
  ] as [number, number][],
  num_entries: 20,
  num_selected_entries: 20,
};
const dataset = { files: { "1.root": file, "it's.root": file }, metadata: { year: 2012 } };
const record = (path: string, start: number, exception: string | null) => ({
  args: [path, "'Events'", String(start), String(start + 10), "True"],
  exception,
});
const report = [
  record("'1.root'", 0, null),
  record("'1.root'", 10, "OSError"),
  record(`"it's.root"`, 0, "OSError"),
  record(`"it's.root"`, 10, "OSError"),
];

test("what failed, as records and as an array", () => {
  const failed = { ...dataset, files: { "1.root": { ...file, steps: [[10, 20]], num_selected_entries: 10 }, "it's.root": file } };
  assert.deepEqual(getFailedStepsForDataset(dataset, report), failed);
  assert.deepEqual(getFailedStepsForDataset(dataset, fromIter(report) as never), failed);
  assert.deepEqual(getFailedStepsForFileset({ A: dataset, B: dataset }, { A: report, B: report.slice(0, 1) }), { A: failed });
  assert.deepEqual(getFailedStepsForFileset({ A: dataset }, { A: [] }), {});
});

test("reports that do not fit are told", () => {
  assert.throws(() => getFailedStepsForDataset(dataset, [record("'2.root'", 0, "OSError")]), {
    code: "BadFileset",
    message: /"2.root", which is not in the dataset/,
  });
  assert.throws(() => getFailedStepsForFileset({ A: dataset }, { B: report }), {
    code: "BadFileset",
    message: /no report of dataset "A"; there are those of B/,
  });
  assert.throws(() => getFailedStepsForDataset({ files: { "1.root": "Events" } }, []), {
    code: "BadFileset",
    message: /"1.root" has no steps/,
  });
  assert.throws(() => getFailedStepsForDataset(["1.root"], []), { code: "BadFileset", message: /list of files/ });
  const parts = [{ args: ["'1.root'", "'Events'", "0", "3", "False"], exception: "OSError" }];
  assert.throws(() => getFailedStepsForDataset(dataset, parts), { code: "BadArgument", message: /"False"/ });
});
