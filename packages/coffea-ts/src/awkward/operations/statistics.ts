import { CoffeaError } from "../../base/index.ts";
import { checkOptions } from "../build/check-options.ts";
import { checkAxis, checkLeaf } from "../build/check.ts";
import { buildCast } from "../build/lists.ts";
import { buildMath } from "../build/math.ts";
import { buildReduce } from "../build/reduce.ts";
import { depthOf, leafType } from "../graph/forms.ts";
import type { Node, ReduceOp } from "../graph/node.ts";
import { handleOf, literalNode, operandOf } from "../handle.ts";
import type { MathName } from "../math/names.ts";
import { nodeOf } from "../node-of.ts";
import type { Untyped } from "../types/expression.ts";
import type { Nested, Operand } from "../types/structure.ts";
import { reducerOptions, type ReducerOptions } from "./reduce.ts";

/** Values that statistics are made of. */
export type Numbers = Nested<number | bigint | boolean>;

/** Options of every statistic. */
export interface StatisticOptions<A, K, M> extends ReducerOptions<A, K, M> {
  /** How much each value counts: an array that fits the values, or one number. Default: all count 1. */
  weight?: Operand<number> | undefined;
}

/** The same, without types. */
export type GivenStatistic = StatisticOptions<number | null, boolean, boolean>;

/** Throws unless the options are those of a statistic. */
export function checkStatistic(operation: string, options: unknown): void {
  const isVariance = /var$|std$/.test(operation) && operation !== "covar";
  checkOptions(`ak.${operation}`, options, isVariance ? varianceOptions : statisticOptions);
}

const statisticOptions = { ...reducerOptions, weight: "any" } as const;
const varianceOptions = { ...statisticOptions, ddof: "number" } as const;

/** A calculation along one axis, for formulas of sums. */
export interface Along {
  readonly axis: number | null;
  /** Whether a value per list can be taken away from the items: over everything, and along the innermost axis. */
  readonly canCentre: boolean;
  readonly weight: Node | null;
  /** The sum of an array, or its mean, or another reduction. */
  readonly reduce: (x: Node, op?: ReduceOp) => Node;
  /** The same with one entry kept along the axis, to be combined with the items again. */
  readonly reduceKept: (x: Node, op?: ReduceOp) => Node;
  /** The sum of weights of the values that are there. */
  readonly total: (x: Node) => Node;
}

/** What a statistic needs. */
export function along(operation: string, x: Node, options: GivenStatistic): Along {
  checkStatistic(operation, options);
  const { keepdims = false, maskIdentity = false } = options;
  const axis = checkAxis(x, options.axis, operation);
  const depth = depthOf(x.form);
  const weight = options.weight === undefined ? null : numbersOf(operandOf(options.weight), operation);
  const isScalar = axis === null || depth === 1;
  const reduce = (input: Node, op: ReduceOp = "sum"): Node => buildReduce(op, input, { axis, keepdims, maskIdentity });
  return {
    axis,
    weight,
    canCentre: isScalar || axis === depth - 1,
    reduce,
    reduceKept: (input, op = "sum") => buildReduce(op, input, { axis, keepdims: !isScalar, maskIdentity }),
    total: (input) => (weight === null ? reduce(input, "count") : reduce(weighted(input, weight))),
  };
}

/** The weight of each value: it is missing where the value is, and NaN where the value is not finite, as in awkward. */
export function weighted(x: Node, weight: Node): Node {
  return math("add", math("mul", x, literalNode(0)), weight);
}

/** `x` times the weight, if there is one. */
export function times(x: Node, weight: Node | null): Node {
  return weight === null ? x : math("mul", x, weight);
}

/** An element-wise function of nodes. */
export function math(op: MathName, ...inputs: Node[]): Node {
  return buildMath(op, inputs);
}

/** The numbers of an array for a statistic: booleans as 0 and 1, 64-bit integers rounded. Throws `BadArgument` for records and text. */
export function numbersOf(x: Node, operation: string): Node {
  if (x.kind === "literal") {
    if (typeof x.value === "number") return x;
    throw new CoffeaError(
      "BadArgument",
      `ak.${operation} was given the ${typeof x.value} ${String(x.value)} as weight. A weight is a number or an array of numbers.`,
    );
  }
  checkLeaf(x, ["number", "bigint", "boolean"], `ak.${operation}`);
  return leafType(x.form) === "number" ? x : buildCast(x, "float64");
}

/** The node of the values of a statistic. */
export function valuesOf(x: unknown, operation: string): Node {
  return numbersOf(nodeOf(x), operation);
}

/** The result of a formula. */
export function result(node: Node): Untyped {
  return handleOf(node);
}
