import assert from "node:assert/strict";
import { test } from "node:test";
import { executorContract } from "../../test/contracts/executor-contract.ts";
import { ConcurrentExecutor } from "./concurrent.ts";

executorContract("concurrent", (options) => new ConcurrentExecutor({ ...options, concurrency: 3 }));
executorContract("concurrent, one at a time", (options) => new ConcurrentExecutor({ ...options, concurrency: 1 }));

const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

test("as many tasks run at once as allowed, and never more", async () => {
  let running = 0;
  let most = 0;
  const run = async (task: number): Promise<number> => {
    most = Math.max(most, ++running);
    await later(5 - (task % 5));
    running--;
    return task;
  };
  const tasks = Array.from({ length: 20 }, (_, i) => i);
  const merged = await new ConcurrentExecutor({ concurrency: 4 }).execute({
    tasks,
    run: async (task) => [await run(task)],
    merge: (a, b) => [...a, ...b],
  });
  assert.deepEqual(merged, tasks);
  assert.equal(most, 4);
});

test("after a failure nothing more starts, and the error comes when all that ran is done", async () => {
  const started: number[] = [];
  let running = 0;
  const run = async (task: number): Promise<number> => {
    started.push(task);
    running++;
    await later(task === 1 ? 1 : 10);
    running--;
    if (task === 1) throw new Error("broken");
    return task;
  };
  const tasks = Array.from({ length: 20 }, (_, i) => i);
  await assert.rejects(new ConcurrentExecutor({ concurrency: 3 }).execute({ tasks, run, merge: (a, b) => a + b }), /broken/);
  assert.deepEqual([started.length, running], [3, 0]);
});

test("a bound that is no count is refused", () => {
  for (const concurrency of [0, 1.5, Number.NaN])
    assert.throws(() => new ConcurrentExecutor({ concurrency }), { code: "BadArgument", message: /at once/ });
});
