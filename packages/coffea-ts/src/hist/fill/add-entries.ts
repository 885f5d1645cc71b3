import type { Axis } from "../axis/axis.ts";
import type { EdgeTable } from "../axis/edge-table.ts";
import type { RegularAxis } from "../axis/regular.ts";
import type { VariableAxis } from "../axis/variable.ts";
import { stridesOf, type HistState } from "../hist-state.ts";
import { BLOCK, kernelsFor, type FillKernels } from "../kernel/fill-kernels.ts";
import type { PerEntry } from "../storage/bins.ts";
import { isMeanKind, type Storage } from "../storage/storage.ts";
import type { FlatInputs } from "./broadcast-inputs.ts";
import { isTexts, numbersOf, type Leaves } from "./column.ts";

/** Marks an entry outside an axis without flow: stays negative whatever is added. */
const OUTSIDE = -(2 ** 31);
/** For fewer entries the JavaScript loops are quick enough. */
const MANY = 512;

/** Adds flat entries to the storage; `located` has the bins on axes where they are known already. */
export function addEntries(state: HistState, flat: FlatInputs, located: readonly (Int32Array | null)[]): void {
  const { axes, storage } = state;
  const weights = axes.length;
  const countable = flat.leaves[weights] === null && canCount(storage, flat.length);
  const kernels = flat.length >= MANY ? kernelsFor(countable ? storage.length : 0) : null;
  const counting = countable && kernels !== null;
  const locator = new BlockLocator(state, flat, kernels, located);
  for (let start = 0; start < flat.length; start += BLOCK) {
    const stop = Math.min(start + BLOCK, flat.length);
    const inside = locator.locate(flat, start, stop);
    if (counting && inside) kernels.count(stop - start);
    else storage.accumulate(locator.bins.subarray(0, stop - start), part(flat, weights, start, stop), part(flat, weights + 1, start, stop));
  }
  if (counting && !isMean(storage)) storage.addCounts(kernels.counts);
}

/** Storages that entries can be counted into. */
export type Counted = Exclude<Storage, { kind: "mean" | "weightedMean" }>;

export function isMean(storage: Storage): storage is Exclude<Storage, Counted> {
  return isMeanKind(storage.kind);
}

/** Counts of more bins would not stay in the caches. */
const MAX_COUNTED = 2 ** 20;

/** Whether entries may be counted first and added later: exact where contents are whole and stay below 2^53, and worth it with more entries than bins. */
function canCount(storage: Storage, entries: number): boolean {
  return entries >= storage.length && entries < 2 ** 31 && isCountable(storage);
}

/** Whether some 2^31 entries may be counted first and added later. */
export function isCountable(storage: Storage): storage is Counted {
  if (isMean(storage) || storage.length > MAX_COUNTED) return false;
  return areWhole(storage.values) && (storage.kind !== "weight" || areWhole(storage.variances));
}

/** It is asked for each fill of each chunk, mostly before the engine has optimised anything: by vector instructions, or else in a plain loop. */
function areWhole(values: Float64Array): boolean {
  const kernels = values.length >= MANY ? kernelsFor(0) : null;
  if (kernels !== null) return kernels.areWhole(values);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Math.floor(value) !== value || !(Math.abs(value) < 2 ** 52)) return false;
  }
  return true;
}

/** The weights or samples of a block of entries. */
export function part(flat: FlatInputs, input: number, start: number, stop: number): PerEntry {
  const numbers = flat.leaves[input]!;
  if (numbers === null) return null;
  return flat.constant[input] ? (numbers[0] as number) : numbersOf(slice(numbers, start, stop));
}

/** Bin numbers in the storage, block by block. */
export class BlockLocator {
  /** Those of the last block. */
  readonly bins: Int32Array;
  readonly #axes: readonly Axis[];
  readonly #strides: readonly number[];
  readonly #located: readonly (Int32Array | null)[];
  readonly #kernels: FillKernels | null;
  readonly #scratch: Int32Array;
  /** The bin number that axes with one value for all entries make; negative outside. */
  readonly #base: number;

  /** Which inputs are one value for all entries, and that value, is the same for all that is located; on some axes bins may be known. */
  constructor(state: HistState, flat: FlatInputs, kernels: FillKernels | null, located: readonly (Int32Array | null)[] = []) {
    const length = Math.min(BLOCK, flat.length);
    this.#axes = state.axes;
    this.#strides = stridesOf(state.axes);
    this.#located = located;
    this.#kernels = kernels;
    this.bins = kernels?.bins ?? new Int32Array(length);
    this.#scratch = new Int32Array(length);
    const first = new Int32Array(1);
    for (const [k, axis] of state.axes.entries()) {
      if (flat.constant[k]) addBins(first, located[k] ?? locatedIn(axis, flat.leaves[k]!, new Int32Array(1)), axis, this.#strides[k]!);
    }
    this.#base = first[0]!;
  }

  /** Finds the bins of entries `start` to `stop`, at most {@link BLOCK}. Whether all of them have one; that of the others is negative. */
  locate({ leaves, constant }: FlatInputs, start: number, stop: number): boolean {
    const bins = this.bins.subarray(0, stop - start).fill(this.#base);
    let inside = this.#base >= 0;
    for (const [k, axis] of this.#axes.entries()) {
      if (constant[k]) continue;
      const stride = this.#strides[k]!;
      const known = this.#located[k];
      const range = axis.kind === "regular" || axis.kind === "integer" ? axis.linearRange : null;
      if (known !== null && known !== undefined) inside = addBins(bins, known.subarray(start, stop), axis, stride) && inside;
      // Entries that are outside already would leave the negative numbers.
      else if (this.#kernels !== null && range !== null && inside) {
        this.#kernels.addLinear(slice(leaves[k]!, start, stop) as ArrayLike<number>, range, stride);
      } else if (this.#kernels !== null && inside && stop - start >= MANY && this.#tableOf(axis) !== null) {
        const values = numbersOf(slice(leaves[k]!, start, stop));
        this.#kernels.addByEdges(values, this.#tableOf(axis)!, stride, (value) => (axis as RegularAxis | VariableAxis).index(value));
      } else {
        const found = locatedIn(axis, slice(leaves[k]!, start, stop), this.#scratch.subarray(0, stop - start));
        inside = addBins(bins, found, axis, stride) && inside;
      }
    }
    return inside;
  }

  /** The table of edges by which the kernels find bins on this axis; null where they do not. */
  #tableOf(axis: Axis): EdgeTable | null {
    const table = axis.kind === "regular" || axis.kind === "variable" ? axis.edgeTable : null;
    return table !== null && this.#kernels!.hasRoomFor(table) ? table : null;
  }
}

function locatedIn(axis: Axis, leaves: Leaves, out: Int32Array): Int32Array {
  if (axis.kind === "strCategory") axis.locate(leaves as readonly string[], out);
  else axis.locate(numbersOf(leaves), out);
  return out;
}

function slice(leaves: Leaves, start: number, stop: number): Leaves {
  return isTexts(leaves) ? leaves.slice(start, stop) : leaves.subarray(start, stop);
}

/** Adds this axis' part of the bin number, `stride` per bin; values outside an axis without flow become negative for good. Whether none is. */
function addBins(bins: Int32Array, located: Int32Array, axis: Axis, stride: number): boolean {
  const shift = axis.underflow ? 1 : 0;
  const { extent } = axis;
  let inside = true;
  for (let i = 0; i < bins.length; i++) {
    const bin = located[i]! + shift;
    if (bin >= 0 && bin < extent && bins[i]! >= 0) bins[i]! += bin * stride;
    else {
      bins[i] = OUTSIDE;
      inside = false;
    }
  }
  return inside;
}
