import { CoffeaError, type Packed, unpack } from "../../base/index.ts";
import type { Job, ProgressListener, RemoteWork } from "../executor.ts";
import type { ProgressCount } from "../progress-count.ts";
import { isTransient } from "../transient.ts";
import type { FromWorker, ToWorker, WorkerEnd } from "../worker/messages.ts";
import type { FuturesSetup } from "./futures-options.ts";
import { TaskBook } from "./task-book.ts";
import type { PoolUser, PoolWorker, WorkerPool } from "./worker-pool.ts";
import { workerDied } from "./worker-died.ts";

/** Results per worker that may wait for an earlier one before no more tasks are handed out: so many while they are small, and few when they are not. */
const waitingPerWorker = { tasks: 32, tasksWhenFull: 4, bytes: 2 ** 26 };

/** So many workers in a row may fail to start before those that are there have to do, or the job fails. */
const failedStarts = 5;

/** What a worker has been given of this job. */
interface Desk {
  /** Tasks in the order in which it runs them; the first one is running. */
  readonly tasks: number[];
  /** Tasks that are being packed for it. */
  packing: number;
  /** Tasks are sent in the order in which they were taken. */
  sent: Promise<void>;
  isReady: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** What a job is run with. */
export interface RunContext {
  readonly pool: WorkerPool;
  readonly setup: FuturesSetup;
  readonly report: ProgressCount<unknown>;
  readonly listener: ProgressListener | null;
}

type Result<T, R> =
  | { readonly kind: "packed"; readonly packed: Packed; readonly task: T }
  | { readonly kind: "recovered"; readonly result: R };

let jobs = 0;

/** One job on a pool of workers, from the first task to the last merge. */
export class FuturesRun<T, R> implements PoolUser {
  readonly #id = ++jobs;
  readonly #job: Job<T, R>;
  readonly #remote: RemoteWork<T, R>;
  readonly #context: RunContext;
  readonly #book: TaskBook<Result<T, R>>;
  readonly #desks = new Map<PoolWorker, Desk>();
  readonly #attempts = new Map<number, number>();
  #merged: R | undefined;
  #hasMerged: boolean;
  /** How many more workers in a row may fail to start, and why the last one did. */
  #startsLeft = failedStarts;
  #lastStart: unknown = null;
  #isOver = false;
  #resolve!: (merged: R | undefined) => void;
  #reject!: (error: unknown) => void;

  constructor(job: Job<T, R>, remote: RemoteWork<T, R>, context: RunContext) {
    this.#job = job;
    this.#remote = remote;
    this.#context = context;
    const { workers } = context.setup;
    const { tasks, tasksWhenFull, bytes } = waitingPerWorker;
    const room = { tasks: tasks * workers, tasksWhenFull: tasksWhenFull * workers, bytes: bytes * workers };
    this.#book = new TaskBook(job.tasks.length, room, (task) => job.group?.(job.tasks[task]!) ?? null);
    this.#merged = job.initial;
    this.#hasMerged = job.initial !== undefined;
  }

  /** Runs the tasks. When it settles, no worker is at work on the job any more. */
  async result(): Promise<R | undefined> {
    const { signal } = this.#job;
    const abort = (): void => this.#fail(signal!.reason);
    const result = new Promise<R | undefined>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    signal?.addEventListener("abort", abort);
    try {
      const { pool, setup } = this.#context;
      for (const worker of pool.lend(this, Math.min(setup.workers, this.#job.tasks.length))) this.#welcome(worker);
      this.#handOut();
      return await result;
    } finally {
      signal?.removeEventListener("abort", abort);
      this.#leave();
    }
  }

  message(worker: PoolWorker, message: FromWorker): void {
    const desk = this.#desks.get(worker);
    if (this.#isOver || desk === undefined || (message.kind !== "ready" && message.job !== this.#id)) return;
    this.#orFail(() => this.#hear(worker, desk, message));
  }

  closed(): void {
    this.#fail(
      new CoffeaError("WorkerDied", "The executor was closed while it worked on a job. Close it when the job is done.", {
        details: { cause: "closed" },
      }),
    );
  }

  #hear(worker: PoolWorker, desk: Desk, message: FromWorker): void {
    switch (message.kind) {
      case "ready":
        return;
      case "begun":
        this.#startsLeft = failedStarts;
        desk.isReady = true;
        this.#watch(worker, desk);
        return;
      case "refused":
        this.#fail(unpack(message.error));
        return;
      case "done":
        this.#cleared(worker, desk, message.task);
        this.#finish(message.task, { kind: "packed", packed: message.result, task: this.#job.tasks[message.task]! });
        return;
      case "failed":
        this.#cleared(worker, desk, message.task);
        this.#failed(message.task, unpack(message.error));
        return;
      default:
        throw message satisfies never;
    }
  }

  ended(worker: PoolWorker, end: WorkerEnd): void {
    const desk = this.#desks.get(worker);
    if (this.#isOver || desk === undefined) return;
    clearTimeout(desk.timer);
    this.#desks.delete(worker);
    this.#book.release(worker);
    const [running, ...waiting] = desk.tasks;
    for (const task of waiting) this.#book.putBack(task);
    this.#orFail(() => {
      if (end.cause === "start" || !desk.isReady) this.#notStarted(running, end);
      else if (running !== undefined) this.#failed(running, workerDied(end, running, this.#context.setup));
    });
    this.#handOut();
  }

  /** The task is not to blame. Where no worker starts at all, the job cannot run. */
  #notStarted(task: number | undefined, end: WorkerEnd): void {
    if (task !== undefined) this.#book.putBack(task);
    this.#startsLeft--;
    this.#lastStart = workerDied(end, null, this.#context.setup);
  }

  #welcome(worker: PoolWorker): void {
    const { module, name, setup } = this.#remote;
    this.#desks.set(worker, { tasks: [], packing: 0, sent: Promise.resolve(), isReady: false, timer: undefined });
    this.#post(worker, { kind: "job", job: this.#id, module, name, setup, worker: worker.name });
  }

  /** Gives each worker a task to run and, while there are enough for all, one to go on with. */
  #handOut(): void {
    if (this.#isOver) return;
    this.#orFail(() => {
      const { pool, setup } = this.#context;
      while (this.#startsLeft > 0 && this.#desks.size < setup.workers && this.#book.unsent > this.#idleDesks()) {
        if (this.#desks.size > 0 && !this.#book.hasMore) break;
        this.#welcome(pool.start());
      }
      if (this.#desks.size === 0 && this.#startsLeft <= 0) throw this.#lastStart;
      for (const depth of [1, 2]) {
        for (const [worker, desk] of this.#desks) {
          if (depth === 2 && this.#book.unsent <= setup.workers) break;
          if (desk.tasks.length + desk.packing < depth) this.#takeFor(worker, desk);
        }
      }
    });
  }

  #idleDesks(): number {
    return [...this.#desks.values()].filter(({ tasks, packing }) => tasks.length + packing === 0).length;
  }

  #takeFor(worker: PoolWorker, desk: Desk): void {
    const task = this.#book.take(worker);
    if (task === null) return;
    desk.packing++;
    desk.sent = desk.sent.then(() => this.#send(task, worker, desk));
  }

  async #send(task: number, worker: PoolWorker, desk: Desk): Promise<void> {
    const hasLeft = (): boolean => this.#isOver || this.#desks.get(worker) !== desk;
    try {
      const packed: unknown = hasLeft() ? null : await this.#remote.pack(this.#job.tasks[task]!);
      if (hasLeft()) this.#book.putBack(task);
      else {
        this.#post(worker, { kind: "task", job: this.#id, task, packed });
        desk.tasks.push(task);
        if (desk.tasks.length === 1) this.#watch(worker, desk);
      }
    } catch (error) {
      this.#orFail(() => this.#failed(task, error));
    }
    desk.packing--;
    this.#handOut();
  }

  #post(worker: PoolWorker, message: ToWorker): void {
    try {
      worker.link.post(message);
    } catch (error) {
      throw error instanceof Error && error.name === "DataCloneError" ? notCloneable(message, error) : error;
    }
  }

  #cleared(worker: PoolWorker, desk: Desk, task: number): void {
    desk.tasks.splice(desk.tasks.indexOf(task), 1);
    this.#watch(worker, desk);
  }

  /** Starts the clock of the task that now runs. */
  #watch(worker: PoolWorker, desk: Desk): void {
    clearTimeout(desk.timer);
    const { taskTimeout } = this.#context.setup;
    if (taskTimeout === null || !desk.isReady || desk.tasks.length === 0) return;
    desk.timer = setTimeout(() => {
      worker.endsBy = "timeout";
      worker.link.terminate();
    }, taskTimeout);
  }

  #failed(task: number, error: unknown): void {
    if (this.#isOver) return;
    const job = this.#job;
    const attempts = (this.#attempts.get(task) ?? 0) + 1;
    this.#attempts.set(task, attempts);
    const mayRetry = job.mayRetry === undefined ? isTransient(error) : job.mayRetry(error);
    if (mayRetry && attempts <= this.#context.setup.retries) {
      this.#book.putBack(task);
      this.#handOut();
      return;
    }
    let result: R;
    try {
      if (job.recover === undefined) throw error;
      result = job.recover(job.tasks[task]!, error, attempts);
    } catch (last) {
      this.#book.fail(task, last);
      this.#merge();
      return;
    }
    this.#finish(task, { kind: "recovered", result });
  }

  #finish(task: number, result: Result<T, R>): void {
    this.#book.finish(task, result, result.kind === "packed" ? sizeOf(result.packed) : 0);
    // New work first: the workers compute while this thread merges.
    this.#handOut();
    const { listener, report } = this.#context;
    listener?.(report.finish(this.#job.tasks[task]!));
    this.#merge();
  }

  #merge(): void {
    if (this.#isOver) return;
    this.#orFail(() => {
      for (const outcome of this.#book.inOrder()) {
        const next = outcome.kind === "packed" ? this.#remote.unpack(unpack(outcome.packed), outcome.task) : outcome.result;
        this.#merged = this.#hasMerged ? this.#job.merge(this.#merged as R, next) : next;
        this.#hasMerged = true;
      }
    });
    if (this.#isOver) return;
    if (this.#book.isDone) {
      this.#isOver = true;
      this.#resolve(this.#merged);
    } else this.#handOut();
  }

  /** Nothing of a job may throw into the event loop: what its functions throw ends it. */
  #orFail(run: () => void): void {
    try {
      run();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#reject(error);
  }

  /** Workers that are still at a task nobody waits for are ended, so that nothing of this job goes on behind its back. */
  #leave(): void {
    this.#isOver = true;
    const { pool } = this.#context;
    for (const [worker, desk] of this.#desks) {
      clearTimeout(desk.timer);
      if (desk.tasks.length > 0) pool.drop(worker);
      else worker.link.post({ kind: "end", job: this.#id });
    }
    pool.giveBack();
  }
}

function sizeOf({ buffers }: Packed): number {
  return buffers.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function notCloneable(message: ToWorker, cause: Error): CoffeaError {
  const what = message.kind === "task" ? `Task ${message.task}` : "What the workers need for this job";
  return new CoffeaError(
    "NotShippable",
    `${what} cannot be sent to a worker: ${cause.message.replace(/\.$/, "")}. What is sent (files, metadata, arguments of processors) is plain data: numbers, texts, lists, plain objects, maps, sets, dates, typed arrays and blobs.`,
    { cause },
  );
}

/** The error for a job whose tasks are closures. */
export function needsRemote(): CoffeaError {
  return new CoffeaError(
    "NotShippable",
    "FuturesExecutor runs tasks in worker threads, and this job does not say how (it has no `remote`): functions made on the spot cannot be sent there. " +
      "Give the job remote: { module, name, setup, pack, unpack }, the address of an exported function, or run it with new IterativeExecutor().",
  );
}
