import type { Axis } from "../ir/axis.ts";
import type { Expression, MathValue } from "../ir/expression.ts";
import { binaryCalls, unaryCalls } from "../ir/operations.ts";

const calls: ReadonlySet<string> = new Set([...unaryCalls, ...binaryCalls]);
/** What a list is assumed to have. */
const ITEMS = 4;

/** Rough costs of computing values once, in loads, as if nothing were shared. */
export class Costs {
  readonly #known = new Map<Expression, number>();
  readonly #axes = new Map<Axis, number>();

  of(value: Expression): number {
    let cost = this.#known.get(value);
    if (cost === undefined) this.#known.set(value, (cost = this.#compute(value)));
    return cost;
  }

  /** Of going through the items of one list. */
  ofAxis(axis: Axis): number {
    let cost = this.#axes.get(axis);
    if (cost === undefined) this.#axes.set(axis, (cost = this.#computeAxis(axis)));
    return cost;
  }

  #sum(values: readonly (Expression | null)[]): number {
    return values.reduce((sum, value) => sum + (value === null ? 0 : this.of(value)), 0);
  }

  #compute(value: Expression): number {
    switch (value.kind) {
      case "constant":
      case "literal":
      case "position":
      case "number":
        return 0;
      case "column":
        return 1 + this.#sum([value.at]);
      case "math":
        return costOfMath(value) + this.#sum(value.inputs);
      case "select":
        return 1 + this.#sum(value.inputs);
      case "cast":
        return (value.dtype === "float64" ? 0 : 1) + this.of(value.input);
      case "reduced":
        return 2 + this.ofAxis(value.over) + ITEMS * (1 + this.#sum([value.input, value.present]));
      case "extreme":
        return 2 + this.ofAxis(value.over) + ITEMS * (2 + this.#sum([value.input, value.present]));
      case "count":
        return 1 + this.ofAxis(value.over);
      case "through":
        return this.of(value.input);
      case "joined":
        return 2 + this.#sum(value.inputs);
      case "item":
        return this.#sum([value.position, value.input]) + (value.over.kind === "list" ? 0 : this.ofAxis(value.over));
      default:
        value satisfies never;
        throw new Error("unreachable");
    }
  }

  #computeAxis(axis: Axis): number {
    switch (axis.kind) {
      case "rows":
      case "regular":
        return 0;
      case "list":
        return 2;
      case "filter":
        return this.ofAxis(axis.of) + ITEMS * this.of(axis.mask);
      case "sort":
        return this.ofAxis(axis.of) + ITEMS * (4 + this.of(axis.key));
      case "slice":
      case "within":
        return this.ofAxis(axis.of);
      case "chosen":
        return this.ofAxis(axis.by) + this.ofAxis(axis.of) + this.of(axis.position);
      case "combinations":
        return this.ofAxis(axis.of) + 2 * ITEMS;
      case "cartesian":
      case "concatenated":
        return axis.parts.reduce((sum, part) => sum + this.ofAxis(part) + ITEMS, 0);
      case "optional":
        return this.of(axis.present);
      case "flat":
        return this.ofAxis(axis.outer) + ITEMS * (2 + this.ofAxis(axis.inner));
      default:
        axis satisfies never;
        throw new Error("unreachable");
    }
  }
}

function costOfMath({ name }: MathValue): number {
  if (calls.has(name)) return 15;
  return name === "sqrt" || name === "div" ? 4 : name === "hypot" ? 10 : 1;
}

/** Truths that must all hold: those that `and` connects. */
export function conjuncts(truth: Expression): readonly Expression[] {
  return truth.kind === "math" && truth.name === "and" ? truth.inputs.flatMap(conjuncts) : [truth];
}

/** Truths of which one must hold: those that `or` connects. */
export function alternatives(truth: Expression): readonly Expression[] {
  return truth.kind === "math" && truth.name === "or" ? truth.inputs.flatMap(alternatives) : [truth];
}
