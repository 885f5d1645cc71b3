import { checkOptions } from "../build/check-options.ts";
import { buildCartesian } from "../build/combine.ts";
import { handleOf } from "../handle.ts";
import type { Array } from "../types/array.ts";
import { type Around, cartesianOptions, type CartesianOptions, type Paired, sideNodes, type Sides } from "./cartesian.ts";

type Numbers<R> = { [K in keyof R]: number };

/** The positions of `cartesian`, for `take`. `ak.argcartesian`. */
export function argCartesian<
  const F extends Sides,
  const A extends number = 1,
  const N extends boolean | readonly (keyof F | number)[] = false,
>(lists: F, options: Omit<CartesianOptions<A, N, null>, "withName"> = {}): Array<Around<F, A, N, Numbers<Paired<F, A>>>> {
  const nodes = sideNodes(lists, "ak.argCartesian");
  checkOptions("ak.argCartesian", options, { axis: "any", nested: "any" });
  return handleOf(buildCartesian(nodes, cartesianOptions(options, true)));
}
