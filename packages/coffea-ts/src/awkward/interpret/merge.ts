import type { Form } from "../form.ts";
import { whereRule } from "../graph/broadcast-forms.ts";
import { leafOf } from "../graph/forms.ts";
import { literalForm, unifyForms } from "../graph/merge-forms.ts";
import type { CastNode, WhereNode } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { numericLayout } from "../layouts/make.ts";
import { castLayout } from "../layouts/cast.ts";
import { concatenateLayouts } from "../layouts/merge.ts";
import { broadcast, type Part } from "./broadcast.ts";
import { type Evaluator, shapeMismatch } from "./evaluator.ts";
import { lengthOf, partsOf } from "./math.ts";
import { literalLayout } from "./literals.ts";
import { numberOperand } from "./operands.ts";

/** One of two values by a condition. */
export function evaluateWhere(node: WhereNode, evaluator: Evaluator): Layout {
  const parts = partsOf(node.inputs, evaluator);
  return broadcast(parts, lengthOf(node.inputs, evaluator), {
    rule: whereRule,
    mismatch: shapeMismatch(node, evaluator),
    leaf: ([condition, a, b], length) => choose(conditionOf(condition!, length), a!, b!),
  });
}

function conditionOf(part: Part, length: number): Uint8Array {
  if (part.kind === "literal") return new Uint8Array(length).fill(part.value ? 1 : 0);
  const layout = part.kind === "array" ? part.layout() : null;
  if (layout?.kind !== "numeric") throw new Error("booleans were expected");
  return (layout.data as Uint8Array).subarray(0, layout.length);
}

function choose(condition: Uint8Array, a: Part, b: Part): Layout {
  if (isPlainNumber(a) && isPlainNumber(b)) return chooseNumbers(condition, a, b);
  const length = condition.length;
  const form = unifyForms(formOf(a, b), formOf(b, a));
  const [first, second] = [layoutOf(a, form), layoutOf(b, form)];
  const index = new Int32Array(length);
  const [stepA, stepB] = [a.kind === "literal" ? 0 : 1, b.kind === "literal" ? 0 : 1];
  for (let i = 0; i < length; i++) index[i] = condition[i] === 1 ? i * stepA : first.length + i * stepB;
  return carry(concatenateLayouts([first, second], form), index);
}

function isPlainNumber(part: Part): boolean {
  if (part.kind === "literal") return typeof part.value === "number";
  return part.form.kind === "numeric" && !["bool", "int64", "uint64"].includes(part.form.dtype);
}

function chooseNumbers(condition: Uint8Array, a: Part, b: Part): Layout {
  const { data: x, step: p } = numberOperand(a);
  const { data: y, step: q } = numberOperand(b);
  const out = new Float64Array(condition.length);
  for (let i = 0; i < out.length; i++) out[i] = condition[i] === 1 ? x[i * p]! : y[i * q]!;
  return numericLayout("float64", out);
}

function formOf(part: Part, beside: Part): Form {
  return part.kind === "literal" ? literalForm(part.value, beside.kind === "array" ? beside.form : null) : part.form;
}

function layoutOf(part: Part, form: Form): Layout {
  if (part.kind === "array") return part.layout();
  const layout = literalLayout(part.value);
  const leaf = leafOf(form);
  return leaf.kind === "numeric" ? castLayout(layout, leaf.dtype) : layout;
}

/** Numbers as another dtype. */
export function evaluateCast(node: CastNode, evaluator: Evaluator): Layout {
  return castLayout(evaluator.get(node.inputs[0]!), node.dtype);
}
