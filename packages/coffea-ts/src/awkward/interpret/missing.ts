import type { Form } from "../form.ts";
import { maskRule } from "../graph/broadcast-forms.ts";
import { withoutOption } from "../graph/forms.ts";
import type { FillNoneNode, MaskNode, Node, PadNoneNode } from "../graph/node.ts";
import { isInnermost } from "../build/fill-none.ts";
import type { Layout, ListLayout, NumericLayout, OptionLayout, RegularLayout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { castLayout } from "../layouts/cast.ts";
import { LazyOption, LazyRecord } from "../layouts/lazy.ts";
import { identity, listLayout, numericLayout, optionLayout, valuesOf } from "../layouts/make.ts";
import { concatenateLayouts } from "../layouts/merge.ts";
import { atAxis, contentAt, withContent } from "../layouts/structure.ts";
import { type ArrayPart, broadcast } from "./broadcast.ts";
import { type Evaluator, shapeMismatch } from "./evaluator.ts";
import { lengthOf } from "./math.ts";
import { literalLayout } from "./literals.ts";

/** Missing values replaced. */
export function evaluateFillNone(node: FillNoneNode, evaluator: Evaluator): Layout {
  const [input, value] = node.inputs as readonly [Node, Node];
  const filling = value.kind === "literal" ? literalLayout(value.value) : evaluator.get(value);
  return fill(evaluator.get(input), node.form, { axis: node.axis, value: filling });
}

interface Filling {
  readonly axis: FillNoneNode["axis"];
  readonly value: Layout;
}

/** `form` is that of the result. */
function fill(layout: Layout, form: Form, { axis, value }: Filling): Layout {
  if (typeof axis === "number")
    return contentAt(layout, axis, (there) => (there.kind === "option" ? fillOption(there, contentForm(form, axis), value) : there));
  switch (layout.kind) {
    case "list":
    case "regular":
      return withContent(layout, fill(layout.content, contentForm(form, 1), { axis, value }));
    case "record":
      return new LazyRecord({ ...layout, length: layout.length, name: layout.name, fields: layout.fields }, (name) =>
        fill(layout.field(name), fieldForm(form, name), { axis, value }),
      );
    case "option": {
      const content = fill(layout.content, withoutOption(form), { axis, value });
      const filled = optionLayout(layout.index, content);
      return axis === null || isInnermost(layout.content) ? fillOption(filled, form, value) : filled;
    }
    case "numeric":
    case "string":
    case "union":
      return layout;
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

/** The form inside `axis` lists; a union that filling made has them in one of its members. */
function contentForm(form: Form, axis: number): Form {
  if (axis === 0) return form;
  const inner = withoutOption(form);
  if (inner.kind === "list" || inner.kind === "regular") return contentForm(inner.content, axis - 1);
  const lists = inner.kind === "union" ? inner.contents.find(({ kind }) => kind === "list" || kind === "regular") : undefined;
  if (lists === undefined) throw new Error("a list was expected");
  return contentForm(lists, axis);
}

function fieldForm(form: Form, name: string): Form {
  const inner = withoutOption(form);
  const record = inner.kind === "union" ? inner.contents.find(({ kind }) => kind === "record") : inner;
  if (record?.kind !== "record") throw new Error("a record was expected");
  return record.fields.get(name)!;
}

function fillOption(option: OptionLayout, form: Form, value: Layout): Layout {
  const { content, index } = option;
  if (content.kind === "numeric" && form.kind === "numeric" && value.kind === "numeric")
    return fillNumbers({ index, content }, form.dtype, value);
  const filled = new Int32Array(index.length);
  for (let i = 0; i < filled.length; i++) filled[i] = index[i]! < 0 ? content.length : index[i]!;
  return carry(concatenateLayouts([content, value], form), filled);
}

function fillNumbers(
  { index, content }: { readonly index: Int32Array; readonly content: NumericLayout },
  dtype: NumericLayout["dtype"],
  value: NumericLayout,
): Layout {
  const { data } = castLayout(content, dtype) as NumericLayout;
  const out = valuesOf(dtype, index.length) as Float64Array;
  const filling = (castLayout(value, dtype) as NumericLayout).data[0] as number;
  for (let i = 0; i < out.length; i++) out[i] = index[i]! < 0 ? filling : (data as Float64Array)[index[i]!]!;
  return numericLayout(dtype, out);
}

/** Lists filled up with missing values. */
export function evaluatePadNone(node: PadNoneNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  if (node.axis > 0) return atAxis(layout, node.axis, (lists) => pad(lists, node));
  const length = node.clip ? node.target : Math.max(node.target, layout.length);
  const index = identity(length);
  for (let i = layout.length; i < length; i++) index[i] = -1;
  return optionLayout(index, layout);
}

function pad(lists: ListLayout | RegularLayout, { target, clip }: PadNoneNode): Layout {
  if (lists.kind === "list" && !clip) return padLists(lists, target);
  if (lists.kind === "regular" && lists.size > target && !clip) return lists;
  const { length } = lists;
  const index = new Int32Array(length * target);
  let at = 0;
  for (let i = 0; i < length; i++) {
    const start = lists.kind === "list" ? lists.offsets[i]! : i * lists.size;
    const last = (lists.kind === "list" ? lists.offsets[i + 1]! - start : lists.size) - 1;
    for (let k = 0; k < target; k++) index[at++] = (start + k) | ((last - k) >> 31);
  }
  return { kind: "regular", length, size: target, content: optionLayout(index, lists.content) };
}

function padLists({ offsets, content, length }: ListLayout, target: number): Layout {
  const padded = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) padded[i + 1] = padded[i]! + Math.max(target, offsets[i + 1]! - offsets[i]!);
  const index = new Int32Array(padded[length]!);
  let at = 0;
  for (let i = 0; i < length; i++) {
    const start = offsets[i]!;
    const count = offsets[i + 1]! - start;
    // Without a branch, which lists of random lengths would mispredict: the last part is 0 up to the end of the list, and then -1, which sets all bits.
    for (let k = 0; k < target; k++) index[at++] = (start + k) | ((count - 1 - k) >> 31);
    for (let k = target; k < count; k++) index[at++] = start + k;
  }
  return listLayout(padded, optionLayout(index, content));
}

/** Values that are missing where the mask says so. */
export function evaluateMask(node: MaskNode, evaluator: Evaluator): Layout {
  const parts = node.inputs.map((input): ArrayPart => ({ kind: "array", form: input.form, layout: () => evaluator.get(input) }));
  return broadcast(parts, lengthOf(node.inputs, evaluator), {
    rule: maskRule,
    mismatch: shapeMismatch(node, evaluator),
    leaf: ([values, mask]) => maskLayout((values as ArrayPart).layout(), (mask as ArrayPart).layout(), node.validWhen),
  });
}

function maskLayout(values: Layout, mask: Layout, validWhen: boolean): Layout {
  // Only an option of an option needs to know at once which are missing.
  if (values.kind === "option") return optionLayout(maskIndex(mask, validWhen), values);
  return new LazyOption(values.length, () => maskIndex(mask, validWhen), values);
}

/** Positions of the values that the mask keeps; -1 for the others. */
function maskIndex(mask: Layout, validWhen: boolean): Int32Array {
  const valid = validWhen ? 1 : 0;
  const index = new Int32Array(mask.length);
  const numbers = mask.kind === "option" ? mask.content : mask;
  const { data } = numbers as NumericLayout;
  if (mask.kind === "option")
    for (let i = 0; i < index.length; i++) index[i] = mask.index[i]! >= 0 && data[mask.index[i]!] === valid ? i : -1;
  // Without a branch: the last part is 0 where the mask is `valid`, else -1, which sets all bits.
  else for (let i = 0; i < index.length; i++) index[i] = i | (-((data as Uint8Array)[i]! ^ valid) >> 31);
  return index;
}
