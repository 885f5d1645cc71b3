import assert from "node:assert/strict";
import { test } from "node:test";
import type { FromWorker, WorkerEnd } from "./messages.ts";
import { coreCount, startWorker } from "./web-platform.ts";

const options = { isolation: "thread", heapLimit: null, worker: null } as const;

/** Stands for the browser's Worker. */
class FakeWorker {
  static last: FakeWorker;
  readonly posted: unknown[] = [];
  isTerminated = false;
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  readonly url: string;
  constructor(url: URL) {
    this.url = url.href;
    FakeWorker.last = this;
  }
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

test("a Web Worker of the package's own module is started, and its errors end it", () => {
  Object.assign(globalThis, { Worker: FakeWorker });
  try {
    const heard: FromWorker[] = [];
    const ends: WorkerEnd[] = [];
    const link = startWorker(options, { message: (message) => heard.push(message), end: (end) => ends.push(end) });
    const worker = FakeWorker.last;
    assert.match(worker.url, /\/web-entry\.js$/);
    worker.onmessage!({ data: { kind: "ready" } });
    link.post({ kind: "end", job: 1 });
    assert.deepEqual([heard, worker.posted], [[{ kind: "ready" }], [{ kind: "end", job: 1 }]]);
    worker.onerror!({ message: "boom", preventDefault: () => {} });
    assert.ok(worker.isTerminated);
    assert.deepEqual([ends[0]!.cause, (ends[0]!.error as Error).message], ["uncaught", "boom"]);
    startWorker(options, { message: () => {}, end: (end) => ends.push(end) });
    FakeWorker.last.onerror!({ message: "not found", preventDefault: () => {} });
    assert.equal(ends[1]!.cause, "start");
  } finally {
    Reflect.deleteProperty(globalThis, "Worker");
  }
});

test("processes and missing workers are refused; there is a core at least", () => {
  const events = { message: () => {}, end: () => {} };
  assert.throws(() => startWorker({ ...options, isolation: "process" }, events), { code: "NotSupported", message: /no processes/ });
  assert.throws(() => startWorker(options, events), { code: "NotSupported", message: /IterativeExecutor/ });
  assert.ok(coreCount() >= 1);
});
