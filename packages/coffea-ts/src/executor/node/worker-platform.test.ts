import assert from "node:assert/strict";
import { test } from "node:test";
import { contractJob } from "../../../test/contracts/executor-tasks.ts";
import { unpack } from "../../base/index.ts";
import type { FromWorker, WorkerEnd } from "../worker/messages.ts";
import { coreCount, startWorker } from "./worker-platform.ts";

test("there is a core at least", () => assert.ok(coreCount() >= 1));

for (const isolation of ["thread", "process"] as const) {
  test(`a ${isolation} is started, works, and tells how it ended`, async () => {
    const heard: FromWorker[] = [];
    let ended!: (end: WorkerEnd) => void;
    const end = new Promise<WorkerEnd>((resolve) => (ended = resolve));
    const link = startWorker(
      { isolation, heapLimit: null, worker: null },
      {
        message: (message) => {
          heard.push(message);
          if (message.kind === "done") link.post({ kind: "task", job: 1, task: 1, packed: 1 });
        },
        end: ended,
      },
    );
    const { module, name, setup } = contractJob("onlyOneExits").remote!;
    link.post({ kind: "job", job: 1, module, name, setup, worker: "w" });
    link.post({ kind: "task", job: 1, task: 0, packed: 0 });
    assert.deepEqual(await end, { cause: "exit", exitCode: 7, signal: null });
    assert.deepEqual(
      heard.map(({ kind }) => kind),
      ["ready", "begun", "done"],
    );
    assert.deepEqual(unpack((heard[2] as FromWorker & { kind: "done" }).result), [0]);
  });

  test(`a ${isolation} is ended at once`, async () => {
    const { promise, resolve } = Promise.withResolvers<WorkerEnd>();
    const link = startWorker(
      { isolation, heapLimit: null, worker: null },
      { message: (message) => void (message.kind === "ready" && link.terminate()), end: resolve },
    );
    const { cause, signal } = await promise;
    assert.deepEqual([cause, signal], isolation === "thread" ? ["exit", null] : ["signal", "SIGKILL"]);
  });
}
