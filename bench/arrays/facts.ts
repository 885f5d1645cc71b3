import * as ak from "coffea-ts/awkward";

/** Facts of a result by which both sides are compared: entries, items that are there, and the sum of those that are finite; of texts the sum of their bytes. */
export type Facts = readonly [entries: number, items: number, sum: number];

/** The facts of one of our results. */
export function factsOf(result: ak.Untyped): Facts {
  if (!ak.isArray(result)) {
    const value = Number((result as { value: unknown }).value);
    return [1, 1, Number.isFinite(value) ? value : 0];
  }
  const [layout] = ak.evaluate([result]);
  const total = { items: 0, sum: 0 };
  add(layout!, null, total);
  return [layout!.length, total.items, total.sum];
}

/** Adds the numbers at the places `index` of a layout; null for all of them. */
function add(layout: ak.Layout, index: Int32Array | null, total: { items: number; sum: number }): void {
  switch (layout.kind) {
    case "numeric": {
      const length = index === null ? layout.length : index.length;
      for (let i = 0; i < length; i++) {
        const at = index === null ? i : index[i]!;
        if (at < 0) continue;
        const value = Number(layout.data[at]);
        total.items++;
        if (Number.isFinite(value)) total.sum += value;
      }
      return;
    }
    case "option":
      if (index !== null) throw new Error("missing values inside missing values");
      add(layout.content, layout.index, total);
      return;
    case "string":
      if (index !== null) throw new Error("missing texts");
      total.items += layout.length;
      total.sum += layout.offsets[layout.length]!;
      return;
    case "list":
      add(layout.content, index === null ? null : itemsOf(layout.offsets, index), total);
      return;
    case "regular":
      if (index !== null) throw new Error("lists of a fixed size inside missing values");
      add(layout.content, null, total);
      return;
    case "record":
      for (const name of layout.fields) add(layout.field(name), index, total);
      return;
    default:
      throw new Error(`no facts of a ${layout.kind}`);
  }
}

/** The items of the lists at the places `index`, of which those below 0 are missing. */
function itemsOf(offsets: Int32Array, index: Int32Array): Int32Array {
  const items: number[] = [];
  for (const list of index) if (list >= 0) for (let item = offsets[list]!; item < offsets[list + 1]!; item++) items.push(item);
  return Int32Array.from(items);
}

/** What is wrong, or null. Sums may differ by rounding. */
export function disagreement(here: Facts, there: Facts): string | null {
  const [entries, items, sum] = here;
  const close = Math.abs(sum - there[2]) <= 1e-9 * Math.max(1, Math.abs(sum), Math.abs(there[2]));
  return entries === there[0] && items === there[1] && close ? null : `here ${here.join(", ")}, there ${there.join(", ")}`;
}
