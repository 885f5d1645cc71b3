import { CoffeaError } from "../base/index.ts";
import { axisKey, findAxis, type HistState } from "./hist-state.ts";
import { selectState } from "./selection/select-state.ts";

/** How categories are put in order. */
export interface SortOptions {
  /** What is compared in place of the category itself: a number or text. */
  readonly key?: (category: never) => string | number;
  /** From the last to the first; equal ones keep their order. */
  readonly reverse?: boolean;
}

/** The histogram with the categories of one axis in ascending order. Throws `BadArgument` for other axes. */
export function sortCategories(state: HistState, name: string | number, { key, reverse = false }: SortOptions): HistState {
  const position = findAxis(state.axes, name);
  const axis = state.axes[position]!;
  if (axis.kind !== "strCategory" && axis.kind !== "intCategory") {
    throw new CoffeaError(
      "BadArgument",
      `Only category axes can be sorted, and "${axisKey(axis, position)}" is a ${axis.kind} axis, whose bins are in order.`,
    );
  }
  const keyed = (axis.bins as readonly (string | number)[]).map((category, bin) => ({
    bin,
    key: key === undefined ? category : key(category as never),
  }));
  keyed.sort((a, b) => (reverse ? compare(b.key, a.key) : compare(a.key, b.key)));
  return selectState(state, { [axisKey(axis, position)]: keyed.map(({ bin }) => bin) });
}

/** Numbers by size, texts by code points, as Python does. */
function compare(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [x, y] = [Array.from(String(a)), Array.from(String(b))];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const difference = x[i]!.codePointAt(0)! - y[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}
