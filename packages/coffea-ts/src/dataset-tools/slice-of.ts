import { CoffeaError } from "../base/index.ts";

/**
 * Which items of a list to take, as Python slices: `n` the first n (all but the last -n where it is negative), null all, else from `start` to `stop` (exclusive)
 * every `step`-th; negative positions count from the end, a negative step goes backwards.
 */
export type Slice = number | null | { readonly start?: number | null; readonly stop?: number | null; readonly step?: number | null };

/**
 * The items that a slice takes, in its order; never throws for positions outside of the list.
 *
 * @throws `BadArgument` for what is no slice
 */
export function sliceOf<T>(items: readonly T[], slice: Slice, call: string): T[] {
  const { start = null, stop = null, step = null } = typeof slice === "object" && slice !== null ? slice : { stop: slice };
  for (const value of [start, stop, step]) if (value !== null && !Number.isSafeInteger(value)) throw notASlice(slice, call);
  const stride = step ?? 1;
  if (stride === 0) throw notASlice(slice, call);
  const { length } = items;
  const [lowest, highest] = stride > 0 ? [0, length] : [-1, length - 1];
  const bound = (at: number): number => Math.min(highest, Math.max(lowest, at < 0 ? at + length : at));
  const first = start === null ? (stride > 0 ? lowest : highest) : bound(start);
  const last = stop === null ? (stride > 0 ? highest : lowest) : bound(stop);
  const taken: T[] = [];
  for (let at = first; stride > 0 ? at < last : at > last; at += stride) taken.push(items[at]!);
  return taken;
}

/** A count for {@link sliceOf}; null for all. */
export function checkedCount(count: number | null | undefined, call: string, what: string): number | null {
  if (count === null || count === undefined) return null;
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw new CoffeaError(
    "BadArgument",
    `${call} was given ${String(count)} as the highest number of ${what}; it is a whole number, 0 or more, or null for all.`,
  );
}

function notASlice(slice: unknown, call: string): CoffeaError {
  return new CoffeaError(
    "BadArgument",
    `${call} was given the slice ${JSON.stringify(slice) ?? String(slice)}; it takes a number of items, or { start, stop, step } of whole numbers with a step other than 0.`,
  );
}
