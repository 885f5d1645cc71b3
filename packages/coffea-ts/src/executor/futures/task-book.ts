import { Lanes } from "./lanes.ts";

type Outcome<R> =
  | { readonly kind: "result"; readonly result: R; readonly bytes: number }
  | { readonly kind: "fatal"; readonly error: unknown };

/** How far tasks may run ahead of the first one whose outcome is missing, and what of their outcomes may wait. */
export interface WaitingRoom {
  /** Tasks ahead at most. */
  readonly tasks: number;
  /** Tasks ahead at most while more than {@link bytes} wait. */
  readonly tasksWhenFull: number;
  readonly bytes: number;
}

/**
 * Which tasks of a job are still to be run, and what has come back: outcomes come in anyhow, and leave in the order of the tasks.
 * A worker gets tasks that follow each other and belong together, see {@link Lanes}. Tasks go out only so far ahead of the first one whose outcome is missing
 * as the room allows, so that the outcomes that wait here are bounded.
 */
export class TaskBook<R> {
  readonly #room: WaitingRoom;
  readonly #waiting = new Map<number, Outcome<R>>();
  readonly #again: number[] = [];
  readonly #lanes: Lanes;
  #waitingBytes = 0;
  #left = 0;
  /** Tasks from here on are not needed: one before them failed for good. */
  #end: number;

  /** `groupOf` tells which neighbours belong together; without it all do. */
  constructor(count: number, room: WaitingRoom, groupOf: (task: number) => unknown = () => null) {
    this.#end = count;
    this.#room = room;
    this.#lanes = new Lanes(count, groupOf);
  }

  /** Whether every outcome has left. */
  get isDone(): boolean {
    return this.#left >= this.#end;
  }

  /** Tasks that have not gone out yet. */
  get unsent(): number {
    return this.#lanes.left + this.#again.length;
  }

  /** Whether there is a task to run for a worker without one. */
  get hasMore(): boolean {
    return this.#again.length > 0 || this.#lanes.has(this.#limit);
  }

  /** The next task to run for this worker, those that were put back first; null when there is none, or when an earlier one has to come back before. */
  take(worker: object): number | null {
    return this.#again.shift() ?? this.#lanes.take(worker, this.#limit);
  }

  /** The worker takes no more; what it was to go on with is for others. */
  release(worker: object): void {
    this.#lanes.release(worker);
  }

  /** The task has to be run once more. */
  putBack(task: number): void {
    if (task >= this.#end) return;
    this.#again.push(task);
    this.#again.sort((a, b) => a - b);
  }

  /** The result of a task, and how much memory it takes. */
  finish(task: number, result: R, bytes = 0): void {
    if (task >= this.#end) return;
    this.#waiting.set(task, { kind: "result", result, bytes });
    this.#waitingBytes += bytes;
  }

  /** The task failed for good: {@link TaskBook.inOrder} throws when its turn comes, and tasks behind it are not needed any more. */
  fail(task: number, error: unknown): void {
    if (task >= this.#end) return;
    this.#waiting.set(task, { kind: "fatal", error });
    this.#end = task + 1;
    this.#lanes.cut(this.#end);
    const needed = this.#again.filter((other) => other < task);
    this.#again.splice(0, Infinity, ...needed);
  }

  /** The results whose turn has come, in the order of the tasks; each leaves the book. */
  *inOrder(): Generator<R> {
    for (let outcome = this.#waiting.get(this.#left); outcome !== undefined; outcome = this.#waiting.get(this.#left)) {
      this.#waiting.delete(this.#left++);
      if (outcome.kind === "fatal") throw outcome.error;
      this.#waitingBytes -= outcome.bytes;
      yield outcome.result;
    }
  }

  get #limit(): number {
    const { tasks, tasksWhenFull, bytes } = this.#room;
    return this.#left + (this.#waitingBytes > bytes ? tasksWhenFull : tasks);
  }
}
