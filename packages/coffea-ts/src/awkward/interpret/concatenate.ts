import type { Form } from "../form.ts";
import { axisRule } from "../graph/axis-rule.ts";
import { leafOf, listOf } from "../graph/forms.ts";
import type { ConcatenateNode } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { castLayout } from "../layouts/cast.ts";
import { identity, listLayout } from "../layouts/make.ts";
import { concatenateLayouts } from "../layouts/merge.ts";
import { asList, offsetsOf, present } from "../layouts/structure.ts";
import { broadcast, type Part } from "./broadcast.ts";
import { type Evaluator, shapeMismatch } from "./evaluator.ts";
import { lengthOf, partsOf } from "./math.ts";
import { literalLayout } from "./literals.ts";

/** Lists one after the other, or entries. */
export function evaluateConcatenate(node: ConcatenateNode, evaluator: Evaluator): Layout {
  if (node.axis === 0)
    return concatenateLayouts(
      node.inputs.map((input) => evaluator.get(input)),
      node.form,
    );
  const forms = node.inputs.map((input) => (input.kind === "literal" ? null : input.form));
  const content = contentForm(node.form, node.axis);
  return broadcast(partsOf(node.inputs, evaluator), lengthOf(node.inputs, evaluator), {
    rule: axisRule(forms, node.axis, false),
    mismatch: shapeMismatch(node, evaluator),
    leaf: (parts, length) => join(parts, length, content),
  });
}

function contentForm(form: Form, axis: number): Form {
  return axis === 0 ? form : contentForm(listOf(form)!.content, axis - 1);
}

interface Side {
  /** For list `i` of the result, where its items start and stop in the content; `step` 0 repeats the one item. */
  readonly offsets: Int32Array;
  readonly content: Layout;
  readonly step: 0 | 1;
  readonly size: number | null;
}

function sideOf(part: Part, length: number, form: Form): Side {
  if (part.kind === "literal") {
    const value = literalLayout(part.value);
    const leaf = leafOf(form);
    return { offsets: identity(length + 1), content: leaf.kind === "numeric" ? castLayout(value, leaf.dtype) : value, step: 0, size: 1 };
  }
  const layout = part.layout();
  if (layout.kind !== "option") {
    const lists = asList(layout);
    return { offsets: offsetsOf(lists), content: lists.content, step: 1, size: lists.kind === "regular" ? lists.size : null };
  }
  const lists = asList(present(layout));
  const inner = offsetsOf(lists);
  const offsets = new Int32Array(length + 1);
  for (let i = 0, row = 0; i < length; i++) {
    if (layout.index[i]! >= 0) row++;
    offsets[i + 1] = inner[row]!;
  }
  return { offsets, content: lists.content, step: 1, size: null };
}

function join(parts: readonly Part[], length: number, form: Form): Layout {
  const sides = parts.map((part) => sideOf(part, length, form));
  const starts: number[] = [];
  let before = 0;
  for (const { content } of sides) {
    starts.push(before);
    before += content.length;
  }
  const offsets = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) {
    let count = 0;
    for (const side of sides) count += side.offsets[i + 1]! - side.offsets[i]!;
    offsets[i + 1] = offsets[i]! + count;
  }
  const index = new Int32Array(offsets[length]!);
  // Side by side and not list by list: each loop runs over one array.
  const next = offsets.slice(0, length);
  sides.forEach((side, k) => place(side, starts[k]!, { index, next }));
  const content = carry(
    concatenateLayouts(
      sides.map((side) => side.content),
      form,
    ),
    index,
  );
  if (sides.some(({ size }) => size === null)) return listLayout(offsets, content);
  return { kind: "regular", length, size: sides.reduce((total, { size }) => total + size!, 0), content };
}

/** Writes the positions of one side's items behind those of the sides before. */
function place({ offsets, step }: Side, start: number, { index, next }: { index: Int32Array; next: Int32Array }): void {
  for (let i = 0; i < next.length; i++) {
    let at = next[i]!;
    const stop = offsets[i + 1]!;
    for (let item = offsets[i]!; item < stop; item++) index[at++] = start + item * step;
    next[i] = at;
  }
}
