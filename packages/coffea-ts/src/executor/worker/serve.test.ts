import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { unpack } from "../../base/index.ts";
import type { FromWorker } from "./messages.ts";
import { serve } from "./serve.ts";

/** A worker in this thread, and what it said and did. */
function startServe(): { receive: ReturnType<typeof serve>; told: unknown[][] } {
  const told: unknown[][] = [];
  const post = (message: FromWorker): void => {
    if (message.kind === "done") told.push(["done", message.job, message.task, unpack(message.result)]);
    else if (message.kind === "failed" || message.kind === "refused") told.push([message.kind, message.job, String(unpack(message.error))]);
    else told.push([message.kind]);
  };
  const begin = (setup: number) => ({
    run: async (task: number) => {
      told.push(["run", task]);
      await sleep(5);
      if (task === 9) throw new TypeError("nine");
      return setup + task;
    },
    ahead: (task: number) => void told.push(["ahead", task]),
    close: () => void told.push(["close", setup]),
  });
  return { receive: serve(post, {}, () => Promise.resolve({ begin })), told };
}

test("tasks run one after the other; a waiting one is announced before", async () => {
  const { receive, told } = startServe();
  receive({ kind: "job", job: 1, module: "m", name: "begin", setup: 100, worker: "w" });
  receive({ kind: "task", job: 1, task: 0, packed: 5 });
  receive({ kind: "task", job: 1, task: 1, packed: 9 });
  await sleep(60);
  receive({ kind: "end", job: 1 });
  await sleep(5);
  assert.deepEqual(told.filter(([kind]) => kind !== "ahead"), [["begun"], ["run", 5], ["done", 1, 0, 105], ["run", 9], ["failed", 1, "TypeError: nine"], ["close", 100]]); // prettier-ignore
  assert.deepEqual(told.filter(([kind]) => kind === "ahead"), [["ahead", 9]]); // prettier-ignore
});

test("after the end of a job its waiting tasks are forgotten, and those of others unknown", async () => {
  const { receive, told } = startServe();
  receive({ kind: "job", job: 1, module: "m", name: "begin", setup: 0, worker: "w" });
  receive({ kind: "task", job: 1, task: 0, packed: 1 });
  receive({ kind: "task", job: 1, task: 1, packed: 2 });
  receive({ kind: "end", job: 1 });
  receive({ kind: "job", job: 2, module: "m", name: "begin", setup: 50, worker: "w" });
  receive({ kind: "task", job: 1, task: 2, packed: 3 });
  receive({ kind: "task", job: 2, task: 0, packed: 4 });
  await sleep(60);
  assert.deepEqual(told.filter(([kind]) => kind === "done"), [["done", 2, 0, 54]]); // prettier-ignore
});

test("a function that does not exist is refused with what was looked for", async () => {
  const { receive, told } = startServe();
  receive({ kind: "job", job: 1, module: "m.ts", name: "begins", setup: 0, worker: "w" });
  receive({ kind: "task", job: 1, task: 0, packed: 1 });
  await sleep(20);
  assert.deepEqual(told, [
    ["refused", 1, 'TypeError: The module m.ts exports no function "begins", which workers of this job were told to call.'],
  ]);
});
