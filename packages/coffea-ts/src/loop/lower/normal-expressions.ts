import type { Dtype, graph } from "../../awkward/index.ts";
import type { Axis } from "../ir/axis.ts";
import type { Expression, ReducedValue, ValueType } from "../ir/expression.ts";
import { InternTable } from "../ir/intern-table.ts";
import { AxisMaker } from "../ir/make-axis.ts";
import { ExpressionMaker, type Reducing } from "../ir/make-expression.ts";
import { NotLowered } from "./lowered-value.ts";

/**
 * Makes expressions in a normal form: what is computed of items of a derived axis (a filter, a combination, lists within one) is computed where these items come
 * from, and picked afterwards. So the same quantity after two selections is one expression, and a filter of events shows up at the end only.
 */
export class NormalExpressions {
  readonly axes: AxisMaker;
  readonly raw: ExpressionMaker;

  constructor(table: InternTable = new InternTable()) {
    this.axes = new AxisMaker(table);
    this.raw = new ExpressionMaker(table);
  }

  constant(value: number | bigint, type: ValueType): Expression {
    return this.raw.constant(value, type);
  }

  math(name: graph.MathName, ...inputs: readonly Expression[]): Expression {
    const make = (pulled: readonly Expression[]): Expression => this.raw.math(name, pulled);
    return isLogic(name) && this.#guardsMissing(inputs) ? make(inputs) : this.#pushed(inputs, make);
  }

  select(...inputs: readonly [Expression, Expression, Expression]): Expression {
    const [condition, yes, no] = inputs;
    if (yes === no) return yes;
    if (condition.kind === "constant") return condition.value === 1 ? yes : no;
    const make = ([c, a, b]: readonly Expression[]): Expression => this.raw.select(c!, a!, b!);
    return this.#guardsMissing(inputs) ? make(inputs) : this.#pushed(inputs, make);
  }

  /**
   * Whether one of the inputs may say where another, an item that was chosen by its position, is missing. Computed where the items come from, the answer would be
   * looked up by the position that is not there.
   */
  #guardsMissing(inputs: readonly Expression[]): boolean {
    const axis = inputs.map(chosenAxis).find((one) => one !== null);
    return axis !== undefined && inputs.some((value) => value.axis !== null && chosenAxis(value) !== axis);
  }

  cast(dtype: Dtype, input: Expression, type?: ValueType): Expression {
    return this.#pushed([input], ([pulled]) => this.raw.cast(dtype, pulled!, type));
  }

  /** Both truths; null is true. */
  and(a: Expression | null, b: Expression | null): Expression | null {
    if (a === null || a === b || isConstant(a, 1)) return b;
    if (b === null || isConstant(b, 1)) return a;
    return this.math("and", a, b);
  }

  not(input: Expression): Expression {
    if (input.kind === "constant") return this.constant(input.value === 1 ? 0 : 1, "bool");
    return input.kind === "math" && input.name === "not" ? input.inputs[0]! : this.math("not", input);
  }

  count(over: Axis): Expression {
    if (over.kind === "sort") return this.count(over.of);
    if (over.kind === "chosen") return this.count(over.by);
    if (over.kind === "regular" && over.at === null) return this.constant(over.size, "i32");
    if (over.kind === "optional") return this.cast("int32", over.present, "i32");
    return this.#inside(over, [], (of) => this.count(of)) ?? this.raw.count(over);
  }

  presentCount(over: Axis, present: Expression): Expression {
    return this.#inside(over, [present], (of, [there]) => this.presentCount(of, there!)) ?? this.raw.presentCount(over, present);
  }

  reduced(op: Exclude<ReducedValue["op"], "count">, { over, input, present = null, initial = null }: Reducing): Expression {
    const all = present === null ? [input] : [input, present];
    return (
      this.#inside(over, all, (of, [x, there = null]) => this.reduced(op, { over: of, input: x!, present: there, initial })) ??
      this.raw.reduced(op, { over, input, present, initial })
    );
  }

  extreme(op: "argmin" | "argmax", { over, input, present = null }: Reducing): Expression {
    const all = present === null ? [input] : [input, present];
    return (
      this.#inside(over, all, (of, [x, there = null]) => this.extreme(op, { over: of, input: x!, present: there })) ??
      this.raw.extreme(op, { over, input, present })
    );
  }

  /** The value at one item of each list, counted from 0. */
  item(over: Axis, position: Expression, input: Expression): Expression {
    if (input.axis !== over) return input;
    if (over.kind === "slice" && over.step > 0 && over.start !== null && over.start >= 0) {
      const from = this.#times(position, over.step, over.start);
      const pulled = this.pull(input, over, 0);
      if (pulled !== null) return this.item(over.of, from, pulled);
    }
    if (over.kind === "chosen") {
      const pulled = this.pull(input, over, 0);
      if (pulled !== null) return this.item(over.of, this.item(over.by, position, over.position), pulled);
    }
    if (input.kind === "position" && over.kind !== "within") return position;
    return this.#itemWithin(over, position, input) ?? this.raw.item(over, position, input);
  }

  #itemWithin(over: Axis, position: Expression, input: Expression): Expression | null {
    if (over.kind !== "within") return null;
    const x = this.pull(input, over, 0);
    if (x === null) return null;
    if (isAtOrAbove(position.axis, over.parent)) {
      const there = this.#above(position, over);
      return there === null ? null : this.#outside(over, this.item(over.of, there, x));
    }
    const { axis } = position;
    if (axis?.kind !== "within" || axis.parent !== over.parent || axis.part !== over.part || position.kind !== "through") return null;
    return this.through(axis, this.item(over.of, position.input, x), 0);
  }

  position(axis: Axis): Expression {
    if (axis.kind === "within") return this.raw.through(axis, this.position(axis.of));
    return this.raw.position(axis);
  }

  /** At an item of a derived axis the value at the item that it comes from. Values above the axis stay. */
  through(axis: Axis, input: Expression, part: number): Expression {
    const isThere = input.axis === baseOf(axis, part) || (axis.kind === "flat" && input.axis === axis.outer);
    return isThere ? this.raw.through(axis, input, part) : this.#carriedAbove(axis, input);
  }

  /** What is at `parent` of an item, seen from the item; the same where the parent stays. */
  #carriedAbove(axis: Axis, input: Expression): Expression {
    // Above the base of lists within a derived axis is that axis' base.
    if (axis.kind === "within" && axis.part !== null && input.axis !== null) return this.through(axis.parent, input, axis.part);
    return input;
  }

  /** The value at the item that an item of `axis` comes from, where it is one of those; else null. */
  pull(value: Expression, axis: Axis, part: number): Expression | null {
    if (value.axis === null) return value;
    if (value.axis === axis) return value.kind === "through" && value.part === part ? value.input : null;
    return this.#above(value, axis);
  }

  /** A value above an axis, as one above the axis that it is derived from. */
  #above(value: Expression, axis: Axis): Expression | null {
    if (value.axis === null || axis.kind !== "within") return value;
    if (axis.part !== null) return this.pull(value, axis.parent, axis.part);
    return isAtOrAbove(value.axis, axis.of.parent) ? value : null;
  }

  /** Computes something of the inputs where they come from, if they all come from one axis. */
  #pushed(inputs: readonly Expression[], make: (inputs: readonly Expression[]) => Expression): Expression {
    const first = inputs.find((input) => input.kind === "through" && inputs.every(({ axis }) => isAtOrAbove(axis, input.axis)));
    if (first?.kind !== "through") return make(inputs);
    const { axis, part } = first;
    const pulled = inputs.map((input) => this.pull(input, axis, part));
    if (pulled.includes(null)) return make(inputs);
    return this.through(axis, this.#pushed(pulled as Expression[], make), part);
  }

  /** Something of the lists within an axis, computed where the lists are. Null for other axes. */
  #inside(over: Axis, inputs: readonly Expression[], make: (of: Axis, inputs: readonly Expression[]) => Expression): Expression | null {
    if (over.kind !== "within") return null;
    const pulled = inputs.map((input) => this.pull(input, over, 0));
    if (pulled.includes(null)) return null;
    return this.#outside(over, make(over.of, pulled as Expression[]));
  }

  #outside(over: Axis & { kind: "within" }, value: Expression): Expression {
    return over.part === null ? value : this.through(over.parent, value, over.part);
  }

  #times(position: Expression, step: number, start: number): Expression {
    if (position.kind === "constant") return this.constant(start + Number(position.value) * step, "i32");
    const scaled = step === 1 ? position : this.math("mul", position, this.constant(step, "i32"));
    return start === 0 ? scaled : this.math("add", scaled, this.constant(start, "i32"));
  }
}

/** The axis of a value at items that were chosen by their positions; null for others. */
function chosenAxis(value: Expression): Axis | null {
  return value.kind === "through" && value.axis.kind === "chosen" && value.part === 0 ? value.axis : null;
}

function isLogic(name: graph.MathName): boolean {
  return name === "and" || name === "or" || name === "xor";
}

function isConstant(value: Expression, number: number): boolean {
  return value.kind === "constant" && value.value === number;
}

/** Whether values of the first axis are the same for all positions of the second below one of its. */
export function isAtOrAbove(axis: Axis | null, below: Axis | null): boolean {
  if (axis === null) return true;
  for (let at = below; at !== null; at = at.parent) if (at === axis) return true;
  return false;
}

/** The axis that items of a derived axis come from. */
export function baseOf(axis: Axis, part: number): Axis {
  switch (axis.kind) {
    case "filter":
    case "slice":
    case "sort":
    case "within":
    case "combinations":
      return axis.of;
    case "chosen":
      return part === 0 ? axis.of : axis.by;
    case "cartesian":
      return axis.parts[part]!;
    case "flat":
      return axis.inner;
    case "optional":
    case "rows":
    case "list":
    case "regular":
    case "concatenated":
      throw new NotLowered(`items of ${axis.kind} come from no other`);
    default:
      axis satisfies never;
      throw new Error("unreachable");
  }
}
