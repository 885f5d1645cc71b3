import type { Axis } from "../axis/axis.ts";
import type { Growth } from "../axis/axis-base.ts";
import { remapTable, stridesOf, type HistState } from "../hist-state.ts";
import type { PerEntry } from "../storage/bins.ts";
import type { Storage } from "../storage/storage.ts";
import { broadcastInputs, type FlatInputs } from "./broadcast-inputs.ts";
import { toInput, type Leaves } from "./column.ts";
import type { FillPlan } from "./plan-fill.ts";

/** Entries that are located and added at a time: small enough for the caches. */
const BLOCK = 1 << 14;
/** Marks an entry outside an axis without flow: stays negative whatever is added. */
const OUTSIDE = -(2 ** 31);

/** Adds the entries of one fill. Returns the state afterwards: the same storage, unless an axis grew. Nothing is added when it throws. */
export function fillState(state: HistState, plan: FillPlan): HistState {
  const inputs = plan.inputs.map((value, i) => (value === undefined ? null : toInput(value, plan.wanted[i]!, plan.names[i]!)));
  const flat = broadcastInputs(inputs, plan.names);
  const growing = state.axes.map((axis, k) => (axis.growth ? locateAll(axis, flat.leaves[k]!) : null));
  const grown = growState(
    state,
    growing.map((located) => located?.growth ?? null),
  );
  addEntries(
    grown,
    flat,
    growing.map((located) => located?.bins ?? null),
  );
  return grown;
}

/** Bins of all values on an axis that may grow; they refer to the grown axis. */
function locateAll(axis: Axis, leaves: Leaves): { bins: Int32Array; growth: Growth<Axis> | null } {
  const bins = new Int32Array(leaves.length);
  return { bins, growth: locate(axis, leaves, bins) };
}

/** Writes the bin of each value into `out`. */
function locate(axis: Axis, leaves: Leaves, out: Int32Array): Growth<Axis> | null {
  if (axis.kind === "strCategory") return axis.locate(leaves as readonly string[], out);
  return axis.locate(leaves as Float64Array, out);
}

/** The state with larger axes where there is a growth; contents move along. */
export function growState(state: HistState, growths: readonly (Growth<Axis> | null)[]): HistState {
  if (growths.every((growth) => growth === null)) return state;
  const axes = state.axes.map((axis, k) => growths[k]?.axis ?? axis);
  const targets = state.axes.map((axis, k) => {
    const { shift, axis: larger } = growths[k] ?? { shift: 0, axis };
    const last = axis.extent - 1;
    return Int32Array.from({ length: axis.extent }, (_, bin) => {
      if (axis.underflow && bin === 0) return 0;
      return axis.overflow && bin === last ? larger.extent - 1 : bin + shift;
    });
  });
  const extents = axes.map((axis) => axis.extent);
  const table = remapTable(state.axes, targets, extents);
  return {
    axes,
    storage: state.storage.remap(
      table,
      extents.reduce((product, extent) => product * extent, 1),
    ) as Storage,
  };
}

function addEntries(state: HistState, flat: FlatInputs, located: readonly (Int32Array | null)[]): void {
  const { axes, storage } = state;
  const strides = stridesOf(axes);
  const first = new Int32Array(1);
  const scratch = new Int32Array(Math.min(BLOCK, flat.length));
  for (const [k, axis] of axes.entries()) {
    if (!flat.constant[k]) continue;
    addBins(first, located[k] ?? locatedBlock(axis, flat.leaves[k]!, new Int32Array(1)), axis, strides[k]!);
  }
  for (let start = 0; start < flat.length; start += BLOCK) {
    const stop = Math.min(start + BLOCK, flat.length);
    const bins = new Int32Array(stop - start).fill(first[0]!);
    for (const [k, axis] of axes.entries()) {
      if (flat.constant[k]) continue;
      const inBlock =
        located[k]?.subarray(start, stop) ?? locatedBlock(axis, slice(flat.leaves[k]!, start, stop), scratch.subarray(0, stop - start));
      addBins(bins, inBlock, axis, strides[k]!);
    }
    storage.accumulate(bins, part(flat, axes.length, start, stop), part(flat, axes.length + 1, start, stop));
  }
}

/** The weights or samples of a block of entries. */
function part(flat: FlatInputs, input: number, start: number, stop: number): PerEntry {
  const numbers = flat.leaves[input] as Float64Array | null;
  if (numbers === null) return null;
  return flat.constant[input] ? numbers[0]! : numbers.subarray(start, stop);
}

function locatedBlock(axis: Axis, leaves: Leaves, out: Int32Array): Int32Array {
  locate(axis, leaves, out);
  return out;
}

function slice(leaves: Leaves, start: number, stop: number): Leaves {
  return leaves instanceof Float64Array ? leaves.subarray(start, stop) : leaves.slice(start, stop);
}

/** Adds this axis' part of the bin number, `stride` per bin; values outside an axis without flow become negative for good. */
function addBins(bins: Int32Array, located: Int32Array, axis: Axis, stride: number): void {
  const shift = axis.underflow ? 1 : 0;
  const { extent } = axis;
  for (let i = 0; i < bins.length; i++) {
    const bin = located[i]! + shift;
    bins[i] = bin >= 0 && bin < extent && bins[i]! >= 0 ? bins[i]! + bin * stride : OUTSIDE;
  }
}
