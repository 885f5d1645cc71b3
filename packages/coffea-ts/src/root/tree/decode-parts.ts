import type { Layout } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";
import type { Reading } from "../../bytes/index.ts";
import { decodeColumn, type Part } from "../decode/column.ts";
import { offsetsFromCounts, walkContainers, walkStrings } from "../decode/entry-offsets.ts";
import type { Branch } from "./branch.ts";
import type { FoundBasket } from "./found-basket.ts";

/** Reads a branch that counts another one's items. */
export type CountReader = (counter: Branch, entryStart: number, entryStop: number) => Reading<Layout>;

/** Decodes a column of any kind, by the entry offsets of its baskets. Where they have none and their data do not tell, counts are read by `readCounts`. */
export function* decodeParts(branch: Branch, baskets: readonly FoundBasket[], readCounts: CountReader): Reading<Layout> {
  // Before anything else is read: records are only lent.
  for (const found of baskets) found.unpack();
  const parts: Part[] = [];
  for (const found of baskets) {
    const { data, offsets, keyBytes } = found.unpack();
    const { from, to, where } = found;
    parts.push({ data, offsets: offsets ?? (yield* missingOffsets(branch, found, readCounts)), from, to, where, keyBytes });
  }
  return decodeColumn(branch.interpretation!, parts);
}

/** Entry offsets of a basket that has none: from the counter branch, or by walking over the lengths in the data. */
function* missingOffsets(branch: Branch, found: FoundBasket, readCounts: CountReader): Reading<Int32Array | null> {
  const interpretation = branch.interpretation!;
  const { where, entries, planned } = found;
  const { data } = found.unpack();
  switch (interpretation.kind) {
    case "fixed":
      return null;
    case "objects":
      if (interpretation.shape.kind === "rest" && !interpretation.shape.hasHeader && entries > 1)
        throw new CoffeaError("NotReadable", `Cannot read ${where}: it has no entry offsets, so nothing says where its entries end.`);
      return null;
    case "string":
      return walkStrings(data, entries, { code: interpretation, where });
    case "jagged": {
      if (interpretation.headerBytes >= 4) return walkContainers(data, entries, where);
      if (branch.counter === null)
        throw new CoffeaError("NotReadable", `Cannot read ${where}: it has neither entry offsets nor a branch that counts its items.`);
      const counts = yield* readCounts(branch.counter, planned.entryStart, planned.entryStop);
      if (counts.kind !== "numeric")
        throw new CoffeaError("NotReadable", `Cannot read ${where}: its counter "${branch.counter.path}" is not a whole number.`);
      return offsetsFromCounts(counts.data, entries, interpretation.item.bytes);
    }
    default:
      return interpretation satisfies never;
  }
}
