import assert from "node:assert/strict";
import { test } from "node:test";
import { FuturesExecutor, IterativeExecutor } from "../executor/index.ts";
import { executorOfFlags } from "./executor-of-flags.ts";
import { UsageError } from "./usage-error.ts";

test("one thread unless workers are asked for", () => {
  assert.ok(executorOfFlags({}) instanceof IterativeExecutor);
  assert.ok(executorOfFlags({ executor: "iterative", workers: 1 }) instanceof IterativeExecutor);
  for (const flags of [{ workers: 3 }, { executor: "futures", workers: 3 }] as const) {
    const executor = executorOfFlags(flags);
    assert.ok(executor instanceof FuturesExecutor);
    assert.equal(executor.workers, 3);
  }
  assert.ok(executorOfFlags({ executor: "futures" }) instanceof FuturesExecutor);
  for (const flags of [{ retries: 0 }, { workers: 2, retries: 0 }]) assert.equal(executorOfFlags(flags).retries, 0);
  assert.throws(() => executorOfFlags({ executor: "iterative", workers: 2 }), UsageError);
});
