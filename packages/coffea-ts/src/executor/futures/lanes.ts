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
  /** Groups that no worker has, in order; empty ones only at the end. */
  readonly #free: Range[] = [];
  readonly #lanes = new Map<object, Range>();
  #left: number;

  constructor(count: number, groupOf: (task: number) => unknown) {
    this.#left = count;
    for (let task = 0; task < count; task++) {
      const last = this.#free.at(-1);
      if (last !== undefined && groupOf(task - 1) === groupOf(task)) last.stop++;
      else this.#free.push({ next: task, stop: task + 1 });
    }
  }

  /** Tasks that nobody has taken. */
  get left(): number {
    return this.#left;
  }

  /** Whether there is a task before `limit`. */
  has(limit: number): boolean {
    return this.#firstFree(limit) !== null || this.#longest(limit) !== null;
  }

  /** The next task of a worker; null when there is none before `limit`. */
  take(worker: object, limit: number): number | null {
    const own = this.#lanes.get(worker);
    const lane = own !== undefined && before(own, limit) > 0 ? own : this.#newLane(worker, limit);
    if (lane === null) return null;
    this.#left--;
    return lane.next++;
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
    this.#left = 0;
    for (const range of [...this.#free, ...this.#lanes.values()]) {
      range.stop = Math.max(range.next, Math.min(range.stop, end));
      this.#left += range.stop - range.next;
    }
  }

  #newLane(worker: object, limit: number): Range | null {
    const lane = this.#firstFree(limit) === null ? this.#half(limit) : this.#free.shift()!;
    if (lane === null) return null;
    this.release(worker);
    this.#lanes.set(worker, lane);
    return lane;
  }

  /** The first group that no worker has, if a part of it is before `limit`. */
  #firstFree(limit: number): Range | null {
    const first = this.#free[0];
    return first !== undefined && before(first, limit) > 0 ? first : null;
  }

  /** The second half of the longest part before `limit` that a worker still has; what is beyond goes with it. */
  #half(limit: number): Range | null {
    const longest = this.#longest(limit);
    if (longest === null) return null;
    const half = { next: longest.next + Math.floor(before(longest, limit) / 2), stop: longest.stop };
    longest.stop = half.next;
    return half;
  }

  #longest(limit: number): Range | null {
    let longest: Range | null = null;
    let most = 0;
    for (const range of this.#lanes.values()) {
      const count = before(range, limit);
      if (count > most) [longest, most] = [range, count];
    }
    return longest;
  }
}

/** How many tasks of a range are before `limit`; none or less where it begins there or later. */
function before({ next, stop }: Range, limit: number): number {
  return Math.min(stop, limit) - next;
}
