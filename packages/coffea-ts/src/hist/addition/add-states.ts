import type { Axis } from "../axis/axis.ts";
import { remapTable, type HistState } from "../hist-state.ts";
import type { Storage } from "../storage/storage.ts";
import { differenceOf, incompatible, mergeAxes, type MergedAxis } from "./merge-axes.ts";

/** The sum of two histograms, as a new one with the first's labels. Throws `IncompatibleAccumulators` naming the first difference. */
export function addStates(a: HistState, b: HistState): HistState {
  const { axes, first, second } = alignStates(a, b);
  return { axes, storage: first.plus(second as never) as Storage };
}

/** The axes that hold the bins of both histograms, and the contents of each on these axes (maybe live). Throws `IncompatibleAccumulators` naming the first difference. */
export function alignStates(a: HistState, b: HistState): { axes: readonly Axis[]; first: Storage; second: Storage } {
  if (a.axes.length !== b.axes.length) throw incompatible(`they have ${a.axes.length} and ${b.axes.length} axes`);
  if (a.storage.kind !== b.storage.kind) throw incompatible(`one has ${a.storage.kind} storage and the other ${b.storage.kind}`);
  const merged = a.axes.map((axis, k) => mergeAxes(axis, b.axes[k]!, k));
  return { axes: merged.map(({ axis }) => axis), first: moved(a, merged, 0), second: moved(b, merged, 1) };
}

/** What makes the bins or names of axes differ, in words, or null. */
export function axesDifference(a: readonly Axis[], b: readonly Axis[]): string | null {
  if (a.length !== b.length) return `they have ${a.length} and ${b.length} axes`;
  for (const [k, axis] of a.entries()) {
    const other = b[k]!;
    const what = `axis ${k}${axis.name === "" ? "" : ` ("${axis.name}")`}`;
    if (axis.name !== other.name) return `${what} is called "${other.name}" in the other`;
    if (axis.kind !== other.kind) return `${what} is of the kind ${axis.kind} in one and ${other.kind} in the other`;
    for (const trait of ["underflow", "overflow", "circular", "growth"] as const)
      if (axis[trait] !== other[trait]) return `${what} has ${trait}=${axis[trait]} in one and ${trait}=${other[trait]} in the other`;
    const difference = differenceOf(axis, other);
    if (difference !== null) return `${what} has ${difference}`;
  }
  return null;
}

/** Whether two histograms are the same: axes with names and labels, kind of storage, and the content of every bin. */
export function equalStates(a: HistState, b: HistState): boolean {
  if (a.axes.length !== b.axes.length || a.storage.kind !== b.storage.kind) return false;
  const sameAxes = a.axes.every((axis, k) => {
    const other = b.axes[k]!;
    const alike = axis.kind === other.kind && axis.name === other.name && axis.label === other.label && axis.extent === other.extent;
    return (
      alike &&
      axis.growth === other.growth &&
      axis.circular === other.circular &&
      axis.underflow === other.underflow &&
      differenceOf(axis, other) === null
    );
  });
  const [fields, others] = [Object.values(a.storage.fields), Object.values(b.storage.fields)];
  const known = (a.storage.variances === null) === (b.storage.variances === null);
  return sameAxes && known && fields.every((field, i) => sameNumbers(field, others[i]!));
}

function everyBin({ extent }: Axis): Int32Array {
  const bins = new Int32Array(extent);
  for (let bin = 0; bin < extent; bin++) bins[bin] = bin;
  return bins;
}

function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function moved(state: HistState, merged: readonly MergedAxis[], which: 0 | 1): Storage {
  if (merged.every(({ axis, targets }, k) => targets === null || axis === state.axes[k])) return state.storage;
  const extents = merged.map(({ axis }) => axis.extent);
  const table = remapTable(
    state.axes,
    merged.map(({ axis, targets }) => targets?.[which] ?? everyBin(axis)),
    extents,
  );
  return state.storage.remap(
    table,
    extents.reduce((product, extent) => product * extent, 1),
  ) as Storage;
}
