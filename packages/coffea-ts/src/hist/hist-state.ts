import { CoffeaError, hintFor } from "../base/index.ts";
import type { Axis } from "./axis/axis.ts";
import { MAX_BINS } from "./axis/axis-base.ts";
import { emptyStorage, type Storage, type StorageKind } from "./storage/storage.ts";

/** Axes and contents of a histogram. Bins are numbered in C order of the axes' extents (flow bins included, underflow first, the last axis fastest). */
export interface HistState {
  readonly axes: readonly Axis[];
  readonly storage: Storage;
}

/** Name, label and other facts of a histogram. */
export interface HistText {
  readonly name: string | null;
  readonly label: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Names that `fill` and `select` use for something else. */
const RESERVED = new Set(["weight", "sample", "threads"]);

/** An empty histogram. Axes without name and label get the label `Axis 0`, `Axis 1`, … Throws `BadArgument` for names that clash. */
export function createState(axes: readonly Axis[], kind: StorageKind): HistState {
  const seen = new Set<string>();
  for (const axis of axes) {
    if (RESERVED.has(axis.name))
      throw new CoffeaError("BadArgument", `An axis cannot have the name "${axis.name}": fill uses this word itself. Choose another name.`);
    if (axis.name !== "" && seen.has(axis.name))
      throw new CoffeaError("BadArgument", `Two axes have the name "${axis.name}"; every axis of a histogram needs its own.`);
    seen.add(axis.name);
  }
  const labelled = axes.map((axis, i) => (axis.label === "" ? axis.withText({ ...axis.text, label: `Axis ${i}` }) : axis));
  return { axes: labelled, storage: emptyStorage(kind, binCount(labelled)) };
}

/** Number of bins with flow. Throws `BadArgument` when there are more than 2^31 − 1. */
export function binCount(axes: readonly Axis[]): number {
  const bins = axes.reduce((product, axis) => product * axis.extent, 1);
  if (bins > MAX_BINS)
    throw new CoffeaError(
      "BadArgument",
      `The axes make ${bins} bins in all, more than the ${MAX_BINS} that a histogram can have. Use fewer axes or fewer bins.`,
    );
  return bins;
}

/** How many bins of the storage one step on each axis is. */
export function stridesOf(axes: readonly Axis[]): number[] {
  const strides = new Array<number>(axes.length);
  let stride = 1;
  for (let k = axes.length - 1; k >= 0; k--) {
    strides[k] = stride;
    stride *= axes[k]!.extent;
  }
  return strides;
}

/** The key by which `fill`, `select` and `project` know an axis: its name, or its position when it has none. */
export function axisKey(axis: Axis, position: number): string {
  return axis.name === "" ? String(position) : axis.name;
}

/**
 * For every bin of `axes`, its number in a histogram where bin `b` of axis `k` went to `targets[k][b]` (both counted with flow);
 * −1 where a target is negative. `extents` are those of the new axes; an axis that is dropped has extent 1 and targets 0.
 */
export function remapTable(axes: readonly Axis[], targets: readonly Int32Array[], extents: readonly number[]): Int32Array {
  const table = new Int32Array(binCount(axes));
  let repeat = table.length;
  let stride = extents.reduce((product, extent) => product * extent, 1);
  for (const [k, axis] of axes.entries()) {
    const target = targets[k]!;
    stride /= Math.max(extents[k]!, 1);
    repeat /= axis.extent;
    for (let bin = 0, i = 0; i < table.length; bin = (bin + 1) % axis.extent) {
      const to = target[bin]!;
      for (const end = i + repeat; i < end; i++) table[i] = to < 0 || table[i]! < 0 ? -1 : table[i]! + to * stride;
    }
  }
  return table;
}

/** Position of the axis of this name, or at this position (negative ones count from the end; also as a text, where no axis is called so). Throws `BadAxis` with the nearest name. */
export function findAxis(axes: readonly Axis[], name: string | number): number {
  const named = typeof name === "number" ? -1 : axes.findIndex((axis, i) => axisKey(axis, i) === name);
  if (named !== -1) return named;
  const number = typeof name === "number" ? name : /^-?\d+$/.test(name) ? Number(name) : NaN;
  const position = number < 0 ? number + axes.length : number;
  if (Number.isInteger(position) && position >= 0 && position < axes.length) return position;
  const keys = axes.map(axisKey);
  throw new CoffeaError(
    "BadAxis",
    `The histogram has no axis ${typeof name === "number" ? name : `"${name}"`}. ${hintFor(String(name), keys, "axes")}`,
  );
}
