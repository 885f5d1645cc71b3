import type { Dtype, graph } from "../../../awkward/index.ts";
import type { Expression } from "../../ir/expression.ts";
import { typeOf } from "../../ir/make-expression.ts";
import { atLists } from "../at-axis.ts";
import { optionOf } from "../broadcast-values.ts";
import type { Lowering } from "../lowering.ts";
import { asNumber, NotLowered, presentOf, type ArrayValue, type ListValue, type NumberValue, type Value } from "../lowered-value.ts";
import { castTo } from "./values.ts";

/** Reductions of the items of lists. */
export function lowerReduce(node: graph.ReduceNode, lowering: Lowering): ArrayValue {
  if (node.axis === null || node.axis === 0) throw new NotLowered("a reduction over the events is not compiled");
  return atLists(lowering, lowering.lower(node.inputs[0]!), node.axis, (lists, place) => {
    const reduced = reduceList(node, lowering, lists);
    if (!node.keepdims) return reduced;
    return { kind: "list", axis: lowering.derived.regularOn(place.at, 1), size: 1, content: reduced };
  });
}

function reduceList(node: graph.ReduceNode, lowering: Lowering, { axis, content }: ListValue): Value {
  const { of } = lowering;
  const inner = presentOf(content);
  if (inner.kind === "list") throw new NotLowered("a reduction across lists is not compiled");
  const present = content.kind === "option" ? content.present : null;
  const items = { axis, number: asNumber(inner), present };
  const reduced = reduce(node, lowering, items);
  if (!node.maskIdentity) return reduced;
  return optionOf(lowering, of.math("gt", countOf(lowering, items), of.constant(0, "i32")), reduced);
}

interface Items {
  readonly axis: ListValue["axis"];
  readonly number: NumberValue;
  readonly present: Expression | null;
}

function countOf({ of }: Lowering, { axis, present }: Items): Expression {
  return present === null ? of.count(axis) : of.presentCount(axis, present);
}

function reduce(node: graph.ReduceNode, lowering: Lowering, items: Items): NumberValue {
  const { of } = lowering;
  const { op } = node;
  const { axis: over, number, present } = items;
  const own = typeOf(number.dtype);
  const big = own === "i64" || own === "u64";
  switch (op) {
    case "count":
      return { kind: "number", dtype: "int32", value: countOf(lowering, items) };
    case "countNonzero":
      return { kind: "number", dtype: "int32", value: of.reduced(op, { over, present, input: lowering.number(number, own) }) };
    case "any":
    case "all":
      return { kind: "number", dtype: "bool", value: of.reduced(op, { over, present, input: lowering.number(number, "bool") }) };
    case "sum":
    case "prod": {
      const input = lowering.number(number, big ? own : "f64");
      return { kind: "number", dtype: big ? number.dtype : "float64", value: of.reduced(op, { over, present, input }) };
    }
    case "mean":
    case "squares":
      return { kind: "number", dtype: "float64", value: of.reduced(op, { over, present, input: lowering.number(number, "f64") }) };
    case "argmin":
    case "argmax": {
      const input = lowering.number(number, big ? own : "f64");
      return { kind: "number", dtype: "int32", value: of.extreme(op, { over, present, input }) };
    }
    case "min":
    case "max":
      return extreme(node, lowering, items);
    default:
      op satisfies never;
      throw new Error("unreachable");
  }
}

function extreme(node: graph.ReduceNode, lowering: Lowering, { axis: over, number, present }: Items): NumberValue {
  const { of } = lowering;
  const { dtype } = number;
  const type = dtype === "int64" ? "i64" : dtype === "uint64" ? "u64" : "f64";
  const op = node.op === "max" ? "max" : "min";
  const literal = node.inputs[1] as graph.LiteralNode | undefined;
  const initial = literal === undefined ? of.constant(limit(dtype, op), type) : lowering.inputs.literal(literal, type);
  const value = of.reduced(op, { over, present, initial, input: lowering.number(number, type) });
  if (dtype === "bool") return { kind: "number", dtype, value: of.cast("bool", value) };
  // What it starts from is stored as the values are.
  if (literal !== undefined && type === "f64")
    return { kind: "number", dtype, value: castTo(lowering, { kind: "number", dtype: "float64", value }, dtype) };
  return { kind: "number", dtype, value };
}

/** What a minimum or maximum of nothing is. */
function limit(dtype: Dtype, op: "min" | "max"): number | bigint {
  if (dtype === "float32" || dtype === "float64") return op === "max" ? -Infinity : Infinity;
  if (dtype === "bool") return op === "max" ? 0 : 1;
  const bits = BigInt(/\d+$/.exec(dtype)![0]);
  const [low, high] = dtype.startsWith("u") ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
  const value = op === "max" ? low : high;
  return bits === 64n ? value : Number(value);
}
