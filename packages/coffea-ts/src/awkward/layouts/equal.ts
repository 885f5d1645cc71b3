import type { Dtype } from "../form.ts";
import type { Layout, NumericLayout, OptionLayout, RecordLayout, StringLayout, UnionLayout } from "../layout.ts";
import { asList, firstDifference, offsetsOf, present } from "./structure.ts";
import { membersIn } from "./union.ts";

/** What counts as equal. */
export interface Equality {
  /** Whether two numbers at the same place are equal enough. */
  readonly same: (a: number | bigint, b: number | bigint) => boolean;
  /** Whether float32 differs from float64, and int8 from int64. Integers, floats and booleans always differ from each other. */
  readonly dtypeExact: boolean;
  /** Whether names of records count. */
  readonly checkParameters: boolean;
  /** Whether fixed-size lists differ from other lists. */
  readonly checkRegular: boolean;
}

/** Whether two arrays have the same structure and values that are the same. */
export function equalLayouts(a: Layout, b: Layout, rule: Equality): boolean {
  if (a.length !== b.length) return false;
  if (a.kind === "list" || a.kind === "regular") return (b.kind === "list" || b.kind === "regular") && equalLists(a, b, rule);
  switch (a.kind) {
    case "numeric":
      return b.kind === "numeric" && equalNumbers(a, b, rule);
    case "string":
      return b.kind === "string" && equalTexts(a, b);
    case "option":
      return b.kind === "option" && equalGaps(a.index, b.index) && equalLayouts(presentOf(a), presentOf(b), rule);
    case "record":
      return b.kind === "record" && equalRecords(a, b, rule);
    case "union":
      return b.kind === "union" && equalUnions(a, b, rule);
    default:
      a satisfies never;
      throw new Error("unreachable");
  }
}

function presentOf(layout: OptionLayout): Layout {
  return present(layout);
}

function equalLists(a: Layout, b: Layout, rule: Equality): boolean {
  if (a.kind === "regular" && b.kind === "regular" && a.size !== b.size) return false;
  if (rule.checkRegular && a.kind !== b.kind) return false;
  const [left, right] = [asList(a), asList(b)];
  if (firstDifference(offsetsOf(left), offsetsOf(right)) >= 0) return false;
  return equalLayouts(left.content, right.content, rule);
}

function equalNumbers(a: NumericLayout, b: NumericLayout, { same, dtypeExact }: Equality): boolean {
  if (dtypeExact ? a.dtype !== b.dtype : familyOf(a.dtype) !== familyOf(b.dtype)) return false;
  const [x, y] = [a.data, b.data];
  for (let i = 0; i < a.length; i++) if (!same(x[i]!, y[i]!)) return false;
  return true;
}

function familyOf(dtype: Dtype): string {
  return dtype.replace(/^u?int\d+$/, "int").replace(/\d+$/, "");
}

function equalTexts(a: StringLayout, b: StringLayout): boolean {
  if (firstDifference(a.offsets, b.offsets) >= 0) return false;
  for (let i = 0; i < a.offsets[a.length]!; i++) if (a.bytes[i] !== b.bytes[i]) return false;
  return true;
}

function equalGaps(a: Int32Array, b: Int32Array): boolean {
  return a.every((item, i) => item < 0 === b[i]! < 0);
}

function equalRecords(a: RecordLayout, b: RecordLayout, rule: Equality): boolean {
  if ((a.isTuple === true) !== (b.isTuple === true) || a.fields.length !== b.fields.length) return false;
  if (rule.checkParameters && a.name !== b.name) return false;
  return a.fields.every((name) => b.fields.includes(name) && equalLayouts(a.field(name), b.field(name), rule));
}

/** Members may be in another order, but each of one side must stand where one of the other side does. */
function equalUnions(a: UnionLayout, b: UnionLayout, rule: Equality): boolean {
  const partner = new Map<number, number>();
  for (let i = 0; i < a.length; i++) {
    const [tag, other] = [a.tags[i]!, b.tags[i]!];
    if (!partner.has(tag)) partner.set(tag, other);
    if (partner.get(tag) !== other) return false;
  }
  if (new Set(partner.values()).size !== partner.size) return false;
  const [left, right] = [membersIn(a), membersIn(b)];
  return [...partner].every(([tag, other]) => equalLayouts(left[tag]!.content, right[other]!.content, rule));
}
