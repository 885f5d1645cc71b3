import type { Dtype } from "../form.ts";
import type { Layout, ListLayout, NumericLayout, OptionLayout, StringLayout, UnionLayout, Values, ValuesByDtype } from "../layout.ts";

/** The class of typed array that stores each dtype. */
export const valuesConstructors: { readonly [D in Dtype]: new (length: number) => ValuesByDtype[D] } = {
  bool: Uint8Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  float32: Float32Array,
  float64: Float64Array,
};

/** A zeroed typed array for `length` values of a dtype. */
export function valuesOf<D extends Dtype>(dtype: D, length: number): ValuesByDtype[D] {
  return new valuesConstructors[dtype](length);
}

export function numericLayout(dtype: Dtype, data: Values, length: number = data.length): NumericLayout {
  return { kind: "numeric", dtype, length, data };
}

export function listLayout(offsets: Int32Array, content: Layout): ListLayout {
  return { kind: "list", length: offsets.length - 1, offsets, content };
}

/** Missing where `index` is negative. Options do not nest: an option content is looked through. */
export function optionLayout(index: Int32Array, content: Layout): OptionLayout {
  if (content.kind !== "option") return { kind: "option", length: index.length, index, content };
  const inner = content.index;
  const through = new Int32Array(index.length);
  for (let i = 0; i < through.length; i++) through[i] = index[i]! < 0 ? -1 : inner[index[i]!]!;
  return { kind: "option", length: index.length, index: through, content: content.content };
}

export function unionLayout(tags: Uint8Array, index: Int32Array, contents: readonly Layout[]): UnionLayout {
  return { kind: "union", length: tags.length, tags, index, contents };
}

/** Texts as UTF-8 bytes end to end. */
export function stringLayout(texts: readonly string[]): StringLayout {
  const encoder = new TextEncoder();
  const joined = texts.join("");
  const whole = encoder.encode(joined);
  // All ASCII: encoded at once, which is much faster than one by one.
  if (whole.length === joined.length) return { kind: "string", length: texts.length, offsets: lengthsToOffsets(texts), bytes: whole };
  const parts = texts.map((text) => encoder.encode(text));
  const offsets = new Int32Array(parts.length + 1);
  parts.forEach((part, i) => (offsets[i + 1] = offsets[i]! + part.length));
  const bytes = new Uint8Array(offsets[parts.length]!);
  parts.forEach((part, i) => bytes.set(part, offsets[i]!));
  return { kind: "string", length: texts.length, offsets, bytes };
}

function lengthsToOffsets(texts: readonly string[]): Int32Array {
  const offsets = new Int32Array(texts.length + 1);
  for (let i = 0; i < texts.length; i++) offsets[i + 1] = offsets[i]! + texts[i]!.length;
  return offsets;
}

/** The positions `0, 1, …, length - 1`. */
export function identity(length: number): Int32Array {
  const index = new Int32Array(length);
  for (let i = 0; i < length; i++) index[i] = i;
  return index;
}
