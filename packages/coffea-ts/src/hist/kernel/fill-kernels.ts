import { loadWasm, type wasm } from "../../base/index.ts";
import type { LinearRange } from "../axis/transformed-range.ts";
import { addLinear, countEntries } from "./kernel-functions.ts";

/** Entries that are located and added at a time: their values and bins stay in the first caches. */
export const BLOCK = 4096;
/** Kernels take four entries at a time, the last ones maybe beyond the end. */
const TURN = 4;
const BINS_START = (BLOCK + TURN) * 8;
const COUNTS_START = BINS_START + (BLOCK + TURN) * 4;
const functions = (): wasm.WasmFunction[] => [addLinear(), countEntries()];

interface KernelExports {
  // oxlint-disable-next-line max-params -- WebAssembly takes numbers only
  addLinear(values: number, bins: number, end: number, min: number, delta: number, scale: number, size: number, stride: number): void;
  countEntries(bins: number, binsEnd: number, counts: number): void;
}

/**
 * The inner loops of fills as WebAssembly, because engines make no vector instructions of JavaScript.
 * One block of entries at a time goes through `bins`. Results are those of the JavaScript loops to the bit.
 */
export class FillKernels {
  /** Bin numbers of a block of entries. */
  readonly bins: Int32Array;
  /** Counts of each bin. */
  readonly counts: Int32Array;
  readonly #run: KernelExports;
  readonly #values: Float64Array;

  constructor(run: KernelExports, buffer: ArrayBuffer, binCount: number) {
    this.#run = run;
    this.#values = new Float64Array(buffer, 0, BLOCK + TURN);
    this.bins = new Int32Array(buffer, BINS_START, BLOCK + TURN);
    this.counts = new Int32Array(buffer, COUNTS_START, binCount);
  }

  /** Adds `stride` times the bin number, counted with underflow, of each value on a linear axis with both flow bins. At most {@link BLOCK} values. */
  addLinear(values: ArrayLike<number>, { min, delta, scale, size }: LinearRange, stride: number): void {
    if (values.length === 0) return;
    this.#values.set(values);
    this.#run.addLinear(0, BINS_START, values.length * 8, min, delta, scale, size, stride);
  }

  /** Adds 1 to the count of each of the first `length` bins, none of which may be negative. `counts` is {@link counts} or a part of it. */
  count(length: number, counts: Int32Array = this.counts): void {
    const even = length - (length % TURN);
    if (even > 0) this.#run.countEntries(BINS_START, BINS_START + even * 4, counts.byteOffset);
    for (let i = even; i < length; i++) counts[this.bins[i]!]!++;
  }
}

let shared: FillKernels | null | undefined;

/** Kernels for histograms of `binCount` bins, counts at zero; null where there is no WebAssembly. They are shared: one fill at a time. */
export function kernelsFor(binCount: number): FillKernels | null {
  if (shared === undefined || (shared !== null && shared.counts.length < binCount)) shared = makeKernels(Math.max(binCount, 2 ** 14));
  shared?.counts.fill(0, 0, binCount);
  return shared;
}

function makeKernels(binCount: number): FillKernels | null {
  const loaded = loadWasm<KernelExports>(functions(), COUNTS_START + binCount * 4);
  return loaded === null ? null : new FillKernels(loaded.run, loaded.buffer, binCount);
}

/** Counts of one of several histograms that are filled in turns. */
export interface OpenCounts {
  readonly kernels: FillKernels;
  /** A part of the kernels' counts, at zero when they are opened. */
  readonly counts: Int32Array;
  /** Gives the memory back. */
  readonly close: () => void;
}

interface Pool {
  readonly kernels: FillKernels;
  used: number;
  open: number;
}

let pool: Pool | null | undefined;

/** Counts of `binCount` bins beside those that are open already, or null where there is no WebAssembly. */
export function openCounts(binCount: number): OpenCounts | null {
  const capacity = pool?.kernels.counts.length ?? 0;
  if (pool === undefined || (pool !== null && pool.used + binCount > capacity)) {
    const kernels = makeKernels(Math.max(2 ** 16, 2 * capacity, binCount));
    pool = kernels === null ? null : { kernels, used: 0, open: 0 };
  }
  if (pool === null) return null;
  const mine = pool;
  const counts = mine.kernels.counts.subarray(mine.used, mine.used + binCount).fill(0);
  mine.used += binCount;
  mine.open++;
  const close = (): void => {
    if (--mine.open === 0) mine.used = 0;
  };
  return { kernels: mine.kernels, counts, close };
}
