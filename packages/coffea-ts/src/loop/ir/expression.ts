import type { Dtype, graph } from "../../awkward/index.ts";
import type { Axis } from "./axis.ts";
import type { Column } from "./column.ts";

/** What a value is in a loop: a float64, a truth (0 or 1 as i32), a position in a list or a column (i32), or a 64-bit integer. */
export type ValueType = "f64" | "bool" | "i32" | "i64" | "u64";

/**
 * A value at each position of its axis (null: one for all rows). Interned, so common subexpressions are the same object.
 * A value may be used at any position below its axis: it is the same for all of them.
 */
export type Expression =
  | ColumnValue
  | LiteralValue
  | ConstantValue
  | MathValue
  | SelectValue
  | CastValue
  | ReducedValue
  | ExtremePosition
  | CountValue
  | ThroughValue
  | JoinedValue
  | ItemValue
  | PositionValue
  | NumberValue;

interface ExpressionBase {
  /** Unique in its table. */
  readonly id: number;
  readonly type: ValueType;
  readonly axis: Axis | null;
}
/** The column at the number of the position, or at `at`. The axis is rows, list or regular. */
export interface ColumnValue extends ExpressionBase {
  readonly kind: "column";
  readonly column: Column;
  readonly at: Expression | null;
}
/** A parameter of the compiled code, number `slot` of the batch: programs that differ only in literals are one. */
export interface LiteralValue extends ExpressionBase {
  readonly kind: "literal";
  readonly slot: number;
}
/** A number that is part of the structure: a position, the identity of a minimum. */
export interface ConstantValue extends ExpressionBase {
  readonly kind: "constant";
  readonly value: number | bigint;
}
/**
 * The element-wise functions of the interpreter, to the bit. All inputs have one type; of positions (i32) there are add, sub, mul, minimum, maximum and
 * comparisons. `and`, `or`, `xor`, `not` take and give truths; comparisons give truths. Truths as numbers go through {@link CastValue}.
 */
export interface MathValue extends ExpressionBase {
  readonly kind: "math";
  readonly name: graph.MathName;
  readonly inputs: readonly Expression[];
}
/** The second input where the first is true, else the third, which is not looked at then. */
export interface SelectValue extends ExpressionBase {
  readonly kind: "select";
  readonly inputs: readonly [Expression, Expression, Expression];
}
/** The input as another type; `dtype` rounds or wraps as a cast of the interpreter does. Small integers stay f64, or become positions where the type is i32. */
export interface CastValue extends ExpressionBase {
  readonly kind: "cast";
  readonly dtype: Dtype;
  readonly input: Expression;
}
/** All items of `over` in each list, from the first to the last; only those where `present` is true, if it is given. Of nothing it is the operation's identity. */
export interface ReducedValue extends ExpressionBase {
  readonly kind: "reduced";
  readonly op: "sum" | "prod" | "any" | "all" | "min" | "max" | "count" | "countNonzero" | "mean" | "squares";
  readonly over: Axis;
  /** Null for `count`. */
  readonly input: Expression | null;
  readonly present: Expression | null;
  /** Where a minimum or maximum starts from; never null for those. */
  readonly initial: Expression | null;
}
/** Position in its list of the smallest or largest item, the first of equals; −1 where there is none. NaN as in the interpreter. */
export interface ExtremePosition extends ExpressionBase {
  readonly kind: "extreme";
  readonly op: "argmin" | "argmax";
  readonly over: Axis;
  readonly input: Expression;
  readonly present: Expression | null;
}
/** How many items each list has. An i32. */
export interface CountValue extends ExpressionBase {
  readonly kind: "count";
  readonly over: Axis;
}
/** At an item of a derived axis the value at the item that it comes from; `part` is 0 where there is one only. */
export interface ThroughValue extends ExpressionBase {
  readonly kind: "through";
  readonly axis: Axis;
  readonly part: number;
  readonly input: Expression;
}
/** On a concatenated axis the value of the part that the item comes from. */
export interface JoinedValue extends ExpressionBase {
  readonly kind: "joined";
  readonly axis: Axis;
  readonly inputs: readonly Expression[];
}
/** For each list of `over` the value at one item; a position that is deeper than the lists makes one for each position of its axis. Means nothing where there is no such item: those who use it ask first, but may compute it all the same. */
export interface ItemValue extends ExpressionBase {
  readonly kind: "item";
  readonly over: Axis;
  /** Counted in the list from 0. */
  readonly position: Expression;
  readonly input: Expression;
}
/** The position of an item in its list, from 0. An i32. */
export interface PositionValue extends ExpressionBase {
  readonly kind: "position";
  readonly axis: Axis;
}
/** The number of a position of a rows, list or regular axis in its columns. An i32. */
export interface NumberValue extends ExpressionBase {
  readonly kind: "number";
  readonly axis: Axis;
}
