import { CoffeaError } from "../../base/index.ts";
import type { Form } from "../form.ts";
import { bool, depthOf, float64, int32, isBig, leafOf, listForm, listOf, mapContent, optionForm, withoutOption } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import type { Node, ReduceOp } from "../graph/node.ts";
import { checkAxis, checkLeaf, checkLists, typed } from "./check.ts";

export interface ReduceOptions {
  readonly axis?: number | null | undefined;
  readonly keepdims?: boolean | undefined;
}

/** A reduction. Throws `BadAxis` or `BadArgument`. */
export function buildReduce(op: ReduceOp, input: Node, { axis: wanted, keepdims = false }: ReduceOptions): Node {
  checkLeaf(input, typesOf(op), `ak.${op}`);
  const axis = checkAxis(input, wanted, op);
  if (keepdims && (axis === null || axis === 0))
    throw new CoffeaError(
      "NotSupported",
      `ak.${op} cannot keep dimensions over axis ${axis} of ${typed(input)}. keepdims is for axes inside the events: 1, 2 or -1.`,
    );
  return intern({ kind: "reduce", op, axis, keepdims, inputs: [input], form: formOf(op, input.form, { axis, keepdims }) });
}

function typesOf(op: ReduceOp): readonly string[] {
  switch (op) {
    case "any":
    case "all":
      return ["boolean"];
    case "mean":
      return ["number"];
    case "sum":
    case "prod":
    case "min":
    case "max":
    case "argmin":
    case "argmax":
    case "count":
    case "countNonzero":
      return ["number", "bigint", "boolean"];
    default:
      op satisfies never;
      throw new Error("unreachable");
  }
}

function formOf(op: ReduceOp, form: Form, { axis, keepdims }: { axis: number | null; keepdims: boolean }): Form {
  if (axis === null) return resultLeaf(op, leafOf(form));
  if (axis === 0) {
    const reduced = reducedForm(op, form);
    return reduced.kind === "list" ? reduced.content : reduced;
  }
  return mapContent(form, axis - 1, (lists) => {
    const reduced = reducedForm(op, listOf(lists)!.content);
    const kept: Form = keepdims ? { kind: "regular", size: 1, content: reduced } : reduced;
    return lists.kind === "option" ? optionForm(kept) : kept;
  });
}

function reducedForm(op: ReduceOp, entries: Form): Form {
  const form = withoutOption(entries);
  return form.kind === "list" || form.kind === "regular" ? listForm(reducedForm(op, form.content)) : resultLeaf(op, form);
}

function resultLeaf(op: ReduceOp, leaf: Form): Form {
  switch (op) {
    case "sum":
    case "prod":
      return isBig(leaf) ? leaf : float64;
    case "mean":
      return float64;
    case "any":
    case "all":
      return bool;
    case "count":
    case "countNonzero":
      return int32;
    case "argmin":
    case "argmax":
      return optionForm(int32);
    case "min":
    case "max":
      return optionForm(leaf);
    default:
      op satisfies never;
      throw new Error("unreachable");
  }
}

/** Whether a node gives one value for all events and not one per event. */
export function isScalar(node: Node): boolean {
  if (node.kind === "num") return node.axis === 0;
  return node.kind === "reduce" && (node.axis === null || (node.axis === 0 && depthOf(node.inputs[0]!.form) === 1));
}

/** Lengths of lists. */
export function buildNum(input: Node, wanted: number): Node {
  if (wanted !== 0) checkLists(input, "ak.num");
  const axis = checkAxis(input, wanted, "num")!;
  const form = axis === 0 ? int32 : mapContent(input.form, axis - 1, (lists) => (lists.kind === "option" ? optionForm(int32) : int32));
  return intern({ kind: "num", axis, inputs: [input], form });
}
