import { graph, type Dtype, type Form } from "../../../awkward/index.ts";
import type { Expression } from "../../ir/expression.ts";
import { typeOf } from "../../ir/make-expression.ts";
import { broadcastValues, optionOf, type Part, type Place } from "../broadcast-values.ts";
import { dtypeAt, innerForm } from "../forms.ts";
import type { Lowering } from "../lowering.ts";
import { asNumber, NotLowered, presentOf, recordLike, type ArrayValue, type NumberValue, type Value } from "../lowered-value.ts";

/** One of two values by a condition. */
export function lowerWhere(node: graph.WhereNode, lowering: Lowering): ArrayValue {
  const { parts, place } = lowering.parts(node.inputs);
  const dtype = dtypeAt(node.form);
  const leaf = ([condition, a, b]: readonly Part[], place: Place): Value => {
    const test = lowering.number(asNumber(condition!.get()), "bool");
    return choose(lowering, test, { a: a!.get(), b: b!.get(), place, dtype });
  };
  return { rows: place.at, value: broadcastValues(lowering, parts, place, { rule: graph.whereRule, leaf }) };
}

interface Choice {
  readonly a: Value;
  readonly b: Value;
  readonly place: Place;
  /** Of numbers; null where the leaves are none. */
  readonly dtype: Dtype | null;
}

function choose(lowering: Lowering, condition: Expression, choice: Choice): Value {
  const { a, b, dtype } = choice;
  const { of } = lowering;
  if (a.kind === "option" || b.kind === "option") {
    const present = of.select(condition, presence(lowering, a), presence(lowering, b));
    return optionOf(lowering, present, choose(lowering, condition, { ...choice, a: presentOf(a), b: presentOf(b) }));
  }
  if (a.kind === "number" && b.kind === "number" && dtype !== null) {
    const [x, y] = [castTo(lowering, a, dtype), castTo(lowering, b, dtype)];
    return { kind: "number", dtype, value: of.select(condition, x, y) };
  }
  if (a.kind === "record" && b.kind === "record" && a.name === b.name && sameNames(a.names, b.names))
    return recordLike(a, (name) => {
      const [x, y] = [a.field(name), b.field(name)];
      return choose(lowering, condition, { ...choice, a: x, b: y, dtype: commonDtype(x, y) });
    });
  if (a.kind === "list" && b.kind === "list" && a.axis === b.axis)
    return {
      kind: "list",
      axis: a.axis,
      size: a.size === b.size ? a.size : null,
      content: choose(lowering, condition, { ...choice, a: a.content, b: b.content }),
    };
  throw new NotLowered("a choice between values of different structure is not compiled");
}

function presence({ of }: Lowering, value: Value): Expression {
  return value.kind === "option" ? value.present : of.constant(1, "bool");
}

/** Of fields of chosen records, where both are of one dtype: what others become is not known here. */
function commonDtype(x: Value, y: Value): Dtype | null {
  const [a, b] = [presentOf(x), presentOf(y)];
  return a.kind === "number" && b.kind === "number" && a.dtype === b.dtype ? a.dtype : null;
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

/** A number as another dtype. */
export function castTo(lowering: Lowering, number: NumberValue, dtype: Dtype): Expression {
  const { of } = lowering;
  if (number.dtype === dtype) return lowering.number(number, typeOf(dtype));
  const [from, to] = [typeOf(number.dtype), typeOf(dtype)];
  if (to === "i64" || to === "u64") return lowering.number(number, to);
  if (dtype === "bool" && from === "f64") return of.cast("bool", lowering.number(number, "f64"));
  if (from !== "f64" && from !== "bool" && dtype !== "float64") throw new NotLowered("64-bit integers as smaller numbers are not compiled");
  const value = lowering.number(number, "f64");
  return dtype === "float64" || isExact(number.dtype, dtype) ? value : of.cast(dtype, value);
}

/** Whether every value of a dtype is one of the other too. */
function isExact(from: Dtype, to: Dtype): boolean {
  if (from === "bool") return true;
  const [a, b] = [rangeOf(from), rangeOf(to)];
  return a !== null && b !== null && a[0] >= b[0] && a[1] <= b[1];
}

function rangeOf(dtype: Dtype): readonly [number, number] | null {
  if (dtype.startsWith("float")) return dtype === "float32" ? [-(2 ** 24), 2 ** 24] : null;
  const bits = Number(/\d+$/.exec(dtype)?.[0] ?? 64);
  return bits > 32 ? null : dtype.startsWith("u") ? [0, 2 ** bits - 1] : [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1];
}

/** Numbers as another dtype. */
export function lowerCast(node: graph.CastNode, lowering: Lowering): ArrayValue {
  const { rows, value } = lowering.lower(node.inputs[0]!);
  return {
    rows,
    value: eachNumber(value, (number) => ({ kind: "number", dtype: node.dtype, value: castTo(lowering, number, node.dtype) })),
  };
}

/** The value with its numbers replaced, under lists and options. */
export function eachNumber(value: Value, replace: (number: NumberValue) => Value): Value {
  switch (value.kind) {
    case "number":
      return replace(value);
    case "list":
      return { ...value, content: eachNumber(value.content, replace) };
    case "option":
      return { ...value, content: eachNumber(value.content, replace) };
    case "record":
    case "other":
      throw new NotLowered(`numbers in ${value.kind === "other" ? value.what : "records"} are not compiled`);
    default:
      value satisfies never;
      throw new Error("unreachable");
  }
}

/** One value everywhere. */
export function lowerFullLike(node: graph.FullLikeNode, lowering: Lowering): ArrayValue {
  const { rows, value } = lowering.lower(node.inputs[0]!);
  return { rows, value: filled(lowering, value, { form: node.form, literal: node.inputs[1] as graph.LiteralNode }) };
}

function filled(lowering: Lowering, value: Value, { form, literal }: { readonly form: Form; readonly literal: graph.LiteralNode }): Value {
  switch (value.kind) {
    case "number": {
      const dtype = dtypeAt(form);
      if (dtype === null) throw new NotLowered("text is not compiled");
      return { kind: "number", dtype, value: castTo(lowering, lowering.literal(literal), dtype) };
    }
    case "list":
      return { ...value, content: filled(lowering, value.content, { form: innerForm(form), literal }) };
    case "option":
      return { ...value, content: filled(lowering, value.content, { form: form.kind === "option" ? form.content : form, literal }) };
    case "record":
      return recordLike(value, (name) =>
        filled(lowering, value.field(name), { form: form.kind === "record" ? form.fields.get(name)! : form, literal }),
      );
    case "other":
      throw new NotLowered(`${value.what} is not compiled`);
    default:
      value satisfies never;
      throw new Error("unreachable");
  }
}
