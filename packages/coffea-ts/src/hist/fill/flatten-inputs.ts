import { evaluate, fromIter, valuesConstructors, type Dtype, type Layout, type Values } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";
import type { FlatInputs } from "./broadcast-inputs.ts";
import { isTexts, layoutLeaves, toInput, type Leaves } from "./column.ts";
import type { FillPlan } from "./plan-fill.ts";

/** One input on its way down: the layout reached, and which of its values the rows have now; null for one value for all. */
interface Branch {
  layout: Layout;
  places: Int32Array;
}

/**
 * Brings the inputs of `fillFlattened` to one flat length: lists are flattened at any depth, a value beside lists is repeated for each item,
 * and an entry that is missing in any input is left out in all. Throws `ShapeMismatch` when lengths or lists differ.
 */
export function flattenInputs({ inputs, wanted, names }: FillPlan): FlatInputs {
  const branches = inputs.map((value) => (value === undefined ? null : branchOf(value)));
  const columns = branches.filter((branch) => branch !== null);
  const single = inputs.map((value, i) =>
    value !== undefined && branches[i] === null ? toInput(value, wanted[i]!, names[i]!).leaves : null,
  );
  const first = branches.findIndex((branch) => branch !== null);
  for (const [i, branch] of branches.entries()) {
    const length = branches[first]?.places.length ?? 0;
    if (branch !== null && branch.places.length !== length)
      throw new CoffeaError(
        "ShapeMismatch",
        `fillFlattened got ${length} values for ${names[first]!} but ${branch.places.length} for ${names[i]!}; give the same number, or a single value for all.`,
      );
  }
  do dropMissing(columns);
  while (descend(branches, names));
  const leaves = branches.map((branch, i) =>
    branch === null ? single[i]! : picked(layoutLeaves(branch.layout, wanted[i]!, names[i]!), branch.places),
  );
  return {
    length: first === -1 ? 1 : branches[first]!.places.length,
    leaves,
    constant: branches.map((branch, i) => branch === null && inputs[i] !== undefined),
  };
}

function branchOf(value: unknown): Branch | null {
  if (typeof value !== "object" || value === null) return null;
  const layout = ArrayBuffer.isView(value)
    ? numericLayout(value as Values)
    : "kind" in value && "length" in value
      ? (value as Layout)
      : evaluate([fromIter(value as unknown[])])[0]!;
  return { layout, places: Int32Array.from({ length: layout.length }, (_, i) => i) };
}

function numericLayout(data: Values): Layout {
  const [dtype] = Object.entries(valuesConstructors).find(([, type]) => data instanceof type)!;
  return { kind: "numeric", dtype: dtype as Dtype, length: data.length, data };
}

/** Goes through missing values, and drops the rows where any input misses its value. */
function dropMissing(columns: readonly Branch[]): void {
  while (columns.some(({ layout }) => layout.kind === "option")) {
    const kept: number[] = [];
    const rows = columns[0]!.places.length;
    for (let row = 0; row < rows; row++) {
      if (columns.every(({ layout, places }) => layout.kind !== "option" || layout.index[places[row]!]! >= 0)) kept.push(row);
    }
    for (const column of columns) {
      const { layout, places } = column;
      const index = layout.kind === "option" ? layout.index : null;
      column.places = Int32Array.from(kept, (row) => (index === null ? places[row]! : index[places[row]!]!));
      if (layout.kind === "option") column.layout = layout.content;
    }
  }
}

/** Makes a row of each item of the lists; inputs without lists stay for each. Whether there were any. */
function descend(branches: readonly (Branch | null)[], names: readonly string[]): boolean {
  const first = branches.findIndex((branch) => branch !== null && isList(branch.layout));
  if (first === -1) return false;
  const rows = branches[first]!.places.length;
  const counts = Int32Array.from({ length: rows }, (_, row) => itemsOf(branches[first]!, row)[1]);
  for (const [i, branch] of branches.entries()) {
    if (branch === null || !isList(branch.layout)) continue;
    const wrong = counts.findIndex((count, row) => itemsOf(branch, row)[1] !== count);
    if (wrong !== -1)
      throw new CoffeaError(
        "ShapeMismatch",
        `fillFlattened got lists of different lengths for ${names[first]!} and ${names[i]!}: ${counts[wrong]} and ${itemsOf(branch, wrong)[1]} items. Filter both with the same mask.`,
      );
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  for (const branch of branches) {
    if (branch === null) continue;
    const places = new Int32Array(total);
    let next = 0;
    for (let row = 0; row < rows; row++) {
      const [start, step] = isList(branch.layout) ? [itemsOf(branch, row)[0], 1] : [branch.places[row]!, 0];
      for (let item = 0; item < counts[row]!; item++) places[next++] = start + step * item;
    }
    branch.places = places;
    if (isList(branch.layout)) branch.layout = branch.layout.content;
  }
  return true;
}

type ListLayout = Extract<Layout, { kind: "list" | "regular" }>;

function isList(layout: Layout): layout is ListLayout {
  return layout.kind === "list" || layout.kind === "regular";
}

/** First item and number of items of a row's list. */
function itemsOf({ layout, places }: Branch, row: number): [start: number, count: number] {
  const place = places[row]!;
  if (layout.kind === "regular") return [place * layout.size, layout.size];
  const { offsets } = layout as Extract<Layout, { kind: "list" }>;
  return [offsets[place]!, offsets[place + 1]! - offsets[place]!];
}

function picked(leaves: Leaves, places: Int32Array): Leaves {
  if (isTexts(leaves)) return Array.from(places, (place) => leaves[place]!);
  return Float64Array.from(places, (place) => leaves[place]!);
}
