import { CoffeaError } from "../../base/index.ts";
import type { Form } from "../form.ts";
import {
  bool,
  depthOf,
  float64,
  int32,
  isBig,
  leafOf,
  leafType,
  listForm,
  listOf,
  mapContent,
  mapLeaf,
  optionForm,
  withoutOption,
} from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import type { LiteralNode, Node, ReduceOp } from "../graph/node.ts";
import { checkAxis, checkLeaf, checkLists, typed } from "./check.ts";

export interface ReduceOptions {
  readonly axis?: number | null | undefined;
  readonly keepdims?: boolean | undefined;
  /** Whether nothing gives a missing value; by default for minima, maxima and positions. */
  readonly maskIdentity?: boolean | undefined;
  /** What minima and maxima start from. */
  readonly initial?: LiteralNode | undefined;
  /** The name of the operation in messages; by default `op`. */
  readonly name?: string | undefined;
}

const missingForNothing: ReadonlySet<ReduceOp> = new Set<ReduceOp>(["min", "max", "argmin", "argmax"]);

/** A reduction. Throws `BadAxis` or `BadArgument`. */
export function buildReduce(op: ReduceOp, input: Node, options: ReduceOptions): Node {
  const { keepdims = false, maskIdentity = missingForNothing.has(op), initial, name = op === "squares" ? "var" : op } = options;
  checkLeaf(input, typesOf(op), `ak.${name}`);
  const axis = checkAxis(input, options.axis, name);
  if (initial !== undefined) checkInitial(input, name, initial);
  const leaf = resultLeaf(op, leafOf(input.form));
  const form = formOf(input.form, maskIdentity ? optionForm(leaf) : leaf, { axis, keepdims });
  return intern({
    kind: "reduce",
    op,
    axis,
    keepdims,
    maskIdentity,
    inputs: initial === undefined ? [input] : [input, initial],
    form,
  });
}

function typesOf(op: ReduceOp): readonly string[] {
  switch (op) {
    case "any":
    case "all":
      return ["boolean"];
    case "mean":
    case "squares":
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

function checkInitial(input: Node, name: string, { value }: LiteralNode): void {
  const type = leafType(input.form);
  const leaf = leafOf(input.form);
  const isWhole = leaf.kind === "numeric" && !leaf.dtype.startsWith("float");
  const fits = typeof value === type && (typeof value === "bigint" || !isWhole || Number.isInteger(value));
  if (fits) return;
  const wanted =
    type === "bigint"
      ? "a bigint, such as 0n"
      : type === "boolean"
        ? "no initial value, as booleans have none"
        : isWhole
          ? "a whole number"
          : "a number";
  throw new CoffeaError(
    "BadArgument",
    `ak.${name} of ${typed(input)} was given the ${typeof value} ${String(value)} as initial, which does not fit: it takes ${wanted}.`,
  );
}

interface Along {
  readonly axis: number | null;
  readonly keepdims: boolean;
}

function formOf(form: Form, leaf: Form, { axis, keepdims }: Along): Form {
  if (axis === null) return keepdims ? nestedForm(leaf, depthOf(form) - 1) : leaf;
  if (axis === 0) {
    const reduced = reducedForm(form, leaf);
    return !keepdims && (reduced.kind === "list" || reduced.kind === "regular") ? reduced.content : reduced;
  }
  return mapContent(form, axis - 1, (lists) => {
    const reduced = reducedForm(listOf(lists)!.content, leaf);
    const kept: Form = keepdims ? { kind: "regular", size: 1, content: reduced } : reduced;
    return lists.kind === "option" ? optionForm(kept) : kept;
  });
}

function nestedForm(content: Form, depth: number): Form {
  return depth === 0 ? content : { kind: "regular", size: 1, content: nestedForm(content, depth - 1) };
}

function reducedForm(entries: Form, leaf: Form): Form {
  const form = withoutOption(entries);
  if (form.kind === "list") return listForm(reducedForm(form.content, leaf));
  if (form.kind === "regular") return { ...form, content: reducedForm(form.content, leaf) };
  return leaf;
}

function resultLeaf(op: ReduceOp, leaf: Form): Form {
  switch (op) {
    case "sum":
    case "prod":
      return isBig(leaf) ? leaf : float64;
    case "mean":
    case "squares":
      return float64;
    case "any":
    case "all":
      return bool;
    case "count":
    case "countNonzero":
    case "argmin":
    case "argmax":
      return int32;
    case "min":
    case "max":
      return leaf;
    default:
      op satisfies never;
      throw new Error("unreachable");
  }
}

/** NaN as missing values; integers, booleans and text have none. */
export function buildNanToNone(input: Node): Node {
  const leaf = leafOf(input.form);
  if (leaf.kind !== "numeric" || !leaf.dtype.startsWith("float")) return input;
  return intern({ kind: "nanToNone", inputs: [input], form: mapLeaf(input.form, optionForm) });
}

/** Lengths of lists. */
export function buildNum(input: Node, wanted: number): Node {
  if (wanted > 0) checkLists(input, "ak.num");
  const axis = checkAxis(input, wanted, "num")!;
  const form = axis === 0 ? int32 : mapContent(input.form, axis - 1, (lists) => (lists.kind === "option" ? optionForm(int32) : int32));
  return intern({ kind: "num", axis, inputs: [input], form });
}
