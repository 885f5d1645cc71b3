import { graph } from "../../../awkward/index.ts";
import type { Axis } from "../../ir/axis.ts";
import type { Expression } from "../../ir/expression.ts";
import { atLists } from "../at-axis.ts";
import { broadcastValues, optionOf, type Part, type Place } from "../broadcast-values.ts";
import type { Lowering } from "../lowering.ts";
import { NotLowered, recordLike, type ArrayValue, type ListValue, type RecordValue, type Value } from "../lowered-value.ts";

/** All n-tuples of the items of each list. */
export function lowerCombinations(node: graph.CombinationsNode, lowering: Lowering): ArrayValue {
  if (node.axis === 0) throw new NotLowered("combinations of events are not compiled");
  const { n, replacement } = node;
  return atLists(lowering, lowering.lower(node.inputs[0]!), node.axis, (lists) => {
    const { axis, carry } = lowering.derived.combinations(lists.axis, n, replacement);
    const size = lists.size === null ? null : graph.choices(lists.size, n, replacement);
    return { kind: "list", axis, size, content: tuple(node, (k) => carry(memberOf(lowering, node, lists), k)) };
  });
}

type Tupling = Pick<graph.CombinationsNode, "names" | "isTuple" | "withName" | "positions">;

/** What members are made of: the items of lists, or their positions. */
function memberOf({ of }: Lowering, { positions }: Tupling, lists: ListValue): Value {
  return positions ? { kind: "number", dtype: "int32", value: of.position(lists.axis) } : lists.content;
}

function tuple({ names, isTuple, withName }: Tupling, member: (k: number) => Value): RecordValue {
  return recordLike({ kind: "record", names, isTuple, name: withName, field: () => unreachable() }, (name) => member(names.indexOf(name)));
}

function unreachable(): never {
  throw new Error("fields are made one by one");
}

/** All tuples of one item of each input's list; the last input varies fastest. */
export function lowerCartesian(node: graph.CartesianNode, lowering: Lowering): ArrayValue {
  if (node.axis === 0) throw new NotLowered("a product of events is not compiled");
  const { parts, place } = lowering.parts(node.inputs);
  const rule = graph.axisRule(
    node.inputs.map(({ form }) => form),
    node.axis,
    true,
  );
  const leaf = (inner: readonly Part[], here: Place): Value =>
    product(
      node,
      lowering,
      inner.map((part) => sideOf(lowering, part.get(), here)),
    );
  return { rows: place.at, value: broadcastValues(lowering, parts, place, { rule, leaf }) };
}

interface Side extends ListValue {
  /** Where the list is there; elsewhere it is empty. Null for everywhere. */
  readonly present: Expression | null;
}

/** An input at the axis as lists: a value without lists is a list of one. */
function sideOf(lowering: Lowering, value: Value, { at }: Place): Side {
  const { derived } = lowering;
  if (value.kind === "list") return { ...value, present: null };
  if (value.kind !== "option") {
    const axis = derived.regularOn(at, 1);
    return { kind: "list", axis, size: 1, content: derived.below(axis, value), present: null };
  }
  const { axis, content, size } = sideOf(lowering, value.content, { at, depth: 1, guard: null });
  const there = derived.filter(axis, value.present);
  return { kind: "list", axis: there.axis, size, content: there.carry(content), present: value.present };
}

/** The tuples in lists: one list for the inputs up to each nested one, and the last. */
function product(node: graph.CartesianNode, lowering: Lowering, sides: readonly Side[]): Value {
  const levels: number[][] = [[]];
  sides.forEach((_, i) => {
    levels.at(-1)!.push(i);
    if (node.nested[i]) levels.push([]);
  });
  const members: Value[] = sides.map((side) => memberOf(lowering, node, side));
  const lists: { readonly axis: Axis; readonly size: number | null; readonly present: Expression | null }[] = [];
  let outer: Axis | null = null;
  for (const [k, level] of levels.entries()) {
    const axis = levelAxis(lowering, level, { sides, members, outer });
    const isFixed = levels.slice(k).every(({ length }) => length === 1);
    const { size, present } = sides[level[0]!]!;
    lists.push({ axis, size: isFixed ? size : null, present });
    outer = axis;
  }
  const record: Value = tuple(node, (k) => members[k]!);
  return lists.reduceRight((content: Value, { axis, size, present }) => {
    const list: Value = { kind: "list", axis, size, content };
    return present === null ? list : optionOf(lowering, present, list);
  }, record);
}

interface Level {
  readonly sides: readonly Side[];
  /** Brought to the axis. */
  readonly members: Value[];
  readonly outer: Axis | null;
}

function levelAxis(lowering: Lowering, level: readonly number[], { sides, members, outer }: Level): Axis {
  let { axis } = sides[level[0]!]!;
  if (level.length > 1) {
    const all = lowering.derived.cartesian(level.map((i) => sides[i]!.axis));
    level.forEach((i, part) => (members[i] = all.carry(members[i]!, part)));
    axis = all.axis;
  }
  if (outer === null) return axis;
  const nested = lowering.derived.nested(outer, axis);
  for (const i of level) members[i] = nested.carry(members[i]!);
  // Lists of the items further out are there once more for each tuple.
  for (let i = 0; i < level[0]!; i++) members[i] = lowering.derived.below(nested.axis, members[i]!);
  return nested.axis;
}
