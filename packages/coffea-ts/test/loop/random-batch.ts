import type { Dtype, graph, Values } from "../../src/awkward/index.ts";
import { valuesOf } from "../../src/awkward/index.ts";
import type { Axis } from "../../src/loop/ir/axis.ts";
import type { Column } from "../../src/loop/ir/column.ts";
import type { Expression } from "../../src/loop/ir/expression.ts";
import { InternTable } from "../../src/loop/ir/intern-table.ts";
import { AxisMaker } from "../../src/loop/ir/make-axis.ts";
import { ExpressionMaker } from "../../src/loop/ir/make-expression.ts";
import type { Batch, Sink } from "../../src/loop/ir/program.ts";
import type { Data } from "./run-statements.ts";

const unary: readonly graph.MathName[] = ["neg", "abs", "sqrt", "sin", "round", "sign", "square", "floor"];
const binary: readonly graph.MathName[] = ["add", "sub", "mul", "div", "maximum", "minimum", "hypot", "fmax", "copysign", "atan2"];
const questions: readonly graph.MathName[] = ["lt", "le", "gt", "ge", "eq", "ne"];
const odd = [Number.NaN, Infinity, -Infinity, 0, -0];

/** Random batches and the data that they run on: the same for the same numbers of `random`, which are in [0, 1). */
export class RandomBatch {
  readonly #random: () => number;
  readonly axes: AxisMaker;
  readonly values: ExpressionMaker;
  readonly columns: Column[] = [];
  readonly data: Values[] = [];
  readonly rows: Axis;
  readonly #counts = new Map<Axis, number>();
  readonly #literals: number[] = [];

  constructor(random: () => number) {
    this.#random = random;
    const table = new InternTable();
    this.axes = new AxisMaker(table);
    this.values = new ExpressionMaker(table);
    this.rows = this.axes.rows();
    this.#counts.set(this.rows, 1 + this.#below(12));
  }

  make(sinks: number): { batch: Batch; data: Data } {
    const made = Array.from({ length: sinks }, () => this.#sink());
    return {
      batch: { sinks: made, columns: this.columns, equalOffsets: [] },
      data: { columns: this.data, literals: this.#literals, rows: this.#counts.get(this.rows)! },
    };
  }

  #below(n: number): number {
    return Math.floor(this.#random() * n);
  }

  #pick<T>(of: readonly T[]): T {
    return of[this.#below(of.length)]!;
  }

  #sink(): Sink {
    const axis = this.#anyAxis(2);
    const values = Array.from({ length: 1 + this.#below(2) }, () => this.#number(axis, 3));
    return { kind: "entries", axis, values, present: this.#random() < 0.3 ? this.#truth(axis, 2) : null };
  }

  /** An axis of rows, or below. */
  #anyAxis(depth: number): Axis {
    let axis: Axis = this.rows;
    while (this.#random() < 0.3) axis = this.axes.filter(axis, this.#truth(axis, 2));
    const isFiltered = axis !== this.rows;
    if (this.#random() < 0.2) return axis;
    const inner = this.#items(this.rows, depth);
    return isFiltered ? this.#withinFilters(axis, inner) : inner;
  }

  /** Lists of rows at filtered rows. */
  #withinFilters(filter: Axis, of: Axis): Axis {
    if (filter.kind !== "filter") return of;
    return this.axes.within(filter, this.#withinFilters(filter.of, of), 0);
  }

  /** Lists at each position of an axis. */
  #items(parent: Axis, depth: number): Axis {
    const base = this.#list(parent);
    if (depth === 0) return base;
    const of = this.#items(parent, depth - 1);
    const { axes } = this;
    switch (this.#below(10)) {
      case 0:
        return axes.filter(of, this.#truth(of, depth));
      case 1:
        return axes.slice(of, { start: this.#bound(), stop: this.#bound(), step: this.#pick([1, 1, 2, -1, -2]) });
      case 2:
        return axes.sort(of, this.#number(of, depth - 1), this.#random() < 0.5);
      case 3:
        return axes.combinations(of, 2 + this.#below(2), this.#random() < 0.3);
      case 4:
        return axes.cartesian([of, this.#items(parent, depth - 1)]);
      case 5:
        return axes.concatenated([of, this.#list(parent)]);
      case 6:
        return axes.optional(parent, this.#truth(parent, depth - 1));
      case 7:
        return axes.flat(of, of.kind === "list" ? this.#list(of) : axes.within(of, base));
      case 8:
        return this.#chosen(of, parent);
      default:
        return axes.filter(of, this.#truth(of, depth));
    }
  }

  /** The best item, in a list of at most one. */
  #chosen(of: Axis, parent: Axis): Axis {
    const { axes, values } = this;
    const extreme = values.extreme(this.#pick(["argmin", "argmax"]), { over: of, input: this.#number(of, 1) });
    const by = axes.optional(parent, values.math("ge", [extreme, values.constant(0, "i32")]));
    return axes.chosen(of, by, extreme);
  }

  #bound(): number | null {
    return this.#pick([null, 0, 1, 2, -1, -2, 5]);
  }

  /** One of a few lists of the axis. */
  readonly #lists = new Map<Axis, Axis[]>();

  #list(parent: Axis): Axis {
    const lists = this.#lists.get(parent) ?? [];
    this.#lists.set(parent, lists);
    if (lists.length === 2) return this.#pick(lists);
    const entries = this.#counts.get(parent)!;
    if (this.#random() < 0.1) {
      const axis = this.axes.regular(parent, 2);
      this.#counts.set(axis, entries * 2);
      lists.push(axis);
      return axis;
    }
    const offsets = new Int32Array(entries + 1);
    for (let i = 0; i < entries; i++) offsets[i + 1] = offsets[i]! + this.#below(5);
    const axis = this.axes.list(parent, this.#column(offsets, "int32"), this.#random() < 0.2 ? this.#numberOfList(parent) : null);
    this.#counts.set(axis, offsets[entries]!);
    lists.push(axis);
    return axis;
  }

  /** The numbers of lists in any order, or negative for none. */
  #numberOfList(parent: Axis): Expression {
    const entries = this.#counts.get(parent)!;
    const numbers = Int32Array.from({ length: entries }, () => this.#below(entries + 1) - 1);
    return this.values.column(this.#column(numbers, "int32"), parent, { type: "i32" });
  }

  #column(data: Values, dtype: Dtype): Column {
    const column = this.axes.column(this.columns.length, ["content"], dtype);
    this.columns.push(column);
    this.data.push(data);
    return column;
  }

  readonly #stored = new Map<Axis, Expression[]>();

  #storedNumber(axis: Axis): Expression {
    const stored = this.#stored.get(axis) ?? [];
    this.#stored.set(axis, stored);
    if (stored.length === 3) return this.#pick(stored);
    const dtype = this.#pick(["float64", "float32", "int32", "uint8"] as const);
    // Some more than there are: the memory beside.
    const data = valuesOf(dtype, this.#counts.get(axis)!);
    for (let i = 0; i < data.length; i++) data[i] = this.#random() < 0.1 ? this.#pick(odd) : Math.round(this.#random() * 8 - 3) / 2;
    const value = this.values.column(this.#column(data, dtype), axis);
    stored.push(value);
    return value;
  }

  #number(axis: Axis, depth: number): Expression {
    const { values } = this;
    if (depth <= 0 || this.#random() < 0.15) return this.#leaf(axis);
    switch (this.#below(9)) {
      case 0:
        return values.math(this.#pick(unary), [this.#number(axis, depth - 1)]);
      case 1:
        return values.select(this.#truth(axis, depth - 1), this.#number(axis, depth - 1), this.#number(axis, depth - 1));
      case 2:
        return values.cast(this.#pick(["float32", "int8", "uint32"]), this.#number(axis, depth - 1));
      case 3:
      case 4:
        return this.#ofItems(axis, depth - 1);
      case 5:
        return axis.parent === null ? this.#leaf(axis) : values.cast("float64", values.position(axis));
      default:
        return values.math(this.#pick(binary), [this.#number(axis, depth - 1), this.#number(axis, depth - 1)]);
    }
  }

  /** A reduction of lists in an axis that has numbers of its own. */
  #ofItems(axis: Axis, depth: number): Expression {
    const { values } = this;
    if (!this.#counts.has(axis)) return this.#leaf(axis);
    const over = this.#items(axis, Math.min(depth, 1));
    const input = this.#number(over, depth);
    const present = this.#random() < 0.3 ? this.#truth(over, 1) : null;
    switch (this.#below(6)) {
      case 0:
        return values.reduced(this.#pick(["min", "max"]), {
          over,
          input,
          present,
          initial: values.constant(this.#pick([1, Infinity, -Infinity]), "f64"),
        });
      case 1:
        return values.cast("float64", values.count(over));
      case 2: {
        const extreme = values.extreme(this.#pick(["argmin", "argmax"]), { over, input, present });
        if (this.#random() < 0.3) return values.cast("float64", extreme);
        const found = values.math("ge", [extreme, values.constant(0, "i32")]);
        return values.select(found, values.item(over, extreme, this.#number(over, 1)), values.constant(-5, "f64"));
      }
      case 3: {
        const position = values.constant(this.#below(3), "i32");
        const found = values.math("gt", [values.count(over), position]);
        return values.select(found, values.item(over, position, input), this.#number(axis, 0));
      }
      case 4:
        return values.cast("float64", values.reduced("countNonzero", { over, input, present }));
      default:
        return values.reduced(this.#pick(["sum", "prod", "mean", "squares"]), { over, input, present });
    }
  }

  #truth(axis: Axis, depth: number): Expression {
    const { values } = this;
    if (depth > 1 && this.#random() < 0.3)
      return values.math(this.#pick(["and", "or", "xor"]), [this.#truth(axis, depth - 1), this.#truth(axis, depth - 1)]);
    if (depth > 1 && this.#random() < 0.2 && this.#counts.has(axis)) {
      const over = this.#items(axis, 1);
      return values.reduced(this.#pick(["any", "all"]), { over, input: this.#truth(over, depth - 1) });
    }
    if (this.#random() < 0.1) return values.math("not", [this.#truth(axis, depth - 1)]);
    if (this.#random() < 0.1) return values.math("isnan", [this.#number(axis, depth - 1)]);
    return values.math(this.#pick(questions), [this.#number(axis, depth - 1), this.#leaf(topOf(axis))]);
  }

  #leaf(axis: Axis): Expression {
    const { values } = this;
    if (this.#random() < 0.15) return values.constant(this.#pick([0, 1, -0.5, 2]), "f64");
    if (this.#random() < 0.1) {
      this.#literals.push(this.#pick([0, 1, 2.5]));
      return values.literal(this.#literals.length - 1, "f64");
    }
    if (axis.parent !== null && this.#random() < 0.2) return this.#leaf(axis.parent);
    switch (axis.kind) {
      case "rows":
      case "list":
      case "regular":
        return this.#storedNumber(axis);
      case "filter":
      case "slice":
      case "sort":
      case "within":
        return values.through(axis, this.#leaf(axis.of));
      case "chosen":
        return values.through(axis, this.#leaf(axis.of), 0);
      case "combinations":
        return values.through(axis, this.#number(axis.of, 1), this.#below(axis.n));
      case "cartesian": {
        const part = this.#below(axis.parts.length);
        return values.through(axis, this.#number(axis.parts[part]!, 1), part);
      }
      case "concatenated":
        return values.joined(
          axis,
          axis.parts.map((part) => this.#number(part, 1)),
        );
      case "optional":
        return this.#leaf(axis.parent);
      case "flat":
        return values.through(axis, this.#leaf(axis.inner), 0);
      default:
        axis satisfies never;
        throw new Error("unreachable");
    }
  }
}

function topOf(axis: Axis): Axis {
  return axis.parent === null ? axis : topOf(axis.parent);
}

/** Numbers in [0, 1) that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
