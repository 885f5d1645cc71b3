import { behaviorOf } from "../behavior.ts";
import { checkOptions } from "../build/check-options.ts";
import { buildNanToNone, buildReduce } from "../build/reduce.ts";
import type { LiteralNode, Node, ReduceOp } from "../graph/node.ts";
import { recordOf } from "../graph/record-of.ts";
import { handleOf, literalNode } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Untyped } from "../types/expression.ts";
import type { Leaf } from "../types/structure.ts";

/** Options of every reducer. */
export interface ReducerOptions<A, K, M> {
  /** 0: events, 1: items of each event, and so on; negative from the inside; null (the default): everything at once. */
  axis?: A;
  /** Keeps the reduced axis with one entry, so that the result fits the lists again. Default: false. */
  keepdims?: K;
  /** Whether nothing (an empty list, or one of missing values only) gives null and not the operation's identity. */
  maskIdentity?: M;
}
/** Options of minima and maxima of values `L`. */
export interface ExtremeOptions<A, K, M, L> extends ReducerOptions<A, K, M> {
  /** What the search starts from: no result is beyond it, and with `maskIdentity: false` it is the result for nothing. */
  initial?: L;
}

/** Sums and products are numbers, or bigints of bigints. */
export type Total<T> = [Leaf<T>] extends [bigint] ? bigint : number;
/** A value of the array. */
export type ValueOf<T> = [Leaf<T>] extends [bigint] ? bigint : [Leaf<T>] extends [boolean] ? boolean : number;
/** What a search among the values can start from. */
export type Initial<T> = unknown extends T ? number | bigint : ValueOf<T>;
/** `R`, or null where nothing gives null. */
export type Masked<R, M> = M extends false ? R : R | null;

/** The options of a reducer, for untyped code. */
export const reducerOptions = { axis: "any", keepdims: "boolean", maskIdentity: "boolean" } as const;
const extremeOptions = { ...reducerOptions, initial: "any" } as const;

interface Given extends ReducerOptions<number | null, boolean, boolean> {
  readonly initial?: number | bigint;
}

/** The result of a reduction: what the behaviour of the records says, where they have one. */
export function reduce(op: ReduceOp, x: unknown, options: Given = {}): Untyped {
  checkReducer(op, op, options);
  const node = nodeOf(x);
  const own = behaviorOf(recordOf(node.form)?.name ?? null)?.reducers?.[op];
  return own === undefined ? reduceNode(op, node, options) : own(handleOf(node), { axis: null, ...options });
}

/** The result of a reduction with NaN taken as missing. */
export function reduceWithoutNaN(op: ReduceOp, x: unknown, options: Given = {}): Untyped {
  checkReducer(op, `nan${op}`, options);
  return reduceNode(op, buildNanToNone(nodeOf(x)), { ...options, name: `nan${op}` });
}

function reduceNode(op: ReduceOp, x: Node, { initial, ...others }: Given & { readonly name?: string }): Untyped {
  return handleOf(buildReduce(op, x, { ...others, ...(initial === undefined ? {} : { initial: literalNode(initial) as LiteralNode }) }));
}

function checkReducer(op: ReduceOp, name: string, options: Given): void {
  checkOptions(`ak.${name}`, options, op === "min" || op === "max" ? extremeOptions : reducerOptions);
}
