import { pack } from "../../base/index.ts";
import type { RemoteFunction, RemoteRunner } from "../executor.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

/** Sends to the executor. */
export type Post = (message: FromWorker, transfer: readonly ArrayBuffer[]) => void;
/** Imports a module by its URL. */
export type Load = (url: string) => Promise<Record<string, unknown>>;

/**
 * The worker's side of the protocol: give it each message that arrives, and it answers through `post`. `known` are functions of jobs that need not be loaded. One job at a time, its tasks one after the other.
 */
export function serve(
  post: Post,
  known: Readonly<Record<string, RemoteFunction>> = {},
  load: Load = (url) => import(url) as Promise<Record<string, unknown>>,
): (message: ToWorker) => void {
  let current: OpenJob | null = null;
  return (message) => {
    switch (message.kind) {
      case "job":
        current = new OpenJob(message, post, async ({ module, name }) => known[name] ?? remoteFunction(await load(module), module, name));
        return;
      case "task":
        if (current?.job === message.job) current.add(message.task, message.packed);
        return;
      case "end":
        if (current?.job === message.job) void current.end();
        return;
      default:
        throw message satisfies never;
    }
  };
}

type JobMessage = ToWorker & { readonly kind: "job" };
type Find = (message: JobMessage) => Promise<RemoteFunction>;

/** A job that this worker has begun. */
class OpenJob {
  readonly job: number;
  readonly #post: Post;
  /** Null when the job could not be set up. */
  readonly #runner: Promise<RemoteRunner | null>;
  readonly #waiting: { readonly task: number; readonly packed: unknown }[] = [];
  #isRunning = false;
  #isOver = false;

  constructor(message: JobMessage, post: Post, find: Find) {
    this.job = message.job;
    this.#post = post;
    this.#runner = this.#setUp(message, find);
  }

  /** One more task to run. Its bytes may be fetched while the one before computes. */
  add(task: number, packed: unknown): void {
    this.#waiting.push({ task, packed });
    if (this.#isRunning) void this.#runner.then((runner) => runner?.ahead?.(packed as never));
    else void this.#work();
  }

  async end(): Promise<void> {
    this.#isOver = true;
    this.#waiting.length = 0;
    await (await this.#runner)?.close?.();
  }

  async #setUp(message: JobMessage, find: Find): Promise<RemoteRunner | null> {
    const { job, setup, worker } = message;
    try {
      const runner = await (await find(message))(setup as never, worker);
      this.#post({ kind: "begun", job }, []);
      return runner;
    } catch (thrown) {
      const error = pack(thrown);
      this.#post({ kind: "refused", job, error }, error.buffers);
      return null;
    }
  }

  async #work(): Promise<void> {
    this.#isRunning = true;
    const runner = await this.#runner;
    if (runner === null) return;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#isOver ? undefined : this.#waiting.shift())
      await this.#runTask(runner, next.task, next.packed);
    this.#isRunning = false;
  }

  async #runTask(runner: RemoteRunner, task: number, packed: unknown): Promise<void> {
    const { job } = this;
    try {
      const result = pack(await runner.run(packed as never));
      this.#post({ kind: "done", job, task, result }, result.buffers);
    } catch (thrown) {
      const error = pack(thrown);
      this.#post({ kind: "failed", job, task, error }, error.buffers);
    }
  }
}

function remoteFunction(module: Record<string, unknown>, url: string, name: string): RemoteFunction {
  const found = module[name];
  if (typeof found === "function") return found as RemoteFunction;
  throw new TypeError(`The module ${url} exports no function "${name}", which workers of this job were told to call.`);
}
