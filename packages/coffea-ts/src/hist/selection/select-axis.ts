import { CoffeaError, hintFor, shortText } from "../../base/index.ts";
import type { Axis } from "../axis/axis.ts";
import { axisKey } from "../hist-state.ts";
import { groupBins } from "./group-bins.ts";
import { isPattern, matchingCategories } from "./match-categories.ts";
import type { Locator, Rebin, Slice, Sum } from "./tags.ts";

/** One bin of an axis: its number (negative from the end), its category or boolean, or a locator. */
export type BinPick = number | string | boolean | Locator;

/** What `select` may be told about an axis: one bin (the axis goes away), a range, a list of categories, `rebin(n)` or `sum`. */
export type Selector = BinPick | Slice | Rebin | Sum | readonly BinPick[];

/** What becomes of one axis: the axis that remains (null: none), and for every bin, counted with flow, its place there (negative: dropped). */
export interface AxisSelection {
  readonly axis: Axis | null;
  readonly targets: Int32Array;
}

/** Carries out a selector. `position` is the axis' place, for messages. Throws `BadArgument` for bins that are not there or selectors that the axis cannot follow. */
export function selectAxis(axis: Axis, selector: Selector, position: number): AxisSelection {
  const key = axisKey(axis, position);
  if (isPattern(axis, selector)) return pickCategories(axis, matchingCategories(axis, [selector], key), key);
  assertSelector(selector, key);
  if (typeof selector !== "object") return pickOne(axis, selector, key);
  if ("length" in selector) return pickCategories(axis, matchingCategories(axis, selector, key), key);
  switch (selector.kind) {
    case "locator":
      return pickOne(axis, selector, key);
    case "rebin":
      return selectRange(axis, { kind: "slice", start: null, stop: null, step: selector }, key);
    case "sum":
      return { axis: null, targets: new Int32Array(axis.extent) };
    case "slice":
      return selector.step?.kind === "sum" ? sumRange(axis, selector, key) : selectRange(axis, selector, key);
    default:
      throw selector satisfies never;
  }
}

/** An axis that stays as it is. */
export function keepAxis(axis: Axis): AxisSelection {
  return { axis, targets: Int32Array.from({ length: axis.extent }, (_, bin) => bin) };
}

/** The bin of a pick, counted with flow. Throws `BadArgument` when the axis has no such bin. */
export function pickedBin(axis: Axis, pick: BinPick, key: string): number {
  const bin = binNumber(axis, pick, key);
  if (bin === -1 && axis.underflow) return 0;
  const inside = bin >= 0 && (bin < axis.size || (bin === axis.size && axis.overflow));
  if (inside) return bin + (axis.underflow ? 1 : 0);
  const which = bin < 0 ? "below its first bin" : "above its last bin";
  throw new CoffeaError(
    "BadArgument",
    `On axis "${key}", ${shown(pick)} is ${which}, and the axis has no flow bin there. It has ${axis.size} bins, numbered from 0.`,
  );
}

function pickOne(axis: Axis, pick: BinPick, key: string): AxisSelection {
  const targets = new Int32Array(axis.extent).fill(-1);
  targets[pickedBin(axis, pick, key)] = 0;
  return { axis: null, targets };
}

/** Keeps the listed categories in this order; the others are dropped, an overflow bin stays. */
function pickCategories(axis: Axis, picks: readonly BinPick[], key: string): AxisSelection {
  if (axis.kind !== "strCategory" && axis.kind !== "intCategory") {
    throw new CoffeaError(
      "BadArgument",
      `A list of bins can be selected on a category axis only, and "${key}" is a ${axis.kind} axis. Use slice(start, stop).`,
    );
  }
  const bins = picks.map((pick) => binNumber(axis, pick, key));
  const targets = new Int32Array(axis.extent).fill(-1);
  for (const [to, bin] of bins.entries()) targets[bin] = to;
  if (axis.overflow) targets[axis.size] = bins.length;
  const categories = bins.map((bin) => axis.bins[bin]!);
  return {
    axis: axis.kind === "strCategory" ? axis.withCategories(categories as string[]) : axis.withCategories(categories as number[]),
    targets,
  };
}

function sumRange(axis: Axis, range: Slice, key: string): AxisSelection {
  const ordered = axis.kind !== "strCategory" && axis.kind !== "intCategory";
  const first = range.start === null ? (axis.underflow ? -1 : 0) : boundary(axis, range.start, key);
  const openEnd = axis.overflow && (ordered || range.start === null) ? axis.size + 1 : axis.size;
  const stop = range.stop === null ? openEnd : boundary(axis, range.stop, key);
  if (first >= stop) throw emptyRange(key, first, stop);
  const shift = axis.underflow ? 1 : 0;
  return {
    axis: null,
    targets: Int32Array.from({ length: axis.extent }, (_, bin) => (bin - shift >= first && bin - shift < stop ? 0 : -1)),
  };
}

function selectRange(axis: Axis, range: Slice, key: string): AxisSelection {
  const merge = range.step?.kind === "rebin" ? range.step.factor : 1;
  if (merge === null) {
    const [begin, stop] = [
      range.start === null ? 0 : boundary(axis, range.start, key),
      range.stop === null ? axis.size : boundary(axis, range.stop, key),
    ];
    const bins = { begin: Math.max(begin, 0), end: Math.min(stop, axis.size) };
    if (bins.begin >= bins.end) throw emptyRange(key, begin, stop);
    const flow = { underflow: range.start === null || begin < 0, overflow: range.stop === null || stop > axis.size };
    return groupBins(axis, { ...bins, ...flow }, range.step as Rebin, key);
  }
  if (!Number.isInteger(merge) || merge < 1)
    throw new CoffeaError("BadArgument", `Axis "${key}" cannot be rebinned by ${merge}; a positive integer is needed.`);
  const begin = Math.max(range.start === null ? 0 : boundary(axis, range.start, key), 0);
  const wantedEnd = Math.min(range.stop === null ? axis.size : boundary(axis, range.stop, key), axis.size);
  const end = wantedEnd - ((wantedEnd - begin) % merge);
  if (end <= begin && wantedEnd > begin) {
    throw new CoffeaError(
      "BadArgument",
      `rebin(${merge}) on axis "${key}" joins ${merge} bins at a time, but there are only ${wantedEnd - begin}${range.start === null && range.stop === null ? "" : " in the range"}.`,
    );
  }
  if (end <= begin) throw emptyRange(key, begin, wantedEnd);
  if (axis.circular && (begin !== 0 || end !== axis.size)) {
    throw new CoffeaError(
      "NotSupported",
      `Axis "${key}" is circular: a part of it is no circle any more. Select all of it, or pick single bins.`,
    );
  }
  const kept = axis.sliced(begin, end, merge);
  const targets = Int32Array.from({ length: axis.extent }, (_, flowBin) => {
    const bin = flowBin - (axis.underflow ? 1 : 0);
    if (bin >= begin && bin < end) return Math.floor((bin - begin) / merge) + (kept.underflow ? 1 : 0);
    const below = bin < begin && axis.kind !== "strCategory" && axis.kind !== "intCategory";
    if (below) return kept.underflow ? 0 : -1;
    return kept.overflow ? kept.extent - 1 : -1;
  });
  return { axis: kept, targets };
}

/** A bound of a range as a bin number, −1 and size for places outside. Plain numbers are cut to the axis. */
export function boundary(axis: Axis, bound: number | string | Locator, key: string): number {
  if (Number.isNaN(bound)) throw new CoffeaError("BadArgument", `The range on axis "${key}" has the bound NaN, which is no bin.`);
  if (typeof bound !== "number") return binNumber(axis, bound, key);
  const fromStart = bound < 0 ? bound + axis.size : bound;
  return Math.min(Math.max(Math.trunc(fromStart), 0), axis.size);
}

/** Refuses what selects nothing, with `BadArgument`. */
function assertSelector(selector: unknown, key: string): void {
  const kinds = ["locator", "rebin", "sum", "slice"];
  if (["number", "string", "boolean"].includes(typeof selector) || Array.isArray(selector)) return;
  if (typeof selector === "object" && selector !== null && "kind" in selector && kinds.includes(String(selector.kind))) return;
  const axisWord = selector === undefined || selector === null ? " An axis that stays is left out, or gets slice(null)." : "";
  throw new CoffeaError(
    "BadArgument",
    `Axis "${key}" got ${shortText(selector)} as its selector. Use a bin number, loc(91.2), slice(1, 5), rebin(2), sum, or for categories their names.${axisWord}`,
  );
}

/** Refuses what is no single bin, with `BadArgument`. */
function assertPick(pick: unknown, key: string): void {
  if (["number", "string", "boolean"].includes(typeof pick)) return;
  if (typeof pick === "object" && pick !== null && "kind" in pick && pick.kind === "locator") return;
  const got = typeof pick === "object" && pick !== null && "kind" in pick ? `a ${String(pick.kind)}` : shortText(pick);
  throw new CoffeaError(
    "BadArgument",
    `Axis "${key}" needs one bin here, but got ${got}. Use a bin number, a category, loc(91.2), underflow or overflow.`,
  );
}

/** The number of a bin, −1 for underflow and size for overflow. */
function binNumber(axis: Axis, pick: BinPick, key: string): number {
  assertPick(pick, key);
  if (typeof pick === "string" || typeof pick === "boolean") return located(axis, pick, key);
  if (typeof pick === "number") {
    const bin = pick < 0 ? pick + axis.size : pick;
    if (Number.isInteger(bin) && bin >= 0 && bin < axis.size) return bin;
    throw new CoffeaError(
      "BadArgument",
      `Axis "${key}" has no bin ${pick}; it has ${axis.size}, numbered from 0. For a value use loc(${pick}), for a flow bin underflow or overflow.`,
    );
  }
  switch (pick.place) {
    case "loc":
      return located(axis, pick.value, key) + pick.offset;
    case "at":
      return Number(pick.value) + pick.offset;
    case "underflow":
      return -1 + pick.offset;
    case "overflow":
      return axis.size + pick.offset;
    default:
      throw pick.place satisfies never;
  }
}

function located(axis: Axis, value: number | string | boolean, key: string): number {
  if (axis.kind === "boolean" && typeof value !== "string") return axis.index(value);
  if (axis.kind === "strCategory" && typeof value === "string") {
    const bin = axis.index(value);
    if (bin < axis.size) return bin;
    throw new CoffeaError("BadArgument", `Axis "${key}" has no category "${value}". ${hintFor(value, axis.bins, "categories")}`);
  }
  if (axis.kind === "intCategory" && typeof value === "number") {
    const bin = axis.index(value);
    if (bin < axis.size) return bin;
    throw new CoffeaError("BadArgument", `Axis "${key}" has no category ${value}. The categories are ${axis.bins.join(", ")}.`);
  }
  if (typeof value === "number" && axis.kind !== "strCategory") return axis.index(axis.kind === "integer" ? Math.floor(value) : value);
  throw new CoffeaError("BadArgument", `Axis "${key}" is a ${axis.kind} axis, so ${shortText(value)} is no place on it. ${placesOf(axis)}`);
}

/** What stands for a place on an axis. */
function placesOf(axis: Axis): string {
  switch (axis.kind) {
    case "strCategory":
    case "intCategory":
      return `Its places are categories: ${listedBins(axis.bins)}.`;
    case "boolean":
      return "Its places are false and true.";
    case "integer":
      return `Its places are integers, as in loc(${axis.start}).`;
    case "regular":
    case "variable":
      return `Its places are numbers, as in loc(${axis.edges[0]}).`;
    default:
      throw axis satisfies never;
  }
}

function listedBins(bins: readonly (string | number)[]): string {
  const shown = bins.slice(0, 8).map((bin) => JSON.stringify(bin));
  return bins.length === 0 ? "there are none" : `${shown.join(", ")}${bins.length > 8 ? `, … (${bins.length} in all)` : ""}`;
}

function emptyRange(key: string, begin: number, end: number): CoffeaError {
  return new CoffeaError("BadArgument", `The range ${begin} to ${end} on axis "${key}" has no bins, and an axis cannot be empty.`);
}

function shown(pick: BinPick): string {
  if (typeof pick !== "object") return `bin ${JSON.stringify(pick)}`;
  const offset = pick.offset === 0 ? "" : ` ${pick.offset < 0 ? "−" : "+"} ${Math.abs(pick.offset)}`;
  return pick.place === "loc" || pick.place === "at" ? `${pick.place}(${JSON.stringify(pick.value)})${offset}` : pick.place + offset;
}
