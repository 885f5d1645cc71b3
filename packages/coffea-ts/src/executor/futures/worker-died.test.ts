import assert from "node:assert/strict";
import { test } from "node:test";
import { workerDied } from "./worker-died.ts";

const end = { exitCode: null, signal: null } as const;
const limits = { taskTimeout: 500 };

test("the message tells what was running and why it ended", () => {
  const text = (...of: Parameters<typeof workerDied>): string => workerDied(...of).message;
  assert.match(
    text({ ...end, cause: "signal", signal: "SIGSEGV" }, 3, limits),
    /^A worker ended while it ran task 3: it was killed by SIGSEGV\. That is a crash in native code\.$/,
  );
  assert.match(text({ ...end, cause: "signal", signal: "SIGKILL" }, 3, limits), /run out of memory/);
  assert.match(text({ ...end, cause: "memory" }, 0, limits), /heap was full\. Use a smaller chunksize/);
  assert.match(text({ ...end, cause: "timeout" }, 0, limits), /500 ms/);
  assert.match(
    text({ ...end, cause: "start", error: new Error("no memory") }, null, limits),
    /before it had a task: it could not be started: Error: no memory\.$/,
  );
  assert.match(text({ ...end, cause: "start" }, null, limits), /no reason was given/);
});

test("what ended it is the cause", () => {
  const error = new TypeError("x");
  const died = workerDied({ ...end, cause: "uncaught", exitCode: 1, error }, 2, limits);
  assert.equal(died.cause, error);
  assert.deepEqual(died.details, { cause: "uncaught", exitCode: 1, signal: null, task: 2 });
});
