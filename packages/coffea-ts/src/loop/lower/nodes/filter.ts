import type { graph } from "../../../awkward/index.ts";
import type { Expression } from "../../ir/expression.ts";
import { optionOf, type Place } from "../broadcast-values.ts";
import type { Lowering } from "../lowering.ts";
import { asList, asNumber, presentOf, type ArrayValue, type ListValue, type Value } from "../lowered-value.ts";
import { pairLists } from "../pair-lists.ts";

/** Events or items where a mask is true. */
export function lowerFilter(node: graph.FilterNode, lowering: Lowering): ArrayValue {
  const [input, mask] = node.inputs as readonly [graph.Node, graph.Node];
  const rows = lowering.rowsOf([mask, input]);
  const [masks, values] = [lowering.lower(mask).value, lowering.lower(input).value];
  const choice = choiceOf(lowering, masks);
  if (choice === null) return { rows, value: filterItems(lowering, [values, masks], { at: rows, depth: 1, guard: null }) };
  const derived = lowering.derived.filter(rows, choice.keep);
  return { rows: derived.axis, value: kept(lowering, choice, (value) => derived.carry(value), values) };
}

interface Choice {
  /** Which are kept, missing decisions among them. */
  readonly keep: Expression;
  /** Where there is a decision; null for everywhere. */
  readonly decided: Expression | null;
}

/** What a mask of one truth per position says; null where it has lists. */
function choiceOf(lowering: Lowering, mask: Value): Choice | null {
  const inner = presentOf(mask);
  if (inner.kind === "list") return null;
  const yes = lowering.number(asNumber(inner), "bool");
  if (mask.kind !== "option") return { keep: yes, decided: null };
  return { keep: lowering.of.math("or", lowering.of.not(mask.present), yes), decided: mask.present };
}

function kept(lowering: Lowering, { decided }: Choice, carry: (value: Value) => Value, value: Value): Value {
  if (decided === null) return carry(value);
  return carry(optionOf(lowering, decided, value));
}

function filterItems(lowering: Lowering, [input, mask]: readonly [Value, Value], place: Place): Value {
  if (mask.kind === "option" || input.kind === "option") {
    const present = lowering.of.and(presence(input), presence(mask));
    const guard = lowering.of.and(place.guard, present);
    return optionOf(lowering, present, filterItems(lowering, [presentOf(input), presentOf(mask)], { ...place, guard }));
  }
  const [lists, masks] = pairLists(lowering, [asList(input), asList(mask)], place) as [ListValue, ListValue];
  const choice = choiceOf(lowering, masks.content);
  if (choice === null) {
    const inner = { at: lists.axis, depth: place.depth + 1, guard: place.guard };
    return { kind: "list", axis: lists.axis, size: null, content: filterItems(lowering, [lists.content, masks.content], inner) };
  }
  const derived = lowering.derived.filter(lists.axis, choice.keep);
  return { kind: "list", axis: derived.axis, size: null, content: kept(lowering, choice, (value) => derived.carry(value), lists.content) };
}

function presence(value: Value): Expression | null {
  return value.kind === "option" ? value.present : null;
}
