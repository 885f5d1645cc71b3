import { graph, type Form } from "../../awkward/index.ts";
import type { Axis } from "../ir/axis.ts";
import type { Expression } from "../ir/expression.ts";
import type { Lowering } from "./lowering.ts";
import { asList, NotLowered, presentOf, type ListValue, type Value } from "./lowered-value.ts";
import { pairLists } from "./pair-lists.ts";

/** An operand at one level: its form, null for a literal, and its value, asked for only when it is needed. */
export interface Part {
  readonly form: graph.OperandForm;
  readonly get: () => Value;
  readonly literal?: graph.LiteralNode;
}

/** Where a level is. */
export interface Place {
  /** The axis of its values. */
  readonly at: Axis;
  /** 1 for events. */
  readonly depth: number;
  /** Where it counts; null for everywhere. What is wrong elsewhere is no error. */
  readonly guard: Expression | null;
}

export interface Broadcasting {
  readonly rule?: graph.BroadcastRule;
  readonly leaf: (parts: readonly Part[], place: Place) => Value;
}

/** Applies an element-wise operation as the interpreter does: lists pair from the outside, shallower operands are the same for all items, missing values stay missing. */
export function broadcastValues(lowering: Lowering, parts: readonly Part[], place: Place, how: Broadcasting): Value {
  const step = graph.nextStep(
    parts.map(({ form }) => form),
    how.rule ?? {},
    place.depth,
  );
  switch (step.kind) {
    case "leaf":
      return how.leaf(parts, place);
    case "options":
      return throughOptions(lowering, parts, { place, how, through: step.through });
    case "lists":
      return throughLists(lowering, parts, { place, how, ...step.alignment });
    default:
      step satisfies never;
      throw new Error("unreachable");
  }
}

interface Options {
  readonly place: Place;
  readonly how: Broadcasting;
  readonly through: readonly boolean[];
}

function throughOptions(lowering: Lowering, parts: readonly Part[], { place, how, through }: Options): Value {
  let present: Expression | null = null;
  const inner = parts.map((part, i): Part => {
    if (part.form?.kind !== "option" || !through[i]) return part;
    const value = part.get();
    if (value.kind === "option") present = lowering.of.and(present, value.present);
    return { form: part.form.content, get: () => presentOf(value) };
  });
  const guard = lowering.of.and(place.guard, present);
  return optionOf(lowering, present, broadcastValues(lowering, inner, { ...place, guard }, how));
}

/** A value that is missing where `present` is false; an option inside is looked through. */
export function optionOf({ of }: Lowering, present: Expression | null, content: Value): Value {
  const all = present ?? of.constant(1, "bool");
  if (content.kind !== "option") return { kind: "option", present: all, content };
  return { kind: "option", present: of.and(all, content.present)!, content: content.content };
}

interface Lists {
  readonly place: Place;
  readonly how: Broadcasting;
  readonly paired: readonly boolean[];
  readonly size: number | null;
}

function throughLists(lowering: Lowering, parts: readonly Part[], { place, how, paired, size }: Lists): Value {
  const lists = parts.map((part, i): ListValue | null => (part.form !== null && paired[i] ? asList(part.get()) : null));
  const together = pairLists(
    lowering,
    lists.filter((list) => list !== null),
    place,
  );
  const { axis } = together[0]!;
  let next = 0;
  const inner = parts.map((part, i): Part => {
    if (part.form === null) return part;
    if (paired[i]) {
      const list = together[next++]!;
      return { form: contentForm(part.form), get: () => list.content };
    }
    if (part.form.kind !== "regular") return { form: part.form, get: () => lowering.derived.below(axis, part.get()) };
    // Fixed lists of one item beside longer ones: the item is repeated.
    return { form: part.form.content, get: () => lowering.derived.below(axis, firstOf(lowering, asList(part.get()))) };
  });
  return {
    kind: "list",
    axis,
    size,
    content: broadcastValues(lowering, inner, { at: axis, depth: place.depth + 1, guard: place.guard }, how),
  };
}

function firstOf(lowering: Lowering, list: ListValue): Value {
  return lowering.itemOf(list, lowering.of.constant(0, "i32"));
}

function contentForm(form: Form): Form {
  if (form.kind !== "list" && form.kind !== "regular") throw new NotLowered(`lists of ${form.kind}`);
  return form.content;
}
