import assert from "node:assert/strict";
import { test } from "node:test";
import { CoffeaError } from "../../src/base/index.ts";
import type { Executor, ExecutorOptions, Progress } from "../../src/executor/index.ts";

const concat = (merged: readonly number[], next: readonly number[]): readonly number[] => [...merged, ...next];
const readFailed = (): CoffeaError => new CoffeaError("ReadFailed", "no answer");
const neverMerge = (): never => assert.fail("nothing to merge");
const raise = (): never => {
  throw new Error("given up");
};
/** The later the task, the sooner it ends. */
const laterIsSooner = async (task: number): Promise<readonly number[]> => {
  for (let turn = 0; turn < 10 - task; turn++) await Promise.resolve();
  return [task];
};
const failsForOne = (task: number): readonly number[] => {
  if (task === 1) throw readFailed();
  return [task];
};
const recoverWithAttempts = (task: number, error: unknown, attempts: number): readonly number[] => {
  assert.match(String(error), /no answer/);
  return [-task, attempts];
};

/** The rules that every executor keeps; `create` makes one with the given options. */
export function executorContract(name: string, create: (options: ExecutorOptions) => Executor): void {
  test(`${name}: results are merged in the order of the tasks, whoever finishes first`, async () => {
    assert.deepEqual(await create({}).execute({ tasks: [1, 2, 3, 4, 5], run: laterIsSooner, merge: concat }), [1, 2, 3, 4, 5]);
  });

  test(`${name}: no tasks give undefined, one task gives its result unmerged`, async () => {
    assert.equal(await create({}).execute({ tasks: [], run: () => 1, merge: neverMerge }), undefined);
    assert.equal(await create({}).execute({ tasks: [7], run: (task) => task, merge: neverMerge }), 7);
  });

  test(`${name}: results are added to the initial one, which is the result of no tasks`, async () => {
    const job = { run: (task: number): readonly number[] => [task], merge: concat, initial: [0] };
    assert.deepEqual(await create({}).execute<number, readonly number[]>({ ...job, tasks: [1, 2] }), [0, 1, 2]);
    assert.deepEqual(await create({}).execute<number, readonly number[]>({ ...job, tasks: [] }), [0]);
  });

  test(`${name}: an error that may pass is tried again, as often as asked for`, async () => {
    const executor = create({ retries: 2 });
    assert.equal(executor.retries, 2);
    let calls = 0;
    const run = (): readonly number[] => {
      if (++calls < 3) throw readFailed();
      return [calls];
    };
    assert.deepEqual(await executor.execute({ tasks: [0], run, merge: concat }), [3]);
    calls = -10;
    await assert.rejects(executor.execute({ tasks: [0], run, merge: concat }), /no answer/);
    assert.equal(calls, -7, "one attempt and two more");
  });

  test(`${name}: a mistake in the program is not tried again`, async () => {
    let calls = 0;
    const run = (): never => {
      calls++;
      throw new TypeError("x is not a function");
    };
    await assert.rejects(create({ retries: 3 }).execute({ tasks: [0, 1], run, merge: concat }), /x is not a function/);
    assert.equal(calls, 1);
  });

  test(`${name}: recover gives a result in place of a failed task, and may end the job`, async () => {
    assert.deepEqual(
      await create({ retries: 1 }).execute({ tasks: [0, 1, 2], run: failsForOne, merge: concat, recover: recoverWithAttempts }),
      [0, -1, 2, 2],
    );
    await assert.rejects(create({ retries: 1 }).execute({ tasks: [0, 1, 2], run: failsForOne, merge: concat, recover: raise }), /given up/);
  });

  test(`${name}: progress is reported from nothing to all, with weights, and on failure`, async () => {
    const seen: Progress[] = [];
    const job = {
      run: (task: number) => [task],
      merge: concat,
      weight: (task: number) => task * 10,
      onProgress: (p: Progress) => seen.push(p),
    };
    await create({}).execute<number, readonly number[]>({ ...job, tasks: [1, 2], unit: "chunk" });
    assert.deepEqual(
      seen.map((p) => [p.done, p.total, p.doneWeight, p.totalWeight, p.unit, p.failed]),
      [
        [0, 2, 0, 30, "chunk", false],
        [1, 2, 10, 30, "chunk", false],
        [2, 2, 30, 30, "chunk", false],
      ],
    );
    seen.length = 0;
    await assert.rejects(create({}).execute<number, readonly number[]>({ ...job, tasks: [1], run: raise }));
    assert.equal(seen.at(-1)?.failed, true);
  });

  test(`${name}: an aborted signal ends the job`, async () => {
    const controller = new AbortController();
    const run = (task: number): readonly number[] => {
      if (task === 2) controller.abort(new Error("enough"));
      return [task];
    };
    await assert.rejects(create({}).execute({ tasks: [1, 2, 3], run, merge: concat, signal: controller.signal }), /enough/);
  });
}
