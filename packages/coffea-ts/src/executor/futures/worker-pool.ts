import { startWorker } from "#worker-platform";
import type { FromWorker, WorkerEnd, WorkerLink, WorkerOptions } from "../worker/messages.ts";

/** A worker of a pool. */
export interface PoolWorker {
  /** `worker 1`, `worker 2`, …; one that replaces another has its name. */
  readonly name: string;
  readonly link: WorkerLink;
  /** Why it is being ended, where that is known before it has. */
  endsBy: "timeout" | null;
}

/** Who uses the pool: told what its workers say, and when one has ended. */
export interface PoolUser {
  message(worker: PoolWorker, message: FromWorker): void;
  ended(worker: PoolWorker, end: WorkerEnd): void;
  /** The pool was closed under the user. */
  closed(): void;
}

/** After so long without work the workers are ended; the next job starts new ones. */
const idleMs = 60_000;

/** Workers that stay warm between jobs. Idle ones do not keep the program running. */
export class WorkerPool {
  readonly #options: WorkerOptions;
  readonly #workers = new Set<PoolWorker>();
  #user: PoolUser | null = null;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  get workers(): ReadonlySet<PoolWorker> {
    return this.#workers;
  }

  /** Begins to work for somebody, with up to `count` workers that were warm. */
  lend(user: PoolUser, count: number): PoolWorker[] {
    clearTimeout(this.#idleTimer);
    this.#user = user;
    const lent = [...this.#workers].slice(0, count);
    for (const worker of lent) worker.link.hold(true);
    return lent;
  }

  /** One more worker for the user. Throws where workers cannot be started. */
  start(): PoolWorker {
    const worker: PoolWorker = {
      name: this.#freeName(),
      endsBy: null,
      link: startWorker(this.#options, {
        message: (message) => {
          if (this.#workers.has(worker)) this.#user?.message(worker, message);
        },
        end: (end) => {
          if (this.#workers.delete(worker)) this.#user?.ended(worker, worker.endsBy === null ? end : { ...end, cause: worker.endsBy });
        },
      }),
    };
    this.#workers.add(worker);
    return worker;
  }

  #freeName(): string {
    const taken = new Set(Array.from(this.#workers, ({ name }) => name));
    let number = 1;
    while (taken.has(`worker ${number}`)) number++;
    return `worker ${number}`;
  }

  /** Ends a worker at once; its user hears no more of it. */
  drop(worker: PoolWorker): void {
    if (this.#workers.delete(worker)) worker.link.terminate();
  }

  /** The user is done: the workers wait for the next one. */
  giveBack(): void {
    this.#user = null;
    for (const worker of this.#workers) worker.link.hold(false);
    this.#idleTimer = setTimeout(() => this.close(), idleMs);
    (this.#idleTimer as { unref?(): void }).unref?.();
  }

  /** Ends all workers, whoever uses them. */
  close(): void {
    clearTimeout(this.#idleTimer);
    this.#user?.closed();
    for (const worker of this.#workers) this.drop(worker);
  }
}
