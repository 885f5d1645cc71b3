import assert from "node:assert/strict";
import { test } from "node:test";
import { executorContract } from "../../test/contracts/executor-contract.ts";
import { IterativeExecutor } from "./iterative.ts";

executorContract("IterativeExecutor", (options) => new IterativeExecutor(options));

test("runs one task after the other", async () => {
  let running = 0;
  const run = async (task: number): Promise<number> => {
    assert.equal(++running, 1);
    await Promise.resolve();
    running--;
    return task;
  };
  assert.equal(await new IterativeExecutor().execute({ tasks: [1, 2, 3], run, merge: (a, b) => a + b }), 6);
});

test("the next task is announced before the current one runs, and everything else gets its turn between tasks", async () => {
  const seen: string[] = [];
  const run = (task: number): number => {
    seen.push(`run ${task}`);
    setTimeout(() => seen.push("timer"), 0);
    const until = performance.now() + 3;
    while (performance.now() < until);
    return task;
  };
  await new IterativeExecutor().execute({ tasks: [1, 2], run, merge: (a, b) => a + b, ahead: (task) => void seen.push(`ahead ${task}`) });
  assert.deepEqual(seen.slice(0, 4), ["ahead 2", "run 1", "timer", "run 2"]);
});

test("retries has to be a whole number", () => {
  assert.equal(new IterativeExecutor().retries, 3);
  for (const retries of [-1, 1.5, Number.NaN]) assert.throws(() => new IterativeExecutor({ retries }), { code: "BadArgument" });
});
