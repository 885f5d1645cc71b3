import type { graph } from "../../../awkward/index.ts";
import type { Axis } from "../../ir/axis.ts";
import type { Expression } from "../../ir/expression.ts";
import { atContent, atLists, throughOption } from "../at-axis.ts";
import { optionOf, type Place } from "../broadcast-values.ts";
import type { Lowering } from "../lowering.ts";
import { asList, asNumber, NotLowered, presentOf, type ArrayValue, type ListValue, type Value } from "../lowered-value.ts";
import { pairLists } from "../pair-lists.ts";

/** One item of each list; every list must have it. */
export function lowerAt(node: graph.AtNode, lowering: Lowering): ArrayValue {
  const { of } = lowering;
  return atLists(lowering, lowering.lower(node.inputs[0]!), node.axis, (lists, place) => {
    const count = of.count(lists.axis);
    const needed = node.index < 0 ? -node.index : node.index + 1;
    lowering.assertAt(place, of.math("ge", count, of.constant(needed, "i32")));
    const position = node.index < 0 ? of.math("sub", count, of.constant(needed, "i32")) : of.constant(node.index, "i32");
    return lowering.itemOf(lists, position);
  });
}

/** The first item of each list, missing where there is none. */
export function lowerFirsts(node: graph.FirstsNode, lowering: Lowering): ArrayValue {
  const { of } = lowering;
  const zero = of.constant(0, "i32");
  return atContent(lowering, lowering.lower(node.inputs[0]!), node.axis - 1, (content, place) =>
    throughOption(lowering, content, place, (inner) => {
      const lists = asList(inner);
      return optionOf(lowering, of.math("gt", of.count(lists.axis), zero), lowering.itemOf(lists, zero));
    }),
  );
}

/** A range of the items of each list. */
export function lowerSlice(node: graph.SliceNode, lowering: Lowering): ArrayValue {
  const { start, stop, step } = node;
  if (node.axis === 0) throw new NotLowered("a range of events is not compiled");
  return atLists(lowering, lowering.lower(node.inputs[0]!), node.axis, (lists) => {
    const derived = lowering.derived.slice(lists.axis, { start, stop, step });
    const size = lists.size === null ? null : countOf(node, lists.size);
    return { kind: "list", axis: derived.axis, size, content: derived.carry(lists.content) };
  });
}

/** How many of `length` items a slice takes. */
function countOf({ start, stop, step }: graph.SliceNode, length: number): number {
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const bound = (position: number): number => Math.min(Math.max(position < 0 ? position + length : position, low), high);
  const first = start === null ? (step > 0 ? 0 : length - 1) : bound(start);
  const end = stop === null ? (step > 0 ? length : -1) : bound(stop);
  return Math.max(0, Math.ceil((end - first) / step));
}

/** Items by position, list by list. */
export function lowerTake(node: graph.TakeNode, lowering: Lowering): ArrayValue {
  if (node.axis === 0) throw new NotLowered("events by position are not compiled");
  const [input, index] = node.inputs as readonly [graph.Node, graph.Node];
  const rows = lowering.rowsOf([index, input]);
  const [positions, lists] = [lowering.lower(index).value, lowering.lower(input).value];
  return { rows, value: takeItems(lowering, [lists, positions], { at: rows, depth: 1, guard: null }) };
}

function takeItems(lowering: Lowering, [input, index]: readonly [Value, Value], place: Place): Value {
  if (input.kind === "option" || index.kind === "option") {
    const present = lowering.of.and(presence(input), presence(index));
    const taken = takeItems(lowering, [presentOf(input), presentOf(index)], { ...place, guard: lowering.of.and(place.guard, present) });
    return optionOf(lowering, present, taken);
  }
  const [lists, positions] = [asList(input), asList(index)];
  if (presentOf(positions.content).kind !== "list") return takeFlat(lowering, lists, positions, place);
  const [there, wanted] = pairLists(lowering, [lists, positions], place) as [ListValue, ListValue];
  const inner = { at: there.axis, depth: place.depth + 1, guard: place.guard };
  return { kind: "list", axis: there.axis, size: null, content: takeItems(lowering, [there.content, wanted.content], inner) };
}

function presence(value: Value): Expression | null {
  return value.kind === "option" ? value.present : null;
}

function takeFlat(lowering: Lowering, lists: ListValue, positions: ListValue, place: Place): Value {
  const { of } = lowering;
  const present = presence(positions.content);
  const given = lowering.number(asNumber(presentOf(positions.content)), "i32");
  const by = positions.axis;
  const position = fromStart(lowering, given, lists.axis);
  const here = { at: by, depth: place.depth + 1, guard: of.and(place.guard, present) };
  if (!isThere(lowering, given, { lists: lists.axis, by, isPresent: present !== null })) {
    const zero = of.constant(0, "i32");
    lowering.assertAt(here, of.math("and", of.math("ge", position, zero), of.math("lt", position, of.count(lists.axis))));
  }
  const { axis, carry } = lowering.derived.chosen(lists.axis, by, position);
  const content = carry(lists.content);
  if (present === null) return { kind: "list", axis, size: null, content };
  const there = carry({ kind: "number", value: present, dtype: "bool" }, 1) as { readonly value: Expression };
  return { kind: "list", axis, size: null, content: optionOf(lowering, there.value, content) };
}

/** A position that counts from the end where it is negative, counted from the start. */
function fromStart({ of }: Lowering, position: Expression, lists: Axis): Expression {
  if (position.kind === "constant" && position.value >= 0) return position;
  if (isNotNegative(position)) return position;
  return of.select(of.math("lt", position, of.constant(0, "i32")), of.math("add", position, of.count(lists)), position);
}

function isNotNegative(position: Expression): boolean {
  if (position.kind === "through") return isNotNegative(position.input);
  // Where a position is −1 there is none, and the value missing.
  return position.kind === "position" || position.kind === "extreme";
}

interface Positions {
  readonly lists: Axis;
  readonly by: Axis;
  /** Whether a position may be missing, where there is no item. */
  readonly isPresent: boolean;
}

/** Whether the lists have the items of these positions in any case: they were picked of the lists, or found in them. */
function isThere(lowering: Lowering, position: Expression, { lists, by, isPresent }: Positions): boolean {
  const { of } = lowering;
  if (lists.kind === "within" && by.kind === "within" && lists.parent === by.parent && lists.part === by.part) {
    const pulled = of.pull(position, by, 0);
    return pulled !== null && isThere(lowering, pulled, { lists: lists.of, by: by.of, isPresent });
  }
  if (isPositionIn(of.position(lists), position)) return true;
  if (position.kind !== "extreme" || position.over !== lists || position.present !== null) return false;
  return isPresent || (by.kind === "optional" && by.present === of.math("gt", of.count(lists), of.constant(0, "i32")));
}

/** Whether a position is that of an item of these lists, which was picked somehow. */
function isPositionIn(own: Expression, position: Expression): boolean {
  return position === own || (position.kind === "through" && isPositionIn(own, position.input));
}
