import assert from "node:assert/strict";
import { test } from "node:test";
import type { FromWorker, WorkerEnd } from "../worker/messages.ts";
import { type PoolWorker, WorkerPool } from "./worker-pool.ts";

/** A pool of threads and a user that waits for what it is told. */
function startPool(): {
  pool: WorkerPool;
  heard: (FromWorker | WorkerEnd)[];
  next: () => Promise<unknown>;
  user: Parameters<WorkerPool["lend"]>[0];
} {
  const heard: (FromWorker | WorkerEnd)[] = [];
  let wake = (): void => {};
  const hear = (what: FromWorker | WorkerEnd): void => {
    heard.push(what);
    wake();
  };
  const user = {
    closed: () => {},
    message: (_: PoolWorker, message: FromWorker) => hear(message),
    ended: (_: PoolWorker, end: WorkerEnd) => hear(end),
  };
  const next = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  return { pool: new WorkerPool({ isolation: "thread", heapLimit: null, worker: null }), heard, next, user };
}

test("workers are lent warm, and only as many as are asked for", async () => {
  const { pool, heard, next, user } = startPool();
  assert.deepEqual(pool.lend(user, 2), []);
  const one = pool.start();
  await next();
  const two = pool.start();
  await next();
  assert.deepEqual(heard, [{ kind: "ready" }, { kind: "ready" }]);
  pool.giveBack();
  assert.deepEqual(pool.lend(user, 1), [one]);
  assert.deepEqual([...pool.workers], [one, two]);
  pool.close();
  assert.equal(pool.workers.size, 0);
});

test("a worker that ends leaves the pool and is told of, with the known reason; a dropped one is not told of", async () => {
  const { pool, heard, next, user } = startPool();
  pool.lend(user, 1);
  const slow = pool.start();
  await next();
  slow.endsBy = "timeout";
  slow.link.terminate();
  await next();
  assert.deepEqual(heard[1], { cause: "timeout", exitCode: 1, signal: null });
  assert.equal(pool.workers.size, 0);
  const dropped = pool.start();
  await next();
  pool.drop(dropped);
  pool.start();
  await next();
  assert.deepEqual(heard.slice(2), [{ kind: "ready" }, { kind: "ready" }]);
  pool.close();
});
