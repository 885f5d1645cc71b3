import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { test } from "node:test";
import { futuresSetup, type FuturesOptions } from "./futures-options.ts";

test("defaults are coffea's, but for the workers, of which there is one per core", () => {
  assert.deepEqual(futuresSetup({}), {
    workers: availableParallelism(),
    retries: 3,
    recoverable: false,
    taskTimeout: null,
    isolation: "thread",
    heapLimit: null,
    worker: null,
    status: true,
    desc: "Processing",
    unit: "items",
  });
});

test("coffea's options without effect here are taken when they make sense there", () => {
  for (const merging of [true, false, [5, 4, 100]] as const) futuresSetup({ merging, mergepool: null, compression: 1, tailTimeout: 60 });
  futuresSetup({ compression: null, tailTimeout: null, mergepool: false });
});

test("what does not fit is refused with what does", () => {
  const refused: [object, RegExp][] = [
    [{ worker: 2 }, /"worker", which takes a function .* how many there are is workers/],
    [{ pool: 1 }, /no option "pool"\. .*isolation: "process"/],
    [{ tailtimeout: 1 }, /tailTimeout/],
    [{ workers: 0 }, /workers is 0; it is how many tasks run at the same time, a whole number of 1 or more/],
    [{ workers: "2" }, /"2" for its option "workers"/],
    [{ retries: 1.5 }, /retries is 1.5/],
    [{ merging: [1, 2] }, /"merging", which takes true, false, or \[batches, min, max\]/],
    [{ mergepool: 2 }, /"mergepool", which takes only null or false/],
    [{ compression: "lz4" }, /"compression", which takes a number or null/],
    [{ isolation: "fork" }, /"fork" for its option "isolation", which takes "thread" or "process"/],
    [{ taskTimeout: 0 }, /taskTimeout is 0/],
    [{ heapLimit: -1 }, /heapLimit is -1/],
    [{ worker: 2 }, /"worker", which takes a function that makes a Web Worker/],
  ];
  for (const [options, message] of refused) assert.throws(() => futuresSetup(options as FuturesOptions), { code: "BadArgument", message });
});
