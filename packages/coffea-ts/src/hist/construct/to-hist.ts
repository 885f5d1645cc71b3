import { CoffeaError } from "../../base/index.ts";
import type { Axis } from "../axis/axis.ts";
import { intCategoryAxis } from "../axis/int-category.ts";
import { regularAxis } from "../axis/regular.ts";
import { strCategoryAxis } from "../axis/str-category.ts";
import { variableAxis } from "../axis/variable.ts";
import { createHist, type Hist } from "../hist.ts";
import type { StorageKind } from "../storage/storage.ts";

/** An axis of a histogram that was stored elsewhere. */
export interface StoredAxis {
  readonly kind: "regular" | "variable" | "strCategory";
  readonly name: string;
  readonly label: string;
  readonly size: number;
  readonly edges: ArrayLike<number>;
  /** The categories, of a `strCategory` axis. */
  readonly labels: readonly string[] | null;
}

/** A histogram that was stored elsewhere; those of `coffea-ts/root` fit. */
export interface StoredHist {
  readonly name: string;
  readonly label: string;
  readonly axes: readonly StoredAxis[];
  /** What the bins hold with an underflow and an overflow bin on every axis, the last axis fastest. */
  contents(): { readonly storage: StorageKind; readonly fields: Readonly<Record<string, Float64Array>> };
}

/**
 * A `Hist` with the bins and contents of a stored histogram: `toHist(await file.histogram("mass"))`. Integers become int64, sums of squared weights the weight storage,
 * profiles the mean or weightedMean storage. Bins with labels become categories (whole numbers, if all labels are): those have no underflow bin, whose contents are left out.
 * Throws `BadArgument` for what is no stored histogram.
 */
export function toHist(stored: StoredHist): Hist {
  if (typeof stored !== "object" || stored === null || typeof stored.contents !== "function")
    throw new CoffeaError("BadArgument", "toHist takes a histogram of a ROOT file, as file.histogram(path) gives it.");
  const { storage, fields } = stored.contents();
  const axes = stored.axes.map(axisOf);
  const places = placesOf(stored.axes);
  const data = Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [name, places === null ? values : Float64Array.from(places, (at) => values[at]!)]),
  );
  const hist = createHist(axes, storage, { name: stored.name, label: stored.label, data: data as never });
  return hist;
}

function axisOf({ kind, name, label, size, edges, labels }: StoredAxis): Axis {
  const text = { name, label };
  if (kind === "strCategory" && labels !== null) {
    const isWhole = labels.every((each) => /^[+-]?\d+$/.test(each.trim()));
    return isWhole ? intCategoryAxis(labels.map(Number), text) : strCategoryAxis(labels, text);
  }
  return kind === "variable"
    ? variableAxis(Array.from(edges), text)
    : regularAxis({ bins: size, start: edges[0]!, stop: edges[size]! }, text);
}

/** Positions of the bins that are kept; null for all. */
function placesOf(axes: readonly StoredAxis[]): number[] | null {
  if (axes.every((axis) => axis.kind !== "strCategory")) return null;
  let places = [0];
  for (const { kind, size } of axes) {
    const kept = Array.from({ length: size + 2 }, (_, i) => i).slice(kind === "strCategory" ? 1 : 0);
    places = places.flatMap((place) => kept.map((i) => place * (size + 2) + i));
  }
  return places;
}
