import { CoffeaError, shortText } from "../../base/index.ts";
import { stridesFor } from "../arithmetic/bin-operand.ts";
import type { Axis } from "../axis/axis.ts";
import { axisKey, findAxis, type HistState } from "../hist-state.ts";
import { boundary, pickedBin, type BinPick, type Selector } from "../selection/select-axis.ts";
import type { Slice } from "../selection/tags.ts";
import { NdArray } from "../nd-array.ts";
import { fieldsToAssign } from "./assign-fields.ts";

/** The bins of one axis that are assigned, with and without the flow bins that the range reaches. A pick has one bin and no dimension of the value. */
interface AxisTarget {
  readonly key: string;
  readonly inner: readonly number[];
  readonly all: readonly number[];
  readonly picked: boolean;
}

/**
 * Writes values into the selected bins, in place; `h[selection] = value` in Python. One number goes into all of them, flow bins excepted;
 * an array has a dimension per axis that is not picked, either of the bins alone or with the flow bins that an open end reaches; a dimension of 1 is repeated.
 * Throws `ShapeMismatch` for other shapes, `BadArgument` for lists, sums and joined bins, and for what the storage cannot hold.
 */
export function assignBins(state: HistState, selectors: Readonly<Record<string, Selector>>, value: unknown): void {
  const { axes, storage } = state;
  const chosen = new Map(Object.entries(selectors).map(([name, selector]) => [findAxis(axes, name), selector]));
  const targets = axes.map((axis, k) => targetOf(axis, chosen.has(k) ? chosen.get(k) : wholeAxis, axisKey(axis, k)));
  const fields = fieldsToAssign(storage, value, targets.filter(({ picked }) => !picked).length);
  for (const [name, array] of Object.entries(fields)) {
    if (storage.kind === "int64") assertWhole(array);
    writeField(storage.fields[name]!, axes, targets, array);
  }
}

/** Writes another histogram of the same storage into the selected bins, flow bins included. Throws `BadArgument` when the flow bins or the storages are not the same. */
export function assignHistogram(state: HistState, selectors: Readonly<Record<string, Selector>>, other: HistState): void {
  const { axes } = state;
  const alike = state.storage.kind === other.storage.kind || (holdsNumbers(state) && holdsNumbers(other));
  if (!alike) {
    throw new CoffeaError(
      "BadArgument",
      `A histogram with ${other.storage.kind} storage cannot be put into one with ${state.storage.kind} storage. Use its values() or view().`,
    );
  }
  const chosen = new Map(Object.entries(selectors).map(([name, selector]) => [findAxis(axes, name), selector]));
  const open = axes
    .map((axis, k) => ({ axis, target: targetOf(axis, chosen.has(k) ? chosen.get(k) : wholeAxis, axisKey(axis, k)) }))
    .filter(({ target }) => !target.picked);
  for (const [k, { axis, target }] of open.entries()) {
    const from = other.axes[k];
    const [underflow, overflow] = [axis.underflow && target.all[0] === 0, axis.overflow && target.all.at(-1) === axis.extent - 1];
    if (from !== undefined && (from.underflow !== underflow || from.overflow !== overflow)) {
      throw new CoffeaError(
        "BadArgument",
        `The histogram that is put in has underflow=${from.underflow} and overflow=${from.overflow} on axis "${axisKey(from, k)}", but the bins that it should go to on "${target.key}" have underflow=${underflow} and overflow=${overflow}. Use its values() or view() to leave flow bins out.`,
      );
    }
  }
  const extents = other.axes.map((axis) => axis.extent);
  const fields = Object.entries(other.storage.fields).map(([name, data]) => [name, new NdArray(extents, data)]);
  assignBins(state, selectors, Object.fromEntries(fields));
}

function holdsNumbers({ storage }: HistState): boolean {
  return storage.kind === "int64" || storage.kind === "double" || storage.kind === "unlimited";
}

const wholeAxis: Slice = { kind: "slice", start: null, stop: null, step: null };

function targetOf(axis: Axis, selector: Selector | undefined, key: string): AxisTarget {
  if (selector === null || selector === undefined)
    throw new CoffeaError(
      "BadArgument",
      `Axis "${key}" got ${shortText(selector)} as its selector. Leave the axis out, or write slice(null), to assign all of its bins.`,
    );
  const isRange = typeof selector === "object" && "kind" in selector && selector.kind === "slice";
  if (!isRange) {
    const one = typeof selector !== "object" || ("kind" in selector && selector.kind === "locator");
    if (!one)
      throw new CoffeaError(
        "BadArgument",
        `Axis "${key}": bins are assigned one by one or in a range, so that a list, sum or rebin cannot stand here. Use a bin or slice(start, stop).`,
      );
    const bins = [pickedBin(axis, selector as BinPick, key)];
    return { key, inner: bins, all: bins, picked: true };
  }
  if (selector.step !== null)
    throw new CoffeaError("BadArgument", `Axis "${key}": a range that is assigned to has no step, but ${selector.step.kind} was given.`);
  const unordered = axis.kind === "strCategory" || axis.kind === "intCategory";
  const open = selector.start === null && selector.stop === null;
  const overflow = axis.overflow && (!unordered || open) ? 1 : 0;
  const start = selector.start === null ? (axis.underflow ? -1 : 0) : boundary(axis, selector.start, key);
  const stop = selector.stop === null ? axis.size + overflow : boundary(axis, selector.stop, key);
  const shift = axis.underflow ? 1 : 0;
  const bins = (from: number, to: number): number[] => Array.from({ length: Math.max(to - from, 0) }, (_, i) => from + i + shift);
  const first = axis.underflow ? -1 : 0;
  const end = axis.overflow ? axis.size + 1 : axis.size;
  if (start >= stop)
    throw new CoffeaError("BadArgument", `The range ${start} to ${stop} on axis "${key}" has no bins that could be assigned.`);
  return {
    key,
    inner: bins(Math.max(start, 0), Math.min(stop, axis.size)),
    all: bins(Math.max(start, first), Math.min(stop, end)),
    picked: false,
  };
}

function writeField(into: Float64Array, axes: readonly Axis[], targets: readonly AxisTarget[], array: NdArray): void {
  const open = targets.filter(({ picked }) => !picked);
  if (array.shape.length > 0 && array.shape.length !== open.length) {
    throw new CoffeaError(
      "ShapeMismatch",
      `The value has ${array.shape.length} dimensions, shape (${array.shape.join(", ")}), but ${open.length === 0 ? "a single bin is selected" : `the axes that are open are ${open.map(({ key }) => `"${key}"`).join(", ")}`}. One number is put into every bin that is selected.`,
    );
  }
  const strides = stridesFor(array.shape);
  let dimension = 0;
  const places = targets.map((target) => {
    if (target.picked || array.shape.length === 0) return { bins: target.inner, stride: 0 };
    const bins = binsFor(target, array.shape[dimension]!);
    return { bins, stride: strides[dimension++]! };
  });
  const visit = (k: number, bin: number, from: number): void => {
    if (k === axes.length) into[bin] = array.data[from]!;
    else for (const [i, place] of places[k]!.bins.entries()) visit(k + 1, bin * axes[k]!.extent + place, from + i * places[k]!.stride);
  };
  visit(0, 0, 0);
}

function binsFor(target: AxisTarget, length: number): readonly number[] {
  if (length === 1 || length === target.inner.length) return target.inner;
  if (length === target.all.length) return target.all;
  const withFlow = target.all.length === target.inner.length ? "" : `, or ${target.all.length} with flow bins`;
  throw new CoffeaError(
    "ShapeMismatch",
    `The value has ${length} numbers for axis "${target.key}", where ${target.inner.length} bins are assigned${withFlow}.`,
  );
}

function assertWhole(array: NdArray): void {
  const wrong = array.data.find((value) => !Number.isInteger(value));
  if (wrong !== undefined)
    throw new CoffeaError(
      "BadArgument",
      `${wrong} cannot be put into an int64 storage, which holds whole counts. Make the histogram with .double().`,
    );
}
