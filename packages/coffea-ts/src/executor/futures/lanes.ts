/** Tasks `[next, stop)`. */
interface Range {
  next: number;
  stop: number;
}

/**
 * Shares numbered tasks out among workers so that each gets neighbours that belong together (chunks of one file, which share what was read of it):
 * a worker goes on where it is, then with the first group that nobody has, and then with the second half of what another still has before it.
 */
export class Lanes {
  /** Groups that no worker has, in order. */
  readonly #free: Range[] = [];
  readonly #lanes = new Map<object, Range>();

  constructor(count: number, groupOf: (task: number) => unknown) {
    for (let task = 0; task < count; task++) {
      const last = this.#free.at(-1);
      if (last !== undefined && groupOf(task - 1) === groupOf(task)) last.stop++;
      else this.#free.push({ next: task, stop: task + 1 });
    }
  }

  /** Tasks that nobody has taken. */
  get left(): number {
    return this.#all().reduce((sum, { next, stop }) => sum + stop - next, 0);
  }

  /** Whether there is a task before `limit`. */
  has(limit: number): boolean {
    return this.#all().some(({ next, stop }) => next < Math.min(stop, limit));
  }

  /** The next task of a worker; null when there is none before `limit`. */
  take(worker: object, limit: number): number | null {
    const own = this.#lanes.get(worker);
    const lane = own !== undefined && own.next < Math.min(own.stop, limit) ? own : this.#newLane(worker, limit);
    return lane === null ? null : lane.next++;
  }

  /** What the worker has before it goes back, to be taken by others. */
  release(worker: object): void {
    const lane = this.#lanes.get(worker);
    this.#lanes.delete(worker);
    if (lane === undefined || lane.next === lane.stop) return;
    this.#free.push(lane);
    this.#free.sort((a, b) => a.next - b.next);
  }

  /** Takes tasks from `end` on away. */
  cut(end: number): void {
    for (const range of this.#all()) range.stop = Math.max(range.next, Math.min(range.stop, end));
  }

  #newLane(worker: object, limit: number): Range | null {
    const at = this.#free.findIndex(({ next, stop }) => next < Math.min(stop, limit));
    const lane = at === -1 ? this.#half(limit) : this.#free.splice(at, 1)[0]!;
    if (lane === null) return null;
    this.release(worker);
    this.#lanes.set(worker, lane);
    return lane;
  }

  /** The second half of the longest part before `limit` that another worker still has; what is beyond goes with it. */
  #half(limit: number): Range | null {
    let longest: Range | null = null;
    const within = ({ next, stop }: Range): number => Math.min(stop, limit) - next;
    for (const range of this.#lanes.values()) if (within(range) > Math.max(0, longest === null ? 0 : within(longest))) longest = range;
    if (longest === null) return null;
    const half = { next: longest.next + Math.floor(within(longest) / 2), stop: longest.stop };
    longest.stop = half.next;
    return half;
  }

  #all(): Range[] {
    return [...this.#free, ...this.#lanes.values()];
  }
}
