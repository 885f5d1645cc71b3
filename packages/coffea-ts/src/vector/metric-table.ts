import { abs, cartesian, describe, formOf, isArray, typeOf, unzip, type Expr, type Form, type Untyped } from "../awkward/index.ts";
import { CoffeaError } from "../base/index.ts";
import { checkOptions } from "./check-options.ts";
import { dimensionOf } from "./coordinate-fields.ts";
import { recordForm, type Vectors } from "./read-vector.ts";

/** A number of each pair of vectors that is small for the best one: an expression of two arrays that fit each other. */
export type Metric = (one: Untyped, other: Untyped) => Expr<unknown>;

/** Options of `metricTable`. */
export interface MetricTableOptions {
  /** The lists whose items are paired. Default: 1, those of the events; 0 pairs events; null pairs nothing and broadcasts. */
  readonly axis?: number | null;
  /** Default: deltaR, and of vectors in the plane the absolute value of deltaPhi. */
  readonly metric?: Metric;
  /** Whether the pairs are returned too: `[table, [these, others]]`. Default: false. */
  readonly returnCombinations?: boolean;
}

/** A metric and what it was computed from. */
export interface Table {
  readonly metric: Untyped;
  readonly pairs: readonly [Untyped, Untyped];
  /** The axis of the lists in the metric that run over `other`. */
  readonly searched: number;
}

/** The metric of every vector with every one of `other`. */
export function metricTable(self: Vectors, other: Vectors, options: MetricTableOptions = {}): Untyped {
  checkOptions("metricTable", options, ["axis", "metric", "returnCombinations"]);
  const { metric, pairs } = tableOf("metricTable", [self, other], options);
  return options.returnCombinations === true ? [metric, pairs] : metric;
}

/**
 * The table that `metricTable` gives and `nearest` searches. Throws BadAxis unless the vectors' innermost lists are those at the axis,
 * BadArgument for a metric that is not one number for each pair.
 */
export function tableOf(method: string, sides: readonly [Vectors, Vectors], { axis = 1, metric: given }: MetricTableOptions): Table {
  for (const side of sides) recordForm(side);
  const metric = given ?? usualMetric(sides[0]);
  if (typeof metric !== "function")
    throw new CoffeaError(
      "BadArgument",
      `${method} takes as metric a function of two arrays of vectors, as in (a, b) => a.deltaR(b), and was given ${describeValue(metric)}.`,
    );
  const counted = axis === null ? null : countedAxis(method, sides, axis);
  const pairs = counted === null ? sides : pairsOf(sides, counted);
  const values = metric(...pairs);
  const depth = Math.max(...pairs.map(depthOf));
  if (!isArray(values) || leafOf(formOf(values)).kind !== "numeric" || depthOf(values) !== depth)
    throw new CoffeaError(
      "BadArgument",
      `The metric of ${method} has to be one number for each pair of vectors, and gave ${describeValue(values)} for pairs of type ${shortType(pairs[0])} and ${shortType(pairs[1])}. ` +
        "Write it as an expression of its two arguments, as in (a, b) => a.deltaR(b) or (a, b) => ak.abs(a.pt.sub(b.pt)).",
    );
  return { metric: values, pairs, searched: depth };
}

/** As coffea's; in the plane, where it has none, the angle. */
function usualMetric(self: Vectors): Metric {
  const isPlanar = dimensionOf(recordForm(self).fields.keys()) === 2;
  return isPlanar ? (one, other) => abs(one.deltaPhi(other) as Expr<number[]>) : (one, other) => one.deltaR(other);
}

function pairsOf([self, other]: readonly [Vectors, Vectors], axis: number): readonly [Untyped, Untyped] {
  const { 0: one, 1: another } = (unzip as Untyped)((cartesian as Untyped)([self, other], { axis, nested: true }));
  return [one, another];
}

function countedAxis(method: string, sides: readonly [Vectors, Vectors], axis: number): number {
  const depths = sides.map(depthOf);
  const deepest = Math.max(...depths);
  const counted = axis < 0 ? axis + deepest + 1 : axis;
  // A value per event, where the other side has lists, stands for a list of it alone.
  const fits = counted === deepest && depths.every((depth) => depth === deepest || depth === 0);
  if (Number.isInteger(axis) && fits) return counted;
  const [mine, theirs] = sides.map((side) => `${describe(side)} (${shortType(side)})`);
  throw new CoffeaError(
    "BadAxis",
    `${method} pairs the vectors of the innermost lists, and was asked for axis ${axis} of ${mine} and ${theirs}. ` +
      `${depths[0] === depths[1] ? `Here that is axis ${deepest}` : "Both need lists of the same depth"}; with axis: null nothing is paired, and the two are broadcast as they are.`,
    { details: { axis, depths } },
  );
}

/** How many lists there are around the vectors of one event. */
export function depthOf(array: Expr<unknown>): number {
  let depth = 0;
  for (let form = formOf(array); form.kind !== "record";) {
    if (form.kind === "list" || form.kind === "regular") depth++;
    else if (form.kind !== "option") break;
    form = form.content;
  }
  return depth;
}

function leafOf(form: Form): Form {
  return form.kind === "list" || form.kind === "regular" || form.kind === "option" ? leafOf(form.content) : form;
}

function describeValue(value: unknown): string {
  return isArray(value)
    ? `an array of type ${shortType(value as Expr<unknown>)}`
    : typeof value === "object" && value !== null
      ? "an object"
      : String(value);
}

/** The type up to the name of the record. */
function shortType(array: Expr<unknown>): string {
  return typeOf(array).replace(/\[.*/, "");
}
