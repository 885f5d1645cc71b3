import assert from "node:assert/strict";
import { test } from "node:test";
import { CoffeaError, isCoffeaError } from "../../src/base/index.ts";
import type { Executor, ExecutorOptions, Job, Progress } from "../../src/executor/index.ts";
import { type Behaviour, contractJob } from "./executor-tasks.ts";

type List = readonly number[];
const concat = (merged: List, next: List): List => [...merged, ...next];
const neverMerge = (): never => assert.fail("nothing to merge");
const raise = (): never => {
  throw new Error("given up");
};
const recoverWithAttempts = (task: number, error: unknown, attempts: number): List => {
  assert.match(String(error), /no answer/);
  return [-task, attempts];
};
const lists = (behaviour: Behaviour, tasks: List): Job<number, List> & { calls(): number } => ({
  ...contractJob<List>(behaviour),
  tasks,
  merge: concat,
});

/** The rules that every executor keeps; `create` makes one with the given options. */
export function executorContract(name: string, create: (options: ExecutorOptions) => Executor): void {
  test(`${name}: results are merged in the order of the tasks, whoever finishes first`, async () => {
    assert.deepEqual(await create({}).execute(lists("laterIsSooner", [1, 2, 3, 4, 5])), [1, 2, 3, 4, 5]);
  });

  test(`${name}: sums have the bits of adding one after the other`, async () => {
    const tasks = Array.from({ length: 60 }, (_, i) => i);
    const { run, remote } = contractJob<number>("floats");
    const merge = (a: number, b: number): number => a + b;
    let expected = 0;
    for (const task of tasks) expected += (await run(task)) as number;
    assert.equal(await create({}).execute({ tasks, run, ...(remote === undefined ? {} : { remote }), merge }), expected);
  });

  test(`${name}: no tasks give undefined, one task gives its result unmerged`, async () => {
    assert.equal(await create({}).execute({ ...lists("list", []), merge: neverMerge }), undefined);
    assert.deepEqual(await create({}).execute({ ...lists("list", [7]), merge: neverMerge }), [7]);
  });

  test(`${name}: results are added to the initial one, which is the result of no tasks`, async () => {
    assert.deepEqual(await create({}).execute({ ...lists("list", [1, 2]), initial: [0] }), [0, 1, 2]);
    assert.deepEqual(await create({}).execute({ ...lists("list", []), initial: [0] }), [0]);
  });

  test(`${name}: results arrive bit by bit`, async () => {
    const { run, remote } = contractJob<unknown>("values");
    const found = await create({}).execute<number, unknown>({
      tasks: [3],
      run,
      ...(remote === undefined ? {} : { remote }),
      merge: neverMerge,
    });
    assert.deepStrictEqual(found, { bins: Float64Array.of(3, NaN, -0), names: new Map([["n", new Set([3])]]), big: 2n ** 70n });
  });

  test(`${name}: an error that may pass is tried again, as often as asked for`, async () => {
    const executor = create({ retries: 2 });
    assert.equal(executor.retries, 2);
    assert.deepEqual(await executor.execute(lists("worksAtThird", [0])), [3]);
    const never = lists("neverAnswers", [0]);
    await assert.rejects(executor.execute(never), /no answer/);
    assert.equal(never.calls(), 3, "one attempt and two more");
  });

  test(`${name}: a mistake in the program is not tried again`, async () => {
    const mistake = lists("mistake", [0]);
    await assert.rejects(create({ retries: 3 }).execute(mistake), /x is not a function/);
    assert.equal(mistake.calls(), 1);
  });

  test(`${name}: of several failures the first one in the order of the tasks ends the job`, async () => {
    await assert.rejects(create({}).execute(lists("fromOneOn", [0, 1, 2, 3])), /task 1/);
  });

  test(`${name}: errors keep class, code, message, details, stack and causes`, async () => {
    const error: unknown = await create({})
      .execute(lists("deepError", [0]))
      .catch((thrown: unknown) => thrown);
    assert.ok(isCoffeaError(error, "ChunkFailed"));
    assert.deepEqual([error.message, error.details], ["chunk", { file: "a.root" }]);
    assert.match(error.stack!, /executor-tasks\.ts:\d+/);
    const file = error.cause;
    assert.ok(isCoffeaError(file, "CorruptFile"));
    assert.deepEqual(file.details, { at: 2n ** 60n });
    assert.ok(file.cause instanceof RangeError);
    assert.deepEqual([file.cause.message, (file.cause as RangeError & { code: string }).code], ["root", "EIO_NOT"]);
  });

  test(`${name}: recover gives a result in place of a failed task, and may end the job`, async () => {
    const executor = create({ retries: 1 });
    assert.deepEqual(await executor.execute({ ...lists("failsForOne", [0, 1, 2]), recover: recoverWithAttempts }), [0, -1, 2, 2]);
    await assert.rejects(executor.execute({ ...lists("failsForOne", [0, 1, 2]), recover: raise }), /given up/);
  });

  test(`${name}: mayRetry decides what is tried again`, async () => {
    const job = { ...lists("mistake", [0]), mayRetry: (error: unknown) => error instanceof TypeError };
    await assert.rejects(create({ retries: 1 }).execute(job), /x is not a function/);
    assert.equal(job.calls(), 2);
    const final = { ...lists("neverAnswers", [0]), mayRetry: (error: unknown) => !(error instanceof CoffeaError) };
    await assert.rejects(create({ retries: 1 }).execute(final), /no answer/);
    assert.equal(final.calls(), 1);
  });

  test(`${name}: progress is reported from nothing to all, with weights, and on failure`, async () => {
    const seen: Progress[] = [];
    const onProgress = (progress: Progress): void => void seen.push(progress);
    await create({}).execute({ ...lists("list", [1, 2, 3]), weight: (task) => task * 10, onProgress, unit: "chunk" });
    assert.deepEqual(
      seen.map((p) => [p.done, p.total, p.totalWeight, p.unit, p.failed]),
      [0, 1, 2, 3].map((done) => [done, 3, 60, "chunk", false]),
    );
    const weights = seen.map((p) => p.doneWeight);
    assert.deepEqual([weights[0], weights[3]], [0, 60]);
    assert.deepEqual(
      weights,
      weights.toSorted((a, b) => a - b),
    );
    seen.length = 0;
    await assert.rejects(create({}).execute({ ...lists("mistake", [1]), onProgress }));
    assert.equal(seen.at(-1)?.failed, true);
  });

  test(`${name}: an aborted signal ends the job`, async () => {
    const controller = new AbortController();
    const onProgress = ({ done }: Progress): void => {
      if (done === 1) controller.abort(new Error("enough"));
    };
    const job = { ...lists("list", [1, 2, 3]), onProgress, signal: controller.signal };
    await assert.rejects(create({}).execute(job), /enough/);
    await assert.rejects(create({}).execute(job), /enough/, "aborted beforehand");
  });

  test(`${name}: jobs of one executor may be started together`, async () => {
    const executor = create({});
    const results = await Promise.all([executor.execute(lists("laterIsSooner", [1, 2, 3])), executor.execute(lists("list", [4, 5]))]);
    assert.deepEqual(results, [
      [1, 2, 3],
      [4, 5],
    ]);
  });
}
