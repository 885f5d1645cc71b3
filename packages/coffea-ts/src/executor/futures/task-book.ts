type Outcome<R> = { readonly kind: "result"; readonly result: R } | { readonly kind: "fatal"; readonly error: unknown };

/**
 * Which tasks of a job are still to be run, and what has come back: tasks go out in order, outcomes come in anyhow, and leave in order.
 * A task goes out only when it is fewer than `window` tasks ahead of the first one whose outcome is missing, so that no more than `window` outcomes ever wait here.
 */
export class TaskBook<R> {
  readonly #window: number;
  readonly #waiting = new Map<number, Outcome<R>>();
  readonly #again: number[] = [];
  #fresh = 0;
  #left = 0;
  /** Tasks from here on are not needed: one before them failed for good. */
  #end: number;

  constructor(count: number, window: number) {
    this.#end = count;
    this.#window = window;
  }

  /** Whether every outcome has left. */
  get isDone(): boolean {
    return this.#left >= this.#end;
  }

  /** Tasks that have not gone out yet. */
  get unsent(): number {
    return Math.max(0, this.#end - this.#fresh) + this.#again.length;
  }

  /** The next task to run, those that were put back first; null when there is none, or when an earlier one has to come back before. */
  take(): number | null {
    const again = this.#again.shift();
    if (again !== undefined) return again;
    if (this.#fresh >= Math.min(this.#end, this.#left + this.#window)) return null;
    return this.#fresh++;
  }

  /** The task has to be run once more. */
  putBack(task: number): void {
    if (task >= this.#end) return;
    this.#again.push(task);
    this.#again.sort((a, b) => a - b);
  }

  /** The result of a task. */
  finish(task: number, result: R): void {
    if (task < this.#end) this.#waiting.set(task, { kind: "result", result });
  }

  /** The task failed for good: {@link TaskBook.inOrder} throws when its turn comes, and tasks behind it are not needed any more. */
  fail(task: number, error: unknown): void {
    if (task >= this.#end) return;
    this.#waiting.set(task, { kind: "fatal", error });
    this.#end = task + 1;
    const needed = this.#again.filter((other) => other < task);
    this.#again.splice(0, Infinity, ...needed);
  }

  /** The results whose turn has come, in the order of the tasks; each leaves the book. */
  *inOrder(): Generator<R> {
    for (let outcome = this.#waiting.get(this.#left); outcome !== undefined; outcome = this.#waiting.get(this.#left)) {
      this.#waiting.delete(this.#left++);
      if (outcome.kind === "fatal") throw outcome.error;
      yield outcome.result;
    }
  }
}
