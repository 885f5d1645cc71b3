import { remapTable, type HistState } from "../hist-state.ts";
import type { Storage } from "../storage/storage.ts";
import { differenceOf, incompatible, mergeAxes, type MergedAxis } from "./merge-axes.ts";

/** The sum of two histograms, as a new one with the first's labels. Throws `IncompatibleAccumulators` naming the first difference. */
export function addStates(a: HistState, b: HistState): HistState {
  if (a.axes.length !== b.axes.length) throw incompatible(`one has ${a.axes.length} axes and the other ${b.axes.length}`);
  if (a.storage.kind !== b.storage.kind) throw incompatible(`one has ${a.storage.kind} storage and the other ${b.storage.kind}`);
  const merged = a.axes.map((axis, k) => mergeAxes(axis, b.axes[k]!, k));
  const axes = merged.map(({ axis }) => axis);
  const first = moved(a, merged, 0);
  const second = moved(b, merged, 1);
  return { axes, storage: first.plus(second as never) as Storage };
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

function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function moved(state: HistState, merged: readonly MergedAxis[], which: 0 | 1): Storage {
  if (merged.every(({ axis }, k) => axis === state.axes[k])) return state.storage;
  const extents = merged.map(({ axis }) => axis.extent);
  const table = remapTable(
    state.axes,
    merged.map(({ targets }) => targets[which]),
    extents,
  );
  return state.storage.remap(
    table,
    extents.reduce((product, extent) => product * extent, 1),
  ) as Storage;
}
