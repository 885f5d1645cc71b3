import type { Dtype, Form } from "../form.ts";
import { withoutOption } from "../graph/forms.ts";
import type { Layout, StringLayout, Values } from "../layout.ts";
import { LazyList, LazyRecord } from "./lazy.ts";
import { identity, listLayout, numericLayout, optionLayout, valuesOf } from "./make.ts";
import { asList, offsetsOf } from "./structure.ts";

/** The entries of several layouts one after the other, as a layout of `form`, which holds them all (see `mergeForms`). */
export function concatenateLayouts(layouts: readonly Layout[], form: Form): Layout {
  const length = layouts.reduce((total, layout) => total + layout.length, 0);
  switch (form.kind) {
    case "numeric":
      return numericLayout(form.dtype, concatenateValues(layouts, form.dtype, length));
    case "string":
      return concatenateTexts(layouts as readonly StringLayout[], length);
    case "record":
      return new LazyRecord({ length, name: form.name, fields: [...form.fields.keys()] }, (name) =>
        concatenateLayouts(
          layouts.map((layout) => (layout as Layout & { kind: "record" }).field(name)),
          form.fields.get(name)!,
        ),
      );
    case "list":
    case "regular": {
      const lists = layouts.map(asList);
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
    (out as Float64Array).set(data as Float64Array, at);
    at += layout.length;
  }
  return out;
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

/** Numbers and booleans of the leaf as another dtype, under lists and options. Out of range integers wrap around, as typed arrays store them. */
export function castLayout(layout: Layout, dtype: Dtype): Layout {
  switch (layout.kind) {
    case "numeric":
      return numericLayout(dtype, castValues(layout.data.subarray(0, layout.length), dtype));
    case "list":
    case "regular":
      return listLayout(offsetsOf(layout), castLayout(layout.content, dtype));
    case "option":
      return optionLayout(layout.index, castLayout(layout.content, dtype));
    case "string":
    case "record":
      throw new Error(`a ${layout.kind} has no dtype`);
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

function castValues(data: Values, dtype: Dtype): Values {
  const out = valuesOf(dtype, data.length);
  const fromBig = data instanceof BigInt64Array || data instanceof BigUint64Array;
  const toBig = out instanceof BigInt64Array || out instanceof BigUint64Array;
  if (dtype === "bool") for (let i = 0; i < data.length; i++) (out as Uint8Array)[i] = Number(data[i]) === 0 ? 0 : 1;
  else if (fromBig && !toBig) for (let i = 0; i < data.length; i++) (out as Float64Array)[i] = Number(data[i]);
  else if (!fromBig && toBig) for (let i = 0; i < data.length; i++) (out as BigInt64Array)[i] = BigInt(Math.trunc(Number(data[i])));
  else (out as Float64Array).set(data as Float64Array);
  return out;
}
