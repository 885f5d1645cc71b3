import type { Hist } from "../../src/hist/index.ts";
import { at, loc, overflow, rebin, slice, sum, underflow } from "../../src/hist/index.ts";
import type { Axis, Locator, Rebin, Slice, Sum } from "../../src/hist/index.ts";

/** A selector, or part of one. */
export type Tag = Locator | Rebin | Slice | Sum | number | string | boolean | null | readonly Tag[];

/** A selector as `hist_program_oracle.py` reads it. */
export function tagToPython(tag: Tag): unknown {
  if (tag === null || typeof tag !== "object") return typeof tag === "boolean" ? Number(tag) : tag;
  if (!("kind" in tag)) return tag.map(tagToPython);
  switch (tag.kind) {
    case "rebin":
      if (tag.factor !== null) return { rebin: tag.factor };
      return tag.groups === null ? { edges: Array.from(tag.edges ?? []) } : { groups: tag.groups };
    case "sum":
      return "@sum";
    case "slice":
      return { slice: [tagToPython(tag.start), tagToPython(tag.stop), tagToPython(tag.step)] };
    case "locator":
      if (tag.place === "loc") return { loc: [tag.value, tag.offset] };
      return tag.place === "at" ? { at: tag.value } : `@${tag.place}`;
    default:
      throw tag satisfies never;
  }
}

/** Selectors as Python reads them, by axis. */
export function selectionToPython(selection: Readonly<Record<string, Tag>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(selection).map(([name, tag]) => [name, tagToPython(tag)]));
}

/** One operation: what Python is told, and the same here. */
export interface HistStep {
  readonly python: readonly unknown[];
  readonly run: (hist: Hist) => Hist;
}

/** Random choices. */
export class Chooser {
  readonly random: () => number;
  /** boost-histogram adds up the means themselves when it joins bins in groups. */
  readonly groups: boolean;
  constructor(random: () => number, groups: boolean) {
    this.random = random;
    this.groups = groups;
  }
  whole(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }
  chance(p: number): boolean {
    return this.random() < p;
  }
  of<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)]!;
  }
}

/** A bin of an axis, now and then one that is not there. */
export function randomPick(choose: Chooser, axis: Axis): Tag {
  const category = axis.kind === "strCategory" || axis.kind === "intCategory";
  const kind = choose.whole(0, 5);
  if (kind === 0) return choose.whole(-axis.size, axis.size - 1);
  if (kind === 1) return at(choose.whole(0, axis.size - 1));
  if (kind === 2) return overflow;
  if (kind === 3 && !category) return underflow;
  if (category)
    return loc(choose.chance(0.05) ? (axis.kind === "strCategory" ? "nowhere" : 99) : choose.of(axis.bins as readonly string[]));
  if (axis.kind === "boolean") return loc(choose.chance(0.5));
  const [low, high] = [axis.edges[0]!, axis.edges[axis.size]!];
  const value = low + (choose.random() * 1.3 - 0.15) * (high - low);
  return loc(axis.kind === "integer" ? Math.round(value) : value, choose.chance(0.2) ? choose.whole(-1, 1) : 0);
}

/** A range with or without a step. */
export function randomRange(choose: Chooser, axis: Axis, steps: boolean): Slice {
  // Out of the axis, Python's numbers of bins come in again from the other end when they are assigned to.
  const place = (): Tag => {
    const pick = randomPick(choose, axis);
    return steps || typeof pick !== "object" || pick === null || !("place" in pick) ? pick : { ...pick, offset: 0 };
  };
  const bound = (): Slice["start"] =>
    choose.chance(0.4) ? null : choose.chance(0.5) ? choose.whole(-2, axis.size) : (place() as Slice["start"]);
  const [start, stop] = [bound(), bound()];
  if (!steps) return slice(start, stop);
  const kind = choose.whole(0, 4);
  // boost-histogram does not sum parts of circular axes.
  if (kind === 0 && !axis.circular) return slice(start, stop, sum);
  if (kind === 1) return slice(start, stop, rebin(choose.whole(1, 4)));
  if (kind === 2 && start === null && stop === null) return slice(null, null, randomGroups(choose, axis));
  return slice(start, stop);
}

/** Groups of all bins of an axis, or the edges between such groups. */
export function randomGroups(choose: Chooser, axis: Axis): Rebin {
  if (!choose.groups) return rebin(choose.whole(1, 4));
  const groups: number[] = [];
  for (let left = axis.size; left > 0;) {
    const count = choose.whole(1, Math.min(left, 4));
    groups.push(count);
    left -= count;
  }
  if (choose.chance(0.1)) groups.push(1);
  if (choose.chance(0.5)) return rebin({ groups });
  let bin = 0;
  return rebin({ edges: [axis.edges[0]!, ...groups.map((count) => axis.edges[(bin += count)] ?? 1e9)] });
}

/** What `select` may be told about an axis. */
export function randomSelector(choose: Chooser, axis: Axis): Tag {
  const kind = choose.whole(0, 7);
  if (kind === 0) return sum;
  if (kind <= 2) return randomPick(choose, axis);
  if (kind === 3) return rebin(choose.whole(1, 3));
  if (kind === 4 && axis.kind !== "strCategory" && axis.kind !== "intCategory") return randomGroups(choose, axis);
  if (axis.kind === "strCategory" || axis.kind === "intCategory") {
    const bins = Array.from({ length: axis.size }, (_, i) => i).filter(() => choose.chance(0.6));
    if (bins.length > 0) return bins.toSorted(() => choose.random() - 0.5);
  }
  return randomRange(choose, axis, true);
}

/** Numbers nested to this shape. */
export function nestedNumbers(shape: readonly number[], number: () => number): unknown {
  const [first, ...rest] = shape;
  return first === undefined ? number() : Array.from({ length: first }, () => nestedNumbers(rest, number));
}

const operators = ["add", "sub", "mul", "div", "rsub", "rdiv"] as const;
const partCounts = { int64: 1, double: 1, unlimited: 1, weight: 2, mean: 3, weightedMean: 4 } as const;

/** An operation on such a histogram. */
export function randomStep(choose: Chooser, hist: Hist): HistStep {
  const axes = [...hist.axes];
  const kind = choose.whole(0, 9);
  const keys = axes.map((axis) => axis.name);
  if (kind <= 2 || axes.length === 0) return selectStep(choose, axes);
  if (kind === 3) {
    const names = keys.filter(() => choose.chance(0.7)).toSorted(() => choose.random() - 0.5);
    const kept = names.length === 0 ? [keys[0]!] : names;
    const flow = choose.chance(0.7);
    return { python: ["project", kept, flow], run: (h) => h.project(...kept, { flow }) };
  }
  if (kind === 4) return { python: ["T"], run: (h) => h.T };
  if (kind <= 6) return constantStep(choose, hist);
  if (kind <= 8) return setStep(choose, hist);
  const position = choose.whole(0, axes.length - 1);
  const name = keys[position]!;
  const axis = axes[position]!;
  if (axis.kind === "strCategory" || axis.kind === "intCategory") {
    const reverse = choose.chance(0.5);
    return { python: ["sort", name, reverse], run: (h) => h.sort(name, { reverse }) };
  }
  if (choose.chance(0.4) && hist.kind === "COUNT" && axes.length > 1) return { python: ["profile", name], run: (h) => h.profile(name) };
  if (axis.circular) return { python: ["T"], run: (h) => h.T };
  const { start, stop } = randomRange(choose, axis, false);
  return { python: ["integrate", name, tagToPython(start), tagToPython(stop)], run: (h) => h.integrate(name, start, stop) };
}

function selectStep(choose: Chooser, axes: readonly Axis[]): HistStep {
  const chosen = axes.filter(() => choose.chance(0.6));
  const selection = Object.fromEntries(chosen.map((axis) => [axis.name, randomSelector(choose, axis)]));
  return { python: ["select", selectionToPython(selection)], run: (h) => h.select(selection as never) };
}

function constantStep(choose: Chooser, hist: Hist): HistStep {
  const axes = [...hist.axes];
  const operator = choose.of(operators);
  const number = (): number => (hist.storage.kind === "int64" || choose.chance(0.3) ? choose.whole(1, 5) : choose.random() * 4 - 1);
  const flow = choose.chance(0.4);
  const shape = axes.map((axis) => (choose.chance(0.3) ? 1 : flow ? axis.extent : axis.size));
  // `array - hist` is numpy's own subtraction there, which takes the histogram for an array.
  const value = choose.chance(0.5) || operator === "rsub" || operator === "rdiv" ? number() : nestedNumbers(shape, number);
  return { python: ["constant", operator, value], run: (h) => h[operator](value as never) };
}

function setStep(choose: Chooser, hist: Hist): HistStep {
  const axes = [...hist.axes];
  const chosen = axes.filter(() => choose.chance(0.6));
  const selection = Object.fromEntries(
    chosen.map((axis) => [axis.name, choose.chance(0.4) ? randomPick(choose, axis) : randomRange(choose, axis, false)]),
  );
  const open = axes.filter((axis) => !(axis.name in selection) || isSlice(selection[axis.name]!));
  const shape = open.map((axis) => {
    const kind = choose.whole(0, 4);
    const range = selection[axis.name] as Slice | undefined;
    if (kind === 0) return 1;
    if (kind === 1) return axis.size;
    if (kind === 2) return axis.extent;
    return range === undefined ? axis.size : openLength(axis, range);
  });
  const parts = partCounts[hist.storage.kind as keyof typeof partCounts];
  const full = [...(choose.chance(0.3) ? [] : shape), ...(parts > 1 ? [parts] : [])];
  const value = nestedNumbers(full, () => (hist.storage.kind === "int64" ? choose.whole(0, 9) : 2 + choose.random() * 8));
  return { python: ["set", selectionToPython(selection), value], run: (h) => h.copy().set(selection as never, value as never) };
}

function isSlice(tag: Tag): boolean {
  return typeof tag === "object" && tag !== null && "kind" in tag && tag.kind === "slice";
}

/** A guess at how many bins a range of bin numbers has. */
function openLength(axis: Axis, { start, stop }: Slice): number {
  const bound = (value: Slice["start"], open: number): number =>
    typeof value === "number" ? (value < 0 ? value + axis.size : value) : open;
  return Math.max(bound(stop, axis.size) - bound(start, 0), 1);
}
