import type { Dtype, Form } from "../form.ts";
import { withoutOption } from "../graph/forms.ts";
import type { Layout, StringLayout, Values } from "../layout.ts";
import { textsOf } from "../strings/texts.ts";
import { CategoricalString } from "./carry.ts";
import { LazyList, LazyRecord, LazyRegular } from "./lazy.ts";
import { identity, numericLayout, optionLayout, unionLayout, valuesOf, stringLayout } from "./make.ts";
import { asList, offsetsOf } from "./structure.ts";
import { sortMembers } from "./union-members.ts";
import { castValues } from "./cast-values.ts";

/** The entries of several layouts one after the other, as a layout of `form`, which holds them all (see `mergeForms`). */
export function concatenateLayouts(layouts: readonly Layout[], form: Form): Layout {
  const length = layouts.reduce((total, layout) => total + layout.length, 0);
  switch (form.kind) {
    case "numeric":
      return numericLayout(form.dtype, concatenateValues(layouts, form.dtype, length));
    case "string":
      if (form.categorical === true) return concatenateCategoricals(layouts as readonly StringLayout[], length);
      return concatenateTexts(layouts as readonly StringLayout[], length);
    case "record":
      return new LazyRecord({ ...form, length, fields: [...form.fields.keys()] }, (name) =>
        concatenateLayouts(
          layouts.map((layout) => (layout as Layout & { kind: "record" }).field(name)),
          form.fields.get(name)!,
        ),
      );
    case "list":
    case "regular": {
      const lists = layouts.map(asList);
      if (form.kind === "regular")
        return new LazyRegular(length, form.size, () =>
          concatenateLayouts(
            lists.map((list) => list.content),
            form.content,
          ),
        );
      const offsets = chainOffsets(lists.map(offsetsOf), length);
      return new LazyList(
        length,
        () => offsets,
        () =>
          concatenateLayouts(
            lists.map((list) => list.content),
            form.content,
          ),
      );
    }
    case "option":
      return concatenateOptions(layouts, form, length);
    case "union": {
      const { tags, index, members } = sortMembers(layouts, form, length);
      return unionLayout(
        tags,
        index,
        form.contents.map((content, tag) => concatenateLayouts(members[tag]!, content)),
      );
    }
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

function concatenateOptions(layouts: readonly Layout[], form: Form & { kind: "option" }, length: number): Layout {
  const index = new Int32Array(length);
  const contents: Layout[] = [];
  let at = 0;
  let before = 0;
  for (const layout of layouts) {
    const content = layout.kind === "option" ? layout.content : layout;
    const inner = layout.kind === "option" ? layout.index : identity(layout.length);
    for (let i = 0; i < layout.length; i++) index[at++] = inner[i]! < 0 ? -1 : inner[i]! + before;
    contents.push(content);
    before += content.length;
  }
  return optionLayout(index, concatenateLayouts(contents, withoutOption(form)));
}

function chainOffsets(parts: readonly Int32Array[], length: number): Int32Array {
  const offsets = new Int32Array(length + 1);
  let at = 0;
  for (const part of parts) {
    const before = offsets[at]!;
    for (let i = 1; i < part.length; i++) offsets[++at] = before + part[i]!;
  }
  return offsets;
}

function concatenateValues(layouts: readonly Layout[], dtype: Dtype, length: number): Values {
  const out = valuesOf(dtype, length);
  let at = 0;
  for (const layout of layouts) {
    if (layout.kind !== "numeric") throw new Error("numbers were expected");
    const data = layout.data.subarray(0, layout.length);
    (out as Float64Array).set((layout.dtype === dtype ? data : castValues(data, dtype)) as Float64Array, at);
    at += layout.length;
  }
  return out;
}

/** Categoricals as one, with the categories of all in the order in which they come. */
function concatenateCategoricals(layouts: readonly StringLayout[], length: number): Layout {
  const { categories } = layouts[0]!.dictionary!;
  const index = new Int32Array(length);
  const isShared = layouts.every(({ dictionary }) => dictionary!.categories === categories);
  const codes = new Map<string, number>();
  let at = 0;
  for (const { dictionary } of layouts) {
    const recoded = isShared
      ? null
      : textsOf(dictionary!.categories).map((text) => codes.get(text) ?? (codes.set(text, codes.size), codes.size - 1));
    for (const code of dictionary!.index) index[at++] = recoded === null ? code : recoded[code]!;
  }
  return new CategoricalString(index, isShared ? categories : stringLayout([...codes.keys()]));
}

function concatenateTexts(layouts: readonly StringLayout[], length: number): Layout {
  const offsets = chainOffsets(
    layouts.map((layout) => layout.offsets),
    length,
  );
  const bytes = new Uint8Array(offsets[length]!);
  let at = 0;
  for (const layout of layouts) {
    bytes.set(layout.bytes.subarray(0, layout.offsets[layout.length]!), at);
    at += layout.offsets[layout.length]!;
  }
  return { kind: "string", length, offsets, bytes };
}
