import type { Untyped } from "../../awkward/index.ts";
import type { AxisTextOptions, Fills } from "./axis-base.ts";
import { booleanAxis, type BooleanAxis } from "./boolean.ts";
import type { CategoryOptions, FlowOptions } from "./flow-options.ts";
import { intCategoryAxis, type IntCategoryAxis } from "./int-category.ts";
import { integerAxis, type IntegerAxis } from "./integer.ts";
import { regularAxisOf, type RegularAxis, type RegularOptions } from "./regular.ts";
import { strCategoryAxis, type StrCategoryAxis } from "./str-category.ts";
import { variableAxis, type VariableAxis } from "./variable.ts";

export * as transform from "./transforms.ts";

/** Options with a name that the compiler knows. */
type Named<O, N extends string> = Omit<O, "name"> & { readonly name: N };
/** What `fill` takes for an axis of this name; without a name anything. */
type Takes<N extends string, V> = Fills<{ [K in N]: V }>;
type TakesAny = Fills<Untyped>;

/** `bins` equal bins over `[start, stop)`. Throws `BadArgument` for an impossible range or combination of options. */
export function Regular<N extends string>(
  bins: number,
  start: number,
  stop: number,
  options: Named<RegularOptions, N>,
): RegularAxis & Takes<N, number>;
export function Regular(bins: number, start: number, stop: number, options?: RegularOptions): RegularAxis & TakesAny;
export function Regular(bins: number, start: number, stop: number, options: RegularOptions = {}): RegularAxis {
  return regularAxisOf(bins, start, stop, options);
}

/** Bins between ascending edges. Throws `BadArgument` unless there are two or more, each above the one before. */
export function Variable<N extends string>(edges: ArrayLike<number>, options: Named<FlowOptions, N>): VariableAxis & Takes<N, number>;
export function Variable(edges: ArrayLike<number>, options?: FlowOptions): VariableAxis & TakesAny;
export function Variable(edges: ArrayLike<number>, options: FlowOptions = {}): VariableAxis {
  return variableAxis(edges, options);
}

/** One bin per integer in `[start, stop)`. Throws `BadArgument` unless both are integers and `start <= stop`. */
export function Integer<N extends string>(start: number, stop: number, options: Named<FlowOptions, N>): IntegerAxis & Takes<N, number>;
export function Integer(start: number, stop: number, options?: FlowOptions): IntegerAxis & TakesAny;
export function Integer(start: number, stop: number, options: FlowOptions = {}): IntegerAxis {
  return integerAxis(start, stop, options);
}

/** Two bins, false and true. */
export function Boolean<N extends string>(options: Named<AxisTextOptions, N>): BooleanAxis & Takes<N, boolean>;
export function Boolean(options?: AxisTextOptions): BooleanAxis & TakesAny;
export function Boolean(options: AxisTextOptions = {}): BooleanAxis {
  return booleanAxis(options);
}

/** One bin per listed integer. Throws `BadArgument` for a category that is no integer or is given twice. */
export function IntCategory<N extends string>(
  categories: readonly number[],
  options: Named<CategoryOptions, N>,
): IntCategoryAxis & Takes<N, number>;
export function IntCategory(categories: readonly number[], options?: CategoryOptions): IntCategoryAxis & TakesAny;
export function IntCategory(categories: readonly number[], options: CategoryOptions = {}): IntCategoryAxis {
  return intCategoryAxis(categories, options);
}

/** One bin per text. Without `growth` the compiler accepts only these texts in `fill`; others in the data go to the overflow bin. Throws `BadArgument` for a category that is given twice. */
export function StrCategory<N extends string>(
  categories: readonly string[],
  options: Named<CategoryOptions, N> & { readonly growth: true },
): StrCategoryAxis & Takes<N, string>;
export function StrCategory<const C extends readonly string[], N extends string>(
  categories: C,
  options: Named<CategoryOptions, N>,
): StrCategoryAxis & Takes<N, C[number]>;
export function StrCategory(categories: readonly string[], options?: CategoryOptions): StrCategoryAxis & TakesAny;
export function StrCategory(categories: readonly string[], options: CategoryOptions = {}): StrCategoryAxis {
  return strCategoryAxis(categories, options);
}
