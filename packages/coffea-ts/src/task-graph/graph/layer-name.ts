import { calledMember, type graph } from "../../awkward/index.ts";
import type { LayerKind } from "./layer.ts";

type Node = graph.Node;

/** Operators as numpy calls their functions, which are the names that a drawing of coffea's task graph shows. */
const operators: Readonly<Record<string, string>> = {
  eq: "equal",
  ne: "not-equal",
  lt: "less",
  le: "less-equal",
  gt: "greater",
  ge: "greater-equal",
  and: "bitwise-and",
  or: "bitwise-or",
  xor: "bitwise-xor",
  not: "invert",
  neg: "negative",
  abs: "absolute",
  sub: "subtract",
  mul: "multiply",
  div: "true-divide",
  mod: "remainder",
  pow: "power",
};

/** The name of a node's layer. */
export function layerName(node: Node): string {
  const called = calledMember(node);
  if (called !== undefined) return dashed(called.name);
  switch (node.kind) {
    case "events":
      return "from-root";
    case "column":
      return dashed(node.column);
    case "field":
      return dashed(node.name);
    case "math":
      return operators[node.op] ?? dashed(node.op);
    case "reduce":
      return dashed(node.op);
    case "filter":
    case "at":
    case "slice":
    case "take":
    case "project":
      return "getitem";
    case "sort":
      return node.positions ? "argsort" : "sort";
    case "combinations":
    case "cartesian":
      return node.positions ? `arg${node.kind}` : node.kind;
    case "str":
      return `str-${dashed(node.op)}`;
    case "constant":
      return "from-iter";
    default:
      return dashed(node.kind);
  }
}

/** What a node's layer does. */
export function layerKind(node: Node): LayerKind {
  if (calledMember(node) !== undefined) return "operation";
  switch (node.kind) {
    case "events":
      return "read";
    case "column":
    case "field":
    case "project":
      return "column";
    case "filter":
    case "at":
    case "slice":
    case "take":
    case "firsts":
    case "mask":
    case "dropNone":
      return "selection";
    case "reduce":
    case "num":
    case "runLengths":
      return "reduction";
    default:
      return "operation";
  }
}

/** `Muon_pt` and `countNonzero` as `Muon-pt` and `count-nonzero`. */
function dashed(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before}-${after.toLowerCase()}`).replaceAll("_", "-");
}
