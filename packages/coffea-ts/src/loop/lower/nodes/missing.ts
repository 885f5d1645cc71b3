import { graph, type Dtype, type Form } from "../../../awkward/index.ts";
import type { Axis } from "../../ir/axis.ts";
import type { Expression } from "../../ir/expression.ts";
import { atContent, atLists } from "../at-axis.ts";
import { broadcastValues, optionOf, type Part } from "../broadcast-values.ts";
import { innerForm } from "../forms.ts";
import type { Lowering } from "../lowering.ts";
import {
  asNumber,
  NotLowered,
  presentOf,
  recordLike,
  type ArrayValue,
  type ListValue,
  type NumberValue,
  type Value,
} from "../lowered-value.ts";
import { presentOnly } from "./flatten.ts";
import { castTo } from "./values.ts";

/** Which values are missing. */
export function lowerIsNone(node: graph.IsNoneNode, lowering: Lowering): ArrayValue {
  const { of } = lowering;
  return atContent(lowering, lowering.lower(node.inputs[0]!), node.axis, (content) => ({
    kind: "number",
    dtype: "bool",
    value: content.kind === "option" ? of.not(content.present) : of.constant(0, "bool"),
  }));
}

/** Missing values replaced. */
export function lowerFillNone(node: graph.FillNoneNode, lowering: Lowering): ArrayValue {
  const [input, filling] = node.inputs as readonly [graph.Node, graph.Node];
  if (filling.kind !== "literal") throw new NotLowered("filling with an array of one value is not compiled");
  const array = lowering.lower(input);
  const how = { axis: node.axis, literal: filling };
  if (array.rows === null) return { rows: null, value: fill(lowering, array.value, node.form, how) };
  if (typeof node.axis !== "number") return { rows: array.rows, value: fill(lowering, array.value, node.form, how) };
  const form = formAt(node.form, node.axis);
  return atContent(lowering, array, node.axis, (content) =>
    content.kind === "option" ? filled(lowering, content, dtypeOf(form), filling) : content,
  );
}

interface Filling {
  readonly axis: graph.FillNoneNode["axis"];
  readonly literal: graph.LiteralNode;
}

/** `form` is that of the result. */
function fill(lowering: Lowering, value: Value, form: Form, how: Filling): Value {
  switch (value.kind) {
    case "list":
      return { ...value, content: fill(lowering, value.content, innerForm(form), how) };
    case "record": {
      if (form.kind !== "record" && !(form.kind === "option" && form.content.kind === "record"))
        throw new NotLowered("a union of kinds is not compiled");
      const { fields } = (form.kind === "option" ? form.content : form) as Form & { kind: "record" };
      return recordLike(value, (name) => fill(lowering, value.field(name), fields.get(name)!, how));
    }
    case "option": {
      const isInnermost = value.content.kind === "number" || value.content.kind === "other";
      if (how.axis === null || isInnermost) {
        const content = isInnermost ? value.content : fill(lowering, value.content, form, how);
        return filled(lowering, { ...value, content }, dtypeOf(form), how.literal);
      }
      return optionOf(lowering, value.present, fill(lowering, value.content, form.kind === "option" ? form.content : form, how));
    }
    case "number":
    case "other":
      return value;
    default:
      value satisfies never;
      throw new Error("unreachable");
  }
}

function dtypeOf(form: Form): Dtype | null {
  return form.kind === "numeric" ? form.dtype : null;
}

function filled(lowering: Lowering, option: Value & { kind: "option" }, dtype: Dtype | null, literal: graph.LiteralNode): NumberValue {
  const { of } = lowering;
  if (dtype === null || option.content.kind !== "number") throw new NotLowered("filling in for what is no number is not compiled");
  const there = castTo(lowering, option.content, dtype);
  const instead = castTo(lowering, lowering.literal(literal), dtype);
  return { kind: "number", dtype, value: of.select(option.present, there, instead) };
}

function formAt(form: Form, axis: number): Form {
  return axis === 0 ? form : formAt(innerForm(form), axis - 1);
}

/** NaN as missing values. */
export function lowerNanToNone(node: graph.NanToNoneNode, lowering: Lowering): ArrayValue {
  const { rows, value } = lowering.lower(node.inputs[0]!);
  return { rows, value: nanAsMissing(lowering, value) };
}

function nanAsMissing(lowering: Lowering, value: Value): Value {
  switch (value.kind) {
    case "number": {
      if (!value.dtype.startsWith("float")) return value;
      const isNaN = lowering.of.math("isnan", lowering.number(value, "f64"));
      return { kind: "option", present: lowering.of.not(isNaN), content: value };
    }
    case "list":
      return { ...value, content: nanAsMissing(lowering, value.content) };
    case "option":
      return optionOf(lowering, value.present, nanAsMissing(lowering, value.content));
    case "record":
    case "other":
      return value;
    default:
      value satisfies never;
      throw new Error("unreachable");
  }
}

/** Missing values removed. */
export function lowerDropNone(node: graph.DropNoneNode, lowering: Lowering): ArrayValue {
  const { rows, value } = lowering.lower(node.inputs[0]!);
  if (rows === null) throw new NotLowered("one value for all events has no entries");
  const here = node.axis === null || node.axis === 0 ? presentOnly(lowering, { axis: rows, value }) : { axis: rows, value };
  if (node.axis === 0) return { rows: here.axis, value: here.value };
  return { rows: here.axis, value: dropInside(lowering, here.value, node.axis) };
}

function dropInside(lowering: Lowering, value: Value, axis: number | null): Value {
  if (value.kind === "option") return optionOf(lowering, value.present, dropInside(lowering, value.content, axis));
  if (value.kind !== "list") return value;
  const deeper = axis === null ? null : axis - 1;
  const isHere = value.content.kind === "option" && (deeper === null || deeper === 0);
  const items = isHere ? presentOnly(lowering, { axis: value.axis, value: value.content }) : { axis: value.axis, value: value.content };
  const content = deeper === 0 ? items.value : dropInside(lowering, items.value, deeper);
  return { kind: "list", axis: items.axis, size: axis === null || isHere ? null : value.size, content };
}

/** Values that are missing where the mask says so. */
export function lowerMask(node: graph.MaskNode, lowering: Lowering): ArrayValue {
  const { of } = lowering;
  const { parts, place } = lowering.parts(node.inputs);
  const leaf = ([values, mask]: readonly Part[]): Value => {
    const decision = mask!.get();
    const yes = lowering.number(asNumber(presentOf(decision)), "bool");
    const kept = node.validWhen ? yes : of.not(yes);
    return optionOf(lowering, decision.kind === "option" ? of.and(decision.present, kept) : kept, values!.get());
  };
  return { rows: place.at, value: broadcastValues(lowering, parts, place, { rule: graph.maskRule, leaf }) };
}

/** Lists filled up with missing values. */
export function lowerPadNone(node: graph.PadNoneNode, lowering: Lowering): ArrayValue {
  const { of } = lowering;
  const { target } = node;
  if (node.axis === 0) throw new NotLowered("filling up the events is not compiled");
  return atLists(lowering, lowering.lower(node.inputs[0]!), node.axis, (lists, place) => {
    if (!node.clip && lists.size !== null && lists.size > target) return lists;
    const axis = lowering.derived.regularOn(place.at, target);
    const position = of.position(axis);
    const present = of.math("lt", position, of.count(lists.axis));
    if (!node.clip && lists.size === null) return paddedList(lowering, lists, lowering.derived.filter(axis, of.not(present)).axis);
    return { kind: "list", axis, size: target, content: optionOf(lowering, present, lowering.itemOf(lists, position)) };
  });
}

/** The items of lists, and then one that is missing for each position of `missing`. */
function paddedList(lowering: Lowering, lists: ListValue, missing: Axis): ListValue {
  const { of } = lowering;
  const { axis, join } = lowering.derived.concatenated([lists.axis, missing]);
  const present = join([of.constant(1, "bool"), of.constant(0, "bool")]);
  const content = eachLeaf(lists.content, (value) =>
    join([value, of.constant(value.type === "i64" || value.type === "u64" ? 0n : 0, value.type)]),
  );
  return { kind: "list", axis, size: null, content: optionOf(lowering, present, content) };
}

/** The value with every expression replaced. */
function eachLeaf(value: Value, replace: (value: Expression) => Expression): Value {
  switch (value.kind) {
    case "number":
      return { ...value, value: replace(value.value) };
    case "option":
      return { ...value, present: replace(value.present), content: eachLeaf(value.content, replace) };
    case "record":
      return recordLike(value, (name) => eachLeaf(value.field(name), replace));
    case "list":
      throw new NotLowered("filling up lists of lists is not compiled");
    case "other":
      return value;
    default:
      value satisfies never;
      throw new Error("unreachable");
  }
}
