import type { Form } from "../form.ts";
import { type Alignment, type BroadcastRule, contentForm, nextStep } from "../graph/broadcast-forms.ts";
import { withoutOption } from "../graph/forms.ts";
import type { LiteralValue } from "../graph/node.ts";
import type { Layout, OptionLayout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { readColumns } from "../layouts/blocks.ts";
import { LazyList } from "../layouts/lazy.ts";
import { optionLayout } from "../layouts/make.ts";
import { RepeatedNumeric } from "../layouts/repeat.ts";
import { absentAs, asList, firstDifference, offsetsOf, parentsOf, presentRows } from "../layouts/structure.ts";

/** An operand at one level: its form, and its layout, asked for only when it is needed. A literal has no form. */
export type Part = ArrayPart | LiteralPart;
export interface ArrayPart {
  readonly kind: "array";
  readonly form: Form;
  readonly layout: () => Layout;
}
export interface LiteralPart {
  readonly kind: "literal";
  readonly value: LiteralValue;
}

/** Two operands whose lists differ: which, in which entry of axis 0, and their lengths there. */
export interface Mismatch {
  readonly first: number;
  readonly second: number;
  readonly row: number;
  readonly lengths: readonly [number, number];
}

export interface Broadcasting {
  readonly rule?: BroadcastRule;
  /** Makes the innermost layout out of parts of the same length; `row` tells the entry of axis 0 that an entry is in. */
  readonly leaf: (parts: readonly Part[], length: number, row: (entry: number) => number) => Layout;
  /** Whether `leaf` may be given values that no entry refers to: it never throws, and computing them costs less than leaving them out. */
  readonly takesUnused?: boolean;
  /** Reports lists that differ; it throws. */
  readonly mismatch: (mismatch: Mismatch) => never;
}

/** Applies an element-wise operation: lists pair from the outside, shallower operands are repeated, missing values stay missing. */
export function broadcast(parts: readonly Part[], length: number, how: Broadcasting): Layout {
  return level(parts, { length, depth: 1, row: (entry) => entry }, how);
}

interface Place {
  readonly length: number;
  readonly depth: number;
  /** The entry of axis 0 that an entry of this level is in. */
  readonly row: (entry: number) => number;
}

function level(parts: readonly Part[], place: Place, how: Broadcasting): Layout {
  const step = nextStep(
    parts.map((part) => (part.kind === "array" ? part.form : null)),
    how.rule ?? {},
    place.depth,
  );
  switch (step.kind) {
    case "leaf":
      return how.leaf(parts, place.length, place.row);
    case "options":
      return throughOptions(parts, place, { how, through: step.through });
    case "lists":
      return throughLists(parts, place, { how, alignment: step.alignment });
    default:
      step satisfies never;
      throw new Error("unreachable");
  }
}

function throughLists(
  parts: readonly Part[],
  place: Place,
  { how, alignment: { paired, size } }: { how: Broadcasting; alignment: Alignment },
): Layout {
  const first = paired.indexOf(true);
  const offsets = offsetsAt(parts, first);
  const parents = once(() => parentsOf(offsets));
  const inner = parts.map((part, i): Part => {
    if (part.kind === "literal") return part;
    if (!paired[i]) return repeated(part, offsets, parents);
    const own = i === first ? offsets : offsetsAt(parts, i);
    const row = firstDifference(offsets, own);
    if (row >= 0) how.mismatch({ first, second: i, row: place.row(row), lengths: [lengthAt(offsets, row), lengthAt(own, row)] });
    return { kind: "array", form: contentForm(part.form), layout: () => asList(part.layout()).content };
  });
  const length = offsets[place.length]!;
  const content = level(inner, { length, depth: place.depth + 1, row: (item) => place.row(parentsOf(offsets)[item]!) }, how);
  if (size !== null) return { kind: "regular", length: place.length, size, content };
  return new LazyList(
    place.length,
    () => offsets,
    () => content,
  );
}

function offsetsAt(parts: readonly Part[], i: number): Int32Array {
  return offsetsOf(asList((parts[i] as ArrayPart).layout()));
}

/** A shallower operand, once for each item; columns are read now, in the order of the operands. */
function repeated(part: ArrayPart, offsets: Int32Array, parents: () => Int32Array): Part {
  const single = part.form.kind === "regular" ? asList(part.layout()).content : part.layout();
  if (single.kind === "numeric") readColumns(single);
  const layout = single.kind === "numeric" ? new RepeatedNumeric(single, offsets) : carry(single, parents());
  return { kind: "array", form: part.form.kind === "regular" ? part.form.content : part.form, layout: () => layout };
}

function lengthAt(offsets: Int32Array, row: number): number {
  return offsets[row + 1]! - offsets[row]!;
}

function throughOptions(
  parts: readonly Part[],
  place: Place,
  { how, through }: { how: Broadcasting; through: readonly boolean[] },
): Layout {
  const layouts = parts.map((part, i) => (part.kind === "array" && through[i] ? part.layout() : null));
  const shared = how.takesUnused === true ? sharedIndex(parts, layouts, place.length) : null;
  if (shared !== null) {
    const contents = parts.map((part, i) => (part.kind === "array" ? contentPart(part, layouts[i]!) : part));
    return optionLayout(shared.index, level(contents, { ...place, length: shared.length }, how));
  }
  const missing = new Int32Array(place.length);
  for (const layout of layouts) if (layout?.kind === "option") markMissing(layout.index, missing);
  const rows = presentRows(missing);
  const inner = parts.map((part, i): Part => {
    const layout = layouts[i];
    if (part.kind === "literal") return part;
    if (layout?.kind !== "option") return rows.length === place.length ? part : { ...part, layout: once(() => carry(part.layout(), rows)) };
    const items = new Int32Array(rows.length);
    for (let k = 0; k < rows.length; k++) items[k] = layout.index[rows[k]!]!;
    return { kind: "array", form: withoutOption(part.form), layout: once(() => carry(layout.content, items)) };
  });
  return absentAs(missing, level(inner, { length: rows.length, depth: place.depth, row: (entry) => place.row(rows[entry]!) }, how));
}

function contentPart(part: ArrayPart, option: Layout | null): Part {
  if (option?.kind !== "option") return part;
  return { kind: "array", form: withoutOption(part.form), layout: () => option.content };
}

/**
 * The index of a result computed on the contents as they are, values to which nothing refers included: where all arrays are numbers that are missing by one
 * index, or every value that is there lies at its own position. Null otherwise, and for contents much longer than what refers to them.
 */
function sharedIndex(
  parts: readonly Part[],
  layouts: readonly (Layout | null)[],
  length: number,
): { readonly index: Int32Array; readonly length: number } | null {
  const options: OptionLayout[] = [];
  let others = 0;
  for (const [i, part] of parts.entries()) {
    if (part.kind === "literal") continue;
    if (withoutOption(part.form).kind !== "numeric") return null;
    const layout = layouts[i];
    if (layout?.kind === "option") options.push(layout);
    else others++;
  }
  const [first] = options;
  if (first === undefined) return null;
  if (others === 0 && options.every(({ index }) => index === first.index))
    return first.content.length <= 2 * length ? { index: first.index, length: first.content.length } : null;
  if (!options.every(({ index, content }) => content.length >= length && isInPlace(index))) return null;
  if (options.length === 1) return { index: first.index, length };
  const index = first.index.slice();
  for (const other of options) markMissing(other.index, index);
  return { index, length };
}

function isInPlace(index: Int32Array): boolean {
  for (let i = 0; i < index.length; i++) if (index[i] !== i && index[i]! >= 0) return false;
  return true;
}

function markMissing(index: Int32Array, missing: Int32Array): void {
  for (let i = 0; i < missing.length; i++) if (index[i]! < 0) missing[i] = -1;
}

function once<T>(compute: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= compute());
}
