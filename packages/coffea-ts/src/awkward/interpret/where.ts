import type { Form } from "../form.ts";
import { whereRule } from "../graph/broadcast-forms.ts";
import { leafOf } from "../graph/forms.ts";
import { literalForm, unifyForms } from "../graph/merge-forms.ts";
import type { WhereNode } from "../graph/node.ts";
import type { Layout, ListLayout, NumericLayout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { listLayout, numericLayout } from "../layouts/make.ts";
import { castLayout } from "../layouts/cast.ts";
import { concatenateLayouts } from "../layouts/merge.ts";
import { RepeatedNumeric } from "../layouts/repeat.ts";
import { firstDifference } from "../layouts/structure.ts";
import { type ArrayPart, broadcast, type Part } from "./broadcast.ts";
import { ComputedNumeric, type ElementLoop } from "./computed.ts";
import { type Evaluator, shapeMismatch } from "./evaluator.ts";
import { lengthOf, partsOf } from "./math.ts";
import { literalLayout } from "./literals.ts";

/** One of two values by a condition. */
export function evaluateWhere(node: WhereNode, evaluator: Evaluator): Layout {
  const parts = partsOf(node.inputs, evaluator);
  return broadcast(parts, lengthOf(node.inputs, evaluator), {
    rule: whereRule,
    mismatch: shapeMismatch(node, evaluator),
    leaf: ([condition, a, b], length) => choose(condition!, a!, b!, length),
  });
}

function conditionOf(part: Part, length: number): Uint8Array {
  if (part.kind === "literal") return new Uint8Array(length).fill(part.value ? 1 : 0);
  return (numbersOf(part).data as Uint8Array).subarray(0, length);
}

function numbersOf(part: ArrayPart): NumericLayout {
  const layout = part.layout();
  if (layout.kind !== "numeric") throw new Error("numbers or booleans were expected");
  return layout;
}

function choose(condition: Part, a: Part, b: Part, length: number): Layout {
  if (isPlainNumber(a) && isPlainNumber(b)) return new ComputedNumeric(chooseNumbers, [condition, a, b], length);
  if (areLists(a) && areLists(b)) return chooseLists(condition, [a, b], length);
  return chooseAny(conditionOf(condition, length), a, b);
}

function chooseAny(condition: Uint8Array, a: Part, b: Part): Layout {
  const form = unifyForms(formOf(a, b), formOf(b, a));
  const [first, second] = [layoutOf(a, form), layoutOf(b, form)];
  const index = new Int32Array(condition.length);
  const [stepA, stepB] = [a.kind === "literal" ? 0 : 1, b.kind === "literal" ? 0 : 1];
  for (let i = 0; i < index.length; i++) index[i] = condition[i] === 1 ? i * stepA : first.length + i * stepB;
  return carry(concatenateLayouts([first, second], form), index);
}

function isPlainNumber(part: Part): boolean {
  if (part.kind === "literal") return typeof part.value === "number";
  return part.form.kind === "numeric" && !["bool", "int64", "uint64"].includes(part.form.dtype);
}

const chooseNumbers: ElementLoop = {
  of: "numbers",
  to: "float64",
  run([condition, a, b], out) {
    const { data: c, step: r } = condition!;
    const { data: x, step: p } = a!;
    const { data: y, step: q } = b!;
    for (let i = 0; i < out.length; i++) out[i] = c[i * r] === 1 ? x[i * p]! : y[i * q]!;
  },
};

function areLists(part: Part): part is ListPart {
  return (
    part.kind === "array" && part.form.kind === "list" && part.form.content.kind === "numeric" && part.form.content.dtype === "float64"
  );
}

type ListPart = ArrayPart & { readonly form: { readonly kind: "list"; readonly content: Form } };

/** Whole lists of float64: item by item where both have the same lengths, else each list is copied. */
function chooseLists(condition: Part, parts: readonly [ListPart, ListPart], length: number): Layout {
  const [a, b] = parts.map((part) => part.layout() as ListLayout) as [ListLayout, ListLayout];
  if (firstDifference(a.offsets, b.offsets) < 0) {
    const repeated = condition.kind === "literal" ? condition : array(new RepeatedNumeric(numbersOf(condition), a.offsets));
    const operands = [repeated, array(a.content as NumericLayout), array(b.content as NumericLayout)];
    return listLayout(a.offsets, new ComputedNumeric(chooseNumbers, operands, a.offsets[length]!));
  }
  const chosen = conditionOf(condition, length);
  const offsets = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) {
    const from = chosen[i] === 1 ? a.offsets : b.offsets;
    offsets[i + 1] = offsets[i]! + from[i + 1]! - from[i]!;
  }
  const out = new Float64Array(offsets[length]!);
  const [x, y] = [a, b].map(({ content }) => (content as NumericLayout).data as Float64Array);
  for (let i = 0; i < length; i++) {
    const isFirst = chosen[i] === 1;
    const data = isFirst ? x! : y!;
    let at = offsets[i]!;
    for (let item = isFirst ? a.offsets[i]! : b.offsets[i]!; at < offsets[i + 1]!; item++) out[at++] = data[item]!;
  }
  return listLayout(offsets, numericLayout("float64", out));
}

function array(layout: NumericLayout): Part {
  return { kind: "array", form: { kind: "numeric", dtype: layout.dtype }, layout: () => layout };
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
