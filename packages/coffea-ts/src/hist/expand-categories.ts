import { CoffeaError } from "../base/index.ts";
import { axisKey, type HistState } from "./hist-state.ts";
import { selectState } from "./selection/select-state.ts";

/** Names a combination of categories. */
export type NameOfCategories = (...categories: (string | number)[]) => string;

/** The parts of a histogram for every combination of the categories of its category axes. Throws `BadArgument` when there are none, or when a name comes twice. */
export function expandCategories(
  state: HistState,
  nameOf: NameOfCategories = (...categories) => categories.join("_"),
): [string, HistState][] {
  const axes = state.axes
    .map((axis, k) => ({ key: axisKey(axis, k), axis }))
    .filter(({ axis }) => axis.kind === "strCategory" || axis.kind === "intCategory");
  if (axes.length === 0) throw new CoffeaError("BadArgument", "The histogram has no category axis that could be expanded.");
  let combinations: number[][] = [[]];
  for (const { axis } of axes) {
    combinations = combinations.flatMap((bins) => Array.from({ length: axis.size }, (_, bin) => [...bins, bin]));
  }
  const seen = new Set<string>();
  return combinations.map((bins) => {
    const name = nameOf(...axes.map(({ axis }, i) => axis.bins[bins[i]!] as string | number));
    if (seen.has(name))
      throw new CoffeaError(
        "BadArgument",
        `Two combinations of categories are both called "${name}". Pass { name: (…) => … } that makes a name of its own for each.`,
      );
    seen.add(name);
    return [name, selectState(state, Object.fromEntries(axes.map(({ key }, i) => [key, bins[i]!])))];
  });
}
