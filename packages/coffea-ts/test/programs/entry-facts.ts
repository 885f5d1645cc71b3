import type * as ak from "coffea-ts/awkward";
import type { Entry } from "./program.ts";

/** What an entry holds, without lists and missing values. */
export function leafOf({ form }: Pick<Entry, "form">): ak.Form {
  let inner = form;
  while (inner.kind === "option" || inner.kind === "list" || inner.kind === "regular") inner = inner.content;
  return inner;
}

/** Whether values are numbers, and not 64-bit integers. */
export function isNumber(entry: Entry): boolean {
  const leaf = leafOf(entry);
  return leaf.kind === "numeric" && leaf.dtype !== "bool" && !leaf.dtype.endsWith("int64");
}

export function isBig(entry: Entry): boolean {
  const leaf = leafOf(entry);
  return leaf.kind === "numeric" && leaf.dtype.endsWith("int64");
}

export function isBoolean(entry: Entry): boolean {
  const leaf = leafOf(entry);
  return leaf.kind === "numeric" && leaf.dtype === "bool";
}

export function isText(entry: Entry): boolean {
  return leafOf(entry).kind === "string";
}

export function isRecord(entry: Entry): boolean {
  return leafOf(entry).kind === "record";
}

/** Number of axes. */
export function depthOf({ shape }: Entry): number {
  return shape.length;
}

/** From the outside in: whether the values at each axis may be missing. */
export function gapsOf({ form }: Pick<Entry, "form">): boolean[] {
  const gaps: boolean[] = [];
  let inner: ak.Form | null = form;
  while (inner !== null) {
    gaps.push(inner.kind === "option");
    const present: ak.Form = inner.kind === "option" ? inner.content : inner;
    inner = present.kind === "list" || present.kind === "regular" ? present.content : null;
  }
  return gaps;
}

/** Whether nothing is missing anywhere. */
export function isComplete(entry: Entry): boolean {
  return !gapsOf(entry).includes(true);
}

/** Whether lists of a fixed size occur. */
export function hasRegular({ form }: Pick<Entry, "form">): boolean {
  let inner: ak.Form = form;
  while (inner.kind === "option" || inner.kind === "list" || inner.kind === "regular") {
    if (inner.kind === "regular") return true;
    inner = inner.content;
  }
  return false;
}

/** Whether the lists of one are those of the other, as far as both have them. */
export function pairs(a: Entry, b: Entry): boolean {
  return a.shape.every((lengths, axis) => axis >= b.shape.length || lengths === b.shape[axis]);
}

/** Whether both have the same lists. */
export function sameShape(a: Entry, b: Entry): boolean {
  return a.shape.length === b.shape.length && pairs(a, b);
}

/** The entry as an argument of a Python function. */
export function ref({ place }: Entry): object {
  return { $ref: place };
}

/** The same, for arithmetic: in float64, as all numbers here but booleans and 64-bit integers. */
export function value(entry: Entry): object {
  const leaf = leafOf(entry);
  if (leaf.kind !== "numeric") return ref(entry);
  return { $ref: entry.place, $as: leaf.dtype === "bool" || leaf.dtype.endsWith("int64") ? leaf.dtype : "float64" };
}
