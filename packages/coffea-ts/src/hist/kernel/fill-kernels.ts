import { loadWasm, type wasm } from "../../base/index.ts";
import type { EdgeTable } from "../axis/edge-table.ts";
import type { LinearRange } from "../axis/transformed-range.ts";
import { addByBits, addBySteps, edgeParameters, type EdgeRun } from "./edge-functions.ts";
import { addLinear, countEntries, findFractions } from "./kernel-functions.ts";

/** Entries that are located and added at a time: their values and bins stay in the first caches. */
export const BLOCK = 4096;
/** Kernels take four entries at a time, the last ones maybe beyond the end. */
const TURN = 4;
const BINS_START = (BLOCK + TURN) * 8;
/** A word, and room for an address of each value of a block; before that the two words of {@link findFractions}. */
const FOUND_START = BINS_START + (BLOCK + TURN) * 4;
const UNDECIDED_START = FOUND_START + 16;
const TABLES_START = UNDECIDED_START + (BLOCK + TURN) * 4;
/** Bytes for tables of edges: some axes of thousands of bins. */
const TABLES = 2 ** 19;
const COUNTS_START = TABLES_START + TABLES;
const functions = (): wasm.WasmFunction[] => [addLinear(), countEntries(), addByBits(), addBySteps(), findFractions()];

interface KernelExports extends EdgeRun {
  // oxlint-disable-next-line max-params -- WebAssembly takes numbers only
  addLinear(values: number, bins: number, end: number, min: number, delta: number, scale: number, size: number, stride: number): void;
  countEntries(bins: number, binsEnd: number, counts: number): void;
  findFractions(values: number, end: number, found: number): void;
}

/** Where the parts of a table are. */
interface TablePlace {
  readonly edges: number;
  readonly buckets: number;
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
  readonly #words: Int32Array;
  readonly #numbers: Float64Array;
  readonly #tables = new Map<EdgeTable, TablePlace>();
  #tablesEnd = TABLES_START;

  constructor(run: KernelExports, buffer: ArrayBuffer, binCount: number) {
    this.#run = run;
    this.#values = new Float64Array(buffer, 0, BLOCK + TURN);
    this.#words = new Int32Array(buffer);
    this.#numbers = new Float64Array(buffer);
    this.bins = new Int32Array(buffer, BINS_START, BLOCK + TURN);
    this.counts = new Int32Array(buffer, COUNTS_START, binCount);
  }

  /** Adds `stride` times the bin number, counted with underflow, of each value on a linear axis with both flow bins. At most {@link BLOCK} values. */
  addLinear(values: ArrayLike<number>, { min, delta, scale, size }: LinearRange, stride: number): void {
    if (values.length === 0) return;
    this.#values.set(values);
    this.#run.addLinear(0, BINS_START, values.length * 8, min, delta, scale, size, stride);
  }

  /**
   * The same on an axis with a table of edges, which {@link hasRoomFor} it. `indexOf` is asked for the bin of each value that the table does not decide.
   */
  addByEdges(values: Float64Array, table: EdgeTable, stride: number, indexOf: (value: number) => number): void {
    if (values.length === 0) return;
    this.#values.set(values);
    const { edges, buckets } = this.#placeOf(table);
    const name = table.bucket.kind === "bits" ? "addByBits" : "addBySteps";
    this.#run[name](0, BINS_START, values.length * 8, stride, edges, buckets, ...edgeParameters(table, UNDECIDED_START));
    const end = this.#words[UNDECIDED_START / 4]! / 4;
    for (let at = UNDECIDED_START / 4 + 1; at < end; at++) {
      const i = this.#words[at]! / 8;
      this.bins[i]! += (indexOf(values[i]!) + 1) * stride;
    }
  }

  /** Whether a table is small enough. */
  hasRoomFor(table: EdgeTable): boolean {
    return tableBytes(table) <= TABLES;
  }

  /** Whether all values are whole and below 2^52. */
  areWhole(values: Float64Array): boolean {
    for (let start = 0; start < values.length; start += BLOCK) {
      const block = values.subarray(start, start + BLOCK);
      this.#values.set(block);
      this.#values.fill(0, block.length, block.length + TURN);
      this.#run.findFractions(0, block.length * 8, FOUND_START);
      const found = FOUND_START / 4;
      if ((this.#words[found]! | this.#words[found + 1]! | this.#words[found + 2]! | this.#words[found + 3]!) !== 0) return false;
    }
    return true;
  }

  #placeOf(table: EdgeTable): TablePlace {
    const known = this.#tables.get(table);
    if (known !== undefined) return known;
    if (this.#tablesEnd + tableBytes(table) > TABLES_START + TABLES) {
      this.#tables.clear();
      this.#tablesEnd = TABLES_START;
    }
    const edges = this.#tablesEnd;
    const buckets = edges + table.edges.byteLength;
    this.#numbers.set(table.edges, edges / 8);
    this.#words.set(table.buckets, buckets / 4);
    this.#tablesEnd += tableBytes(table);
    const place = { edges, buckets };
    this.#tables.set(table, place);
    return place;
  }

  /** Adds 1 to the count of each of the first `length` bins, none of which may be negative. `counts` is {@link counts} or a part of it. */
  count(length: number, counts: Int32Array = this.counts): void {
    const even = length - (length % TURN);
    if (even > 0) this.#run.countEntries(BINS_START, BINS_START + even * 4, counts.byteOffset);
    for (let i = even; i < length; i++) counts[this.bins[i]!]!++;
  }
}

function tableBytes({ edges, buckets }: EdgeTable): number {
  return edges.byteLength + Math.ceil(buckets.length / 2) * 8;
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
