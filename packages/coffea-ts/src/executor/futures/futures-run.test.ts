import assert from "node:assert/strict";
import { after, test } from "node:test";
import { type Behaviour, contractJob } from "../../../test/contracts/executor-tasks.ts";
import { isCoffeaError } from "../../base/index.ts";
import { FuturesExecutor } from "./futures.ts";
import type { FuturesOptions } from "./futures-options.ts";

const made: FuturesExecutor[] = [];
after(() => made.forEach((executor) => executor.close()));
const create = (options: FuturesOptions): FuturesExecutor => {
  const executor = new FuturesExecutor(options);
  made.push(executor);
  return executor;
};

type List = readonly number[];
const concat = (merged: List, next: List): List => [...merged, ...next];
const lists = (behaviour: Behaviour, tasks: List = [0, 1, 2, 3]) => ({ ...contractJob<List>(behaviour), tasks, merge: concat });

for (const isolation of ["thread", "process"] as const) {
  test(`a ${isolation} that exits costs nothing but time: its task is run again elsewhere`, async () => {
    const job = lists("exits");
    assert.deepEqual(await create({ workers: 2, isolation }).execute(job), [0, 1, 2, 3]);
    assert.equal(job.calls(), 5);
  });

  test(`a task that ends every ${isolation} is reported with the cause, and the others are kept`, async () => {
    const seen: unknown[] = [];
    const recover = (task: number, error: unknown, attempts: number): List => {
      seen.push([task, attempts, error]);
      return [-1];
    };
    const job = { ...lists("onlyOneExits"), recover };
    assert.deepEqual(await create({ workers: 2, retries: 1, isolation }).execute(job), [0, -1, 2, 3]);
    const [[task, attempts, error]] = seen as [[number, number, unknown]];
    assert.deepEqual([task, attempts], [1, 2]);
    assert.ok(isCoffeaError(error, "WorkerDied"));
    assert.deepEqual(error.details, { cause: "exit", exitCode: 7, signal: null, task: 1 });
    assert.match(error.message, /while it ran task 1: it exited with code 7\. .*process\.exit/);
  });

  test(`a ${isolation} whose heap is full is replaced`, async () => {
    const job = {
      ...lists("fillsHeap"),
      recover: (_: number, error: unknown): List => [isCoffeaError(error, "WorkerDied") && error.details["cause"] === "memory" ? -1 : -2],
    };
    assert.deepEqual(await create({ workers: 1, retries: 0, isolation, heapLimit: 40 }).execute(job), [0, -1, 2, 3]);
  });

  test(`a ${isolation} that hangs is ended after taskTimeout`, async () => {
    assert.deepEqual(await create({ workers: 1, isolation, taskTimeout: 300 }).execute(lists("hangsOnce")), [0, 1, 2, 3]);
    const error: unknown = await create({ workers: 1, isolation, taskTimeout: 200, retries: 0 })
      .execute(lists("hangsOnce"))
      .catch((thrown: unknown) => thrown);
    assert.ok(isCoffeaError(error, "WorkerDied"));
    assert.match(error.message, /longer than its taskTimeout of 200 ms/);
  });

  test(`an error that nothing catches in a ${isolation} is a mistake: not tried again, and told`, async () => {
    const error: unknown = await create({ workers: 1, isolation, status: false })
      .execute(lists("throwsLater"))
      .catch((thrown: unknown) => thrown);
    assert.ok(isCoffeaError(error, "WorkerDied"));
    assert.match(error.message, /nothing caught this error: (?:Type)?Error: .*Cannot read properties of undefined/);
    assert.equal(error.details["cause"], "uncaught");
  });
}

test("a process that crashes in native code costs its task alone", async () => {
  const recover = (_: number, error: unknown): List => [
    isCoffeaError(error, "WorkerDied") && error.details["signal"] === "SIGABRT" ? -1 : -2,
  ];
  assert.deepEqual(await create({ workers: 2, retries: 1, isolation: "process" }).execute({ ...lists("aborts"), recover }), [0, -1, 2, 3]);
});

test("a process that is killed from outside is replaced", async () => {
  const executor = create({ workers: 2, isolation: "process" });
  const [victim] = (await executor.execute(lists("pid", [0])))!;
  process.kill(victim!, "SIGKILL");
  assert.notEqual(victim, process.pid);
  assert.deepEqual(await executor.execute(lists("laterIsSooner")), [0, 1, 2, 3]);
});

test("no more small results wait than 32 for each worker, and workers stay warm between jobs", async () => {
  const executor = create({ workers: 2 });
  let finished = 0;
  let most = 0;
  let merged = 1;
  const merge = (a: List, b: List): List => {
    merged++;
    return concat(a, b);
  };
  const onProgress = ({ done }: { readonly done: number }): void => {
    finished = done;
    most = Math.max(most, finished - merged);
  };
  const tasks = [-50, ...Array.from({ length: 150 }, () => 5)];
  assert.equal((await executor.execute({ ...lists("laterIsSooner", tasks), merge, onProgress }))!.length, 151);
  assert.ok(most > 8 && most <= 64, `${most} waited`);
  const threads = async (): Promise<List> => (await executor.execute(lists("pid")))!;
  const start = performance.now();
  await threads();
  assert.ok(performance.now() - start < 1000);
});

test("tasks may be packed slowly; an error of packing is one of the task", async () => {
  const { remote, ...job } = lists("list");
  const slow = { ...remote!, pack: (task: number) => new Promise((resolve) => setTimeout(() => resolve(task * 10), 20 - 5 * task)) };
  assert.deepEqual(await create({ workers: 2 }).execute({ ...job, remote: slow }), [0, 10, 20, 30]);
  const failing = {
    ...remote!,
    pack: (task: number) => {
      if (task === 2) throw new TypeError("cannot be packed");
      return task;
    },
  };
  const executor = create({ workers: 2 });
  await assert.rejects(executor.execute({ ...job, remote: failing }), /cannot be packed/);
  assert.deepEqual(await executor.execute({ ...job, remote: failing, recover: () => [-1] }), [0, 1, -1, 3]);
  await assert.rejects(executor.execute({ ...job, remote: { ...remote!, pack: () => () => 1 } }), {
    code: "NotShippable",
    message: /^Task 0 cannot be sent/,
  });
});

test("a module that ends every worker that loads it ends the job, with the cause", async () => {
  const { remote, ...job } = lists("list");
  const module = new URL("../../../test/data/exits-at-once.ts", import.meta.url).href;
  for (const isolation of ["thread", "process"] as const) {
    const executor = create({ workers: 2, isolation });
    await assert.rejects(executor.execute({ ...job, remote: { ...remote!, module } }), {
      code: "WorkerDied",
      message: /before it had a task: it exited with code 5/,
    });
    assert.deepEqual(await executor.execute(lists("list")), [0, 1, 2, 3], "and the executor goes on");
  }
});

test("what the functions of a job throw ends it, and so does closing the executor", async () => {
  const executor = create({ workers: 2 });
  const raise = (): never => {
    throw new RangeError("from the outside");
  };
  for (const functions of [{ merge: raise }, { onProgress: ({ done }: { readonly done: number }) => void (done === 2 && raise()) }])
    await assert.rejects(executor.execute({ ...lists("list"), ...functions }), /from the outside/);
  await assert.rejects(executor.execute({ ...lists("mistake"), mayRetry: raise }), /from the outside/);
  const closing = executor.execute(lists("laterIsSooner", [-100, 1, 2]));
  setTimeout(() => executor.close(), 100);
  await assert.rejects(closing, { code: "WorkerDied", message: /closed while it worked/ });
  assert.deepEqual(await executor.execute(lists("list")), [0, 1, 2, 3]);
});
