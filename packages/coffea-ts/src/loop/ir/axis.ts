import type { Column } from "./column.ts";
import type { Expression } from "./expression.ts";

/**
 * A space that a loop runs over: rows (events, or what is left of them), or the items of a list at each position of another axis.
 * Axes are interned in a table: the same space is the same object, so two values pair exactly when their axes are identical.
 * `parent` is the axis that the lists are in; null for rows.
 */
export type Axis =
  | RowsAxis
  | ListAxis
  | RegularAxis
  | FilterAxis
  | SliceAxis
  | SortAxis
  | ChosenAxis
  | CombinationsAxis
  | CartesianAxis
  | WithinAxis
  | ConcatenatedAxis
  | OptionalAxis
  | FlatAxis;

interface AxisBase {
  /** Unique in its table. */
  readonly id: number;
  readonly parent: Axis | null;
}
/** All rows of what loops run over: the events of a chunk, or the entries of an array that was computed before. One loop per rows axis. */
export interface RowsAxis extends AxisBase {
  readonly kind: "rows";
  readonly parent: null;
  /** Which rows: position of the root among those of the batch. */
  readonly root: number;
}
/** Items of jagged data: at number `p` of the parent, those from `offsets[p]` to before `offsets[p + 1]`, which are also their numbers. */
export interface ListAxis extends AxisBase {
  readonly kind: "list";
  readonly parent: Axis;
  readonly offsets: Column;
  /** The list's number in `offsets`, an i32 on the parent, of which a negative one is an empty list; null for the number of the parent's own position. */
  readonly at: Expression | null;
}
/** Items of lists that all have `size`: at number `p` of the parent those from `p * size`. `at` as in {@link ListAxis}. */
export interface RegularAxis extends AxisBase {
  readonly kind: "regular";
  readonly parent: Axis;
  readonly size: number;
  readonly at: Expression | null;
}
/** The positions of `of` where `mask` is true. */
export interface FilterAxis extends AxisBase {
  readonly kind: "filter";
  readonly of: Axis;
  readonly mask: Expression;
}
/** Every `step`-th item of each list, as Python's slices. Null bounds are the ends. */
export interface SliceAxis extends AxisBase {
  readonly kind: "slice";
  readonly of: Axis;
  readonly start: number | null;
  readonly stop: number | null;
  readonly step: number;
}
/** The items of each list in the order of `key`; stable. NaN as in the interpreter's sort. */
export interface SortAxis extends AxisBase {
  readonly kind: "sort";
  readonly of: Axis;
  readonly key: Expression;
  readonly ascending: boolean;
}
/**
 * For each item of `by` (part 1) the item of `of` (part 0) at `position` (counted in its list from 0, an i32 on `by`). Both lists are in the same parent.
 * The lowering asserts that positions are there.
 */
export interface ChosenAxis extends AxisBase {
  readonly kind: "chosen";
  readonly of: Axis;
  readonly by: Axis;
  readonly position: Expression;
}
/** All choices of `n` items of each list, in increasing order of position; with replacement an item again. Parts 0 to n − 1 are the items. */
export interface CombinationsAxis extends AxisBase {
  readonly kind: "combinations";
  readonly of: Axis;
  readonly n: number;
  readonly replacement: boolean;
}
/** All tuples of one item of each list; the last varies fastest. Part `k` is the item of `parts[k]`. */
export interface CartesianAxis extends AxisBase {
  readonly kind: "cartesian";
  readonly parts: readonly Axis[];
}
/**
 * The items of `of` once more for each position of `parent`. With a `part` they are those of the list at the item that the position comes from:
 * `parent` is derived (a filter, a combination, …), and that part of it is `of.parent`. Without one `parent` is below `of.parent`.
 */
export interface WithinAxis extends AxisBase {
  readonly kind: "within";
  readonly parent: Axis;
  readonly of: Axis;
  readonly part: number | null;
}
/** The items of several lists one after the other. */
export interface ConcatenatedAxis extends AxisBase {
  readonly kind: "concatenated";
  readonly parts: readonly Axis[];
}
/** One item where `present` is true, else none. */
export interface OptionalAxis extends AxisBase {
  readonly kind: "optional";
  readonly parent: Axis;
  readonly present: Expression;
}
/** The items of all lists of `inner` at the positions of `outer`, one after the other, in the place of `outer`. `inner` is in `outer`. */
export interface FlatAxis extends AxisBase {
  readonly kind: "flat";
  readonly outer: Axis;
  readonly inner: Axis;
}
