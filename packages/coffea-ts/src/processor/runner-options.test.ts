import assert from "node:assert/strict";
import { test } from "node:test";
import { IterativeExecutor } from "../executor/index.ts";
import { BaseSchema } from "../nanoevents/index.ts";
import { type RunnerOptions, runnerSetup } from "./runner-options.ts";

test("the defaults are coffea's", () => {
  const { executor, preExecutor, ...rest } = runnerSetup({});
  assert.ok(executor instanceof IterativeExecutor);
  assert.equal(preExecutor, executor);
  assert.deepEqual(rest, {
    chunksize: null,
    maxchunks: null,
    metadataCache: null,
    skipbadfiles: false,
    savemetrics: false,
    useResultType: false,
    checkpointer: null,
    alignClusters: false,
    schema: BaseSchema,
    mode: "virtual",
    evaluator: null,
    loopCache: null,
    onProgress: null,
  });
});

test("the look at the files may have its own executor", () => {
  const [executor, preExecutor] = [new IterativeExecutor(), new IterativeExecutor()];
  assert.equal(runnerSetup({ executor, preExecutor }).preExecutor, preExecutor);
});

test("options of coffea that mean nothing here may be null", () => {
  const options = { cachestrategy: null, processor_compression: null, xrootdtimeout: undefined };
  assert.equal(runnerSetup(options as RunnerOptions).chunksize, null);
});

const mistakes: [object, RegExp][] = [
  [{ chunksize: 1.5 }, /chunksize is 1\.5/],
  [{ maxchunks: 0 }, /maxchunks is 0/],
  [{ schema: new BaseSchema() }, /schema is .*the class itself/],
  [{ schema: Date }, /schema is/],
  [{ executor: {} }, /executor is an object without execute/],
  [{ preExecutor: "iterative" }, /preExecutor is iterative/],
  [{ format: "parquet" }, /format is "parquet"/],
  [{ align_clusters: true }, /no option "align_clusters"\. Did you mean alignClusters\?/],
  [{ chunkSize: 10 }, /no option "chunkSize"\. Did you mean chunksize\?/],
  [{ use_result_type: true }, /Did you mean useResultType\?/],
  [{ xrootdtimeout: 60 }, /no option "xrootdtimeout"\. Files are local/],
  [{ processor_compression: 1 }, /no option "processor_compression"\. A processor travels/],
  [{ cachestrategy: "dask-worker" }, /no option "cachestrategy"\. Baskets/],
  [{ checkpointer: "folder" }, /The checkpointer is folder/],
  [{ loopCache: 7 }, /loopCache is 7; it takes the path/],
  [{ skipbadfiles: [Error] }, /skipbadfiles is \[the function Error\].*codes/],
  [new IterativeExecutor(), /new Runner\(\{ executor: … \}\)/],
  [{ nothingNear: 10 }, /It takes executor, preExecutor, /],
];
for (const [options, message] of mistakes) {
  test(`refused: ${Object.keys(options)[0]!} ${String(message)}`, () =>
    assert.throws(() => runnerSetup(options as RunnerOptions), { code: "BadArgument", message }));
}
