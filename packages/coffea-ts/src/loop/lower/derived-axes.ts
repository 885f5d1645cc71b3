import type { Axis, SliceAxis } from "../ir/axis.ts";
import type { Expression } from "../ir/expression.ts";
import { lazyList, NotLowered, recordLike, type Value } from "./lowered-value.ts";
import { isAtOrAbove, type NormalExpressions } from "./normal-expressions.ts";

/** An axis made of others, and how values get there. */
export interface Derived {
  readonly axis: Axis;
  /** A value at the items of part `part` (0 where there is one only), at the items of the derived axis. */
  readonly carry: (value: Value, part?: number) => Value;
}

/**
 * Makes derived axes in a normal form: a filter (a sort, a combination, …) of lists that are themselves within a derived axis is made where the lists are, and
 * then put within that axis.
 */
export class DerivedAxes {
  readonly #of: NormalExpressions;

  constructor(expressions: NormalExpressions) {
    this.#of = expressions;
  }

  filter(of: Axis, mask: Expression): Derived {
    if (mask.kind === "constant" && mask.value === 1) return { axis: of, carry: (value) => value };
    return this.#lift([of], [mask], ([base], [there]) => this.filter(base!, there!)) ?? this.#direct(this.#of.axes.filter(of, mask));
  }

  slice(of: Axis, range: Pick<SliceAxis, "start" | "stop" | "step">): Derived {
    return this.#lift([of], [], ([base]) => this.slice(base!, range)) ?? this.#direct(this.#of.axes.slice(of, range));
  }

  sort(of: Axis, key: Expression, ascending: boolean): Derived {
    const lifted = this.#lift([of], [key], ([base], [there]) => this.sort(base!, there!, ascending));
    return lifted ?? this.#direct(this.#of.axes.sort(of, key, ascending));
  }

  combinations(of: Axis, n: number, replacement: boolean): Derived {
    const lifted = this.#lift([of], [], ([base]) => this.combinations(base!, n, replacement));
    return lifted ?? this.#direct(this.#of.axes.combinations(of, n, replacement));
  }

  cartesian(parts: readonly Axis[]): Derived {
    return this.#lift(parts, [], (bases) => this.cartesian(bases)) ?? this.#direct(this.#of.axes.cartesian(parts));
  }

  /** For each item of `by` (part 1) the item of `of` (part 0) at a position. Where that is the position of an item that `by` was made of, nothing is looked up. */
  chosen(of: Axis, by: Axis, position: Expression): Derived {
    const lifted = this.#lift([of, by], [position], ([base, other], [there]) => this.chosen(base!, other!, there!));
    if (lifted !== null) return lifted;
    if (of === by && position === this.#of.position(of)) return { axis: of, carry: (value) => value };
    const way = position.axis === by ? wayTo(this.#of.position(of), position) : null;
    if (way !== null) {
      const carry = (value: Value): Value => way.reduce((there, { axis, part }) => this.carried(axis, there, part), value);
      return { axis: by, carry: (value, part = 0) => (part === 0 ? carry(value) : value) };
    }
    return this.#direct(this.#of.axes.chosen(of, by, position));
  }

  /** The lists `of` once more for each position of `parent`, which is in them. */
  nested(parent: Axis, of: Axis): Derived {
    const { axes } = this.#of;
    const isBeside = parent.kind === "within" && of.kind === "within" && parent.parent === of.parent && parent.part === of.part;
    if (!isBeside || parent.of.parent !== of.of.parent) return this.#direct(axes.within(parent, of));
    const inner = this.nested(parent.of, of.of);
    const axis = axes.within(parent, inner.axis, 0);
    return { axis, carry: (value) => this.carried(axis, inner.carry(this.#pulled(value, of)), 0) };
  }

  /** The items of all lists `inner`, which are in `outer`, in the place of `outer`. */
  flat(outer: Axis, inner: Axis): Derived {
    const { axes } = this.#of;
    if (outer.kind !== "within" || inner.kind !== "within" || inner.parent !== outer || inner.part !== 0)
      return this.#direct(axes.flat(outer, inner));
    const base = this.flat(outer.of, inner.of);
    const axis = axes.within(outer.parent, base.axis, outer.part);
    return { axis, carry: (value) => this.carried(axis, base.carry(this.#pulled(value, inner)), 0) };
  }

  /** Lists `lists`, which are at part `part` of a derived axis, at each of its items. */
  within(parent: Axis, lists: Axis, part: number): Axis {
    return this.#of.axes.within(parent, lists, part);
  }

  /** One list of `size` items for each position of an axis. */
  regularOn(parent: Axis, size: number): Axis {
    return this.#childOf(parent, [], (base) => this.#of.axes.regular(base, size));
  }

  /** One item for each position of an axis where `present` is true. */
  optionalOn(parent: Axis, present: Expression): Axis {
    return this.#childOf(parent, [present], (base, [there]) => this.#of.axes.optional(base, there!));
  }

  concatenated(parts: readonly Axis[]): Derived & { readonly join: (values: readonly Expression[]) => Expression } {
    const { axes, raw } = this.#of;
    const outside = this.#commonParent(parts);
    if (outside === null) {
      const axis = axes.concatenated(parts);
      return { axis, carry: () => unreachable(), join: (values) => raw.joined(axis, values) };
    }
    const inner = this.concatenated(parts.map((one) => (one as Axis & { kind: "within" }).of));
    const axis = axes.within(outside.parent, inner.axis, outside.part);
    const join = (values: readonly Expression[]): Expression =>
      this.#of.through(axis, inner.join(values.map((value, k) => this.#pulledExpression(value, parts[k]!))), 0);
    return { axis, carry: () => unreachable(), join };
  }

  /** A value above an axis, once more for each of its items. */
  below(axis: Axis, value: Value): Value {
    switch (value.kind) {
      case "record":
        return recordLike(value, (name) => this.below(axis, value.field(name)));
      case "option":
        return { ...value, content: this.below(axis, value.content) };
      case "list": {
        const { axis: lists, carry } = this.nested(axis, value.axis);
        return { ...value, axis: lists, content: carry(value.content) };
      }
      case "number":
      case "other":
        return value;
      default:
        value satisfies never;
        throw new Error("unreachable");
    }
  }

  /** A value of part `part` of a derived axis, at its items. */
  carried(axis: Axis, value: Value, part: number): Value {
    switch (value.kind) {
      case "number":
        return { ...value, value: this.#of.through(axis, value.value, part) };
      case "record":
        return recordLike(value, (name) => this.carried(axis, value.field(name), part));
      case "option":
        return { ...value, present: this.#of.through(axis, value.present, part), content: this.carried(axis, value.content, part) };
      case "list": {
        const lists = this.within(axis, value.axis, part);
        return lazyList(lists, value.size, () => this.carried(lists, value.content, 0));
      }
      case "other":
        return value;
      default:
        value satisfies never;
        throw new Error("unreachable");
    }
  }

  #childOf(parent: Axis, inputs: readonly Expression[], make: (base: Axis, inputs: readonly Expression[]) => Axis): Axis {
    if (parent.kind === "rows" || parent.kind === "list" || parent.kind === "regular") return make(parent, inputs);
    if (parent.kind === "concatenated" || parent.kind === "optional")
      throw new NotLowered("lists of one item in joined lists are not compiled");
    const part = 0;
    const pulled = inputs.map((input) => this.#of.pull(input, parent, part));
    if (pulled.includes(null)) throw new NotLowered("lists that depend on several lists at once are not compiled");
    return this.within(parent, this.#childOf(baseOfParent(parent), pulled as Expression[], make), part);
  }

  #direct(axis: Axis): Derived {
    return { axis, carry: (value, part = 0) => this.carried(axis, value, part) };
  }

  /** Lists that are all within one derived axis: makes the axis where they are. Null where they are not. */
  #lift(
    of: readonly Axis[],
    inputs: readonly Expression[],
    make: (of: readonly Axis[], inputs: readonly Expression[]) => Derived,
  ): Derived | null {
    const outside = this.#commonParent(of);
    if (outside === null) return null;
    const owner = of.at(-1)!;
    const bases = of.map((one) => (one as Axis & { kind: "within" }).of);
    const pulled = inputs.map((input) => this.#pulledExpression(input, owner));
    const inner = make(bases, pulled);
    const axis = this.#of.axes.within(outside.parent, inner.axis, outside.part);
    return { axis, carry: (value, part = 0) => this.carried(axis, inner.carry(this.#pulled(value, of[part] ?? owner), part), 0) };
  }

  /** The derived axis that all are lists within, if there is one. */
  #commonParent(of: readonly Axis[]): { readonly parent: Axis; readonly part: number | null } | null {
    const [first] = of;
    if (first?.kind !== "within") return null;
    return of.every((one) => one.kind === "within" && one.parent === first.parent && one.part === first.part) ? first : null;
  }

  #pulledExpression(value: Expression, axis: Axis): Expression {
    const pulled = this.#of.pull(value, axis, 0);
    if (pulled === null) throw new NotLowered("a value of several lists at once decides about the items of one");
    return pulled;
  }

  /** The value at the lists that `axis` is lists within. */
  #pulled(value: Value, axis: Axis): Value {
    switch (value.kind) {
      case "number":
        return { ...value, value: this.#pulledExpression(value.value, axis) };
      case "record":
        return recordLike(value, (name) => this.#pulled(value.field(name), axis));
      case "option":
        return { ...value, present: this.#pulledExpression(value.present, axis), content: this.#pulled(value.content, axis) };
      case "list": {
        const lists = value.axis;
        if (lists.kind === "within" && lists.parent === axis) {
          if (lists.part === 0) return { ...value, axis: lists.of, content: this.#pulled(value.content, lists) };
        } else if (isAtOrAbove(lists.parent, axis) && lists.parent !== axis) return value;
        throw new NotLowered("lists in lists that were derived one by one are not compiled");
      }
      case "other":
        return value;
      default:
        value satisfies never;
        throw new Error("unreachable");
    }
  }
}

function baseOfParent(axis: Axis): Axis {
  switch (axis.kind) {
    case "chosen":
    case "filter":
    case "slice":
    case "sort":
    case "within":
    case "combinations":
      return axis.of;
    case "cartesian":
      return axis.parts[0]!;
    case "flat":
      return axis.inner;
    default:
      throw new NotLowered(`lists in ${axis.kind} are not compiled`);
  }
}

/** The derived axes through which a value was picked, from the first on; null where it is another value. */
function wayTo(value: Expression, picked: Expression): (Expression & { kind: "through" })[] | null {
  if (picked === value) return [];
  if (picked.kind !== "through") return null;
  const way = wayTo(value, picked.input);
  way?.push(picked);
  return way;
}

function unreachable(): never {
  throw new Error("joined values are made by join");
}
