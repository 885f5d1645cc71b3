import { CoffeaError, shortText } from "../../base/index.ts";

/**
 * How many tasks each level of a tree of merging has, from the first level to the last, which is one: each task merges at most `fanIn` results,
 * and the shares of a level differ by one at most. With null one task merges everything. Merging one result needs a task, too.
 *
 * @throws CoffeaError BadArgument for a fan-in that is no whole number of at least 2
 */
export function mergeLevels(results: number, fanIn: number | null): readonly number[] {
  if (fanIn === null) return [1];
  if (!Number.isInteger(fanIn) || fanIn < 2)
    throw new CoffeaError(
      "BadArgument",
      `A task cannot merge ${shortText(fanIn)} results: fanIn is a whole number of at least 2, or null for one task that merges all.`,
    );
  const levels: number[] = [];
  let left = results;
  do {
    left = Math.ceil(left / fanIn);
    levels.push(left);
  } while (left > 1);
  return levels;
}

/**
 * Merges results in order along the tree of {@link mergeLevels} while they arrive: at each level one sum is open, so memory is bounded by the depth of the tree.
 * `add` gets the sum so far and the next result, in the order of the partitions.
 */
export class TreeMerge<R> {
  readonly #counts: readonly number[];
  readonly #add: (sum: R, next: R) => R;
  readonly #open: { sum: R | null; done: number; taken: number }[];

  constructor(results: number, fanIn: number | null, add: (sum: R, next: R) => R) {
    const levels = mergeLevels(results, fanIn);
    this.#counts = [results, ...levels];
    this.#add = add;
    this.#open = levels.map(() => ({ sum: null, done: 0, taken: 0 }));
  }

  /** Takes the next result, in order. */
  push(result: R): void {
    this.#pushTo(0, result);
  }

  /** The sum of everything, once every result was pushed; null where there are none. */
  result(): R | null {
    return this.#open.at(-1)!.sum;
  }

  #pushTo(level: number, result: R): void {
    const open = this.#open[level]!;
    open.sum = open.sum === null ? result : this.#add(open.sum, result);
    open.taken++;
    if (level === this.#open.length - 1) return;
    const end = shareStart(open.done + 1, this.#counts[level]!, this.#counts[level + 1]!);
    if (open.taken < end) return;
    const { sum } = open;
    open.sum = null;
    open.done++;
    this.#pushTo(level + 1, sum);
  }
}

/** Where the share of task `task` of `tasks` starts among `results`. */
export function shareStart(task: number, results: number, tasks: number): number {
  return Math.floor((task * results) / tasks);
}
