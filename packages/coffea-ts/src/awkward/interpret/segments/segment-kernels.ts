import { loadWasm } from "../../../base/index.ts";
import type { Values } from "../../layout.ts";
import { foldFunctions } from "./fold-functions.ts";
import { byteFunctions, searchFunctions } from "./search-functions.ts";
import { CENTRES, LANES, SEGMENTS, tables } from "./segment-loop.ts";

/** Functions over float64 values, in which other numbers are widened. */
export type FloatKernel = "maxOrNaN" | "minOrNaN" | "sum" | "prod" | "min" | "max" | "squares" | "argmin" | "argmax" | "countNonzero";
/** Functions over 64-bit integers. */
export type BigKernel = "sumBig" | "prodBig" | "minBig" | "maxBig" | "argminBig" | "argmaxBig" | "countNonzeroBig";
/** Functions over bytes that are 0 or not. */
export type ByteKernel = "countBytes" | "any" | "all";
export type KernelName = FloatKernel | BigKernel | ByteKernel;

/** What a kernel works on. */
export interface Task {
  readonly data: Values;
  /** Segment `s` is the values `[offsets[s], offsets[s + 1])`. */
  readonly offsets: Int32Array;
  /** The results. */
  readonly out: Values;
  /** What every fold starts from. */
  readonly start: number | bigint;
  /** For squares, the centre of each segment. */
  readonly centres?: Float64Array;
}

/** Values that are copied at a time: they stay in the first caches. */
export const BLOCK = 4096;
/** Functions read up to 8 values beyond the last. */
const BEYOND = 8;
const BOUNDS = 1024;
const OUT = BOUNDS + (SEGMENTS + 4) * 4;
const VALUES = OUT + CENTRES + SEGMENTS * 8;

// oxlint-disable-next-line max-params -- WebAssembly takes numbers only
type Run = Readonly<Record<KernelName, (bounds: number, last: number, out: number, values: number) => void>>;
interface Memory {
  readonly run: Run;
  readonly bounds: Int32Array;
  readonly centres: Float64Array;
  readonly flip: BigUint64Array;
  readonly values: { readonly float: Float64Array; readonly big: BigInt64Array; readonly byte: Uint8Array };
  readonly out: { readonly float: Float64Array; readonly big: BigInt64Array; readonly int: Int32Array; readonly byte: Uint8Array };
}

function makeMemory(): Memory | null {
  const loaded = loadWasm<Run>([...foldFunctions(), ...searchFunctions(), ...byteFunctions()], VALUES + (BLOCK + BEYOND) * 8);
  if (loaded === null) return null;
  const { run, buffer } = loaded;
  const lanes = new BigInt64Array(buffer, 0, BOUNDS / 8);
  const fill = (table: number, passing: bigint, blocked: bigint): void => {
    lanes.fill(passing, table / 8, table / 8 + LANES / 2).fill(blocked, table / 8 + LANES / 2, table / 8 + LANES);
  };
  fill(tables.pass, -1n, 0n);
  fill(tables.block, 0n, -1n);
  fill(tables.one, 0n, new BigInt64Array(Float64Array.of(1).buffer)[0]!);
  fill(tables.bigOne, 0n, 1n);
  fill(tables.lowest, 0n, -(2n ** 63n));
  fill(tables.highest, 0n, 2n ** 63n - 1n);
  return {
    run,
    bounds: new Int32Array(buffer, BOUNDS, SEGMENTS + 1),
    centres: new Float64Array(buffer, OUT + CENTRES, SEGMENTS),
    flip: new BigUint64Array(buffer, tables.flip, 2),
    values: {
      float: new Float64Array(buffer, VALUES, BLOCK + BEYOND),
      big: new BigInt64Array(buffer, VALUES, BLOCK + BEYOND),
      byte: new Uint8Array(buffer, VALUES, BLOCK + BEYOND),
    },
    out: {
      float: new Float64Array(buffer, OUT, SEGMENTS),
      big: new BigInt64Array(buffer, OUT, SEGMENTS),
      int: new Int32Array(buffer, OUT, SEGMENTS),
      byte: new Uint8Array(buffer, OUT, SEGMENTS),
    },
  };
}

let made: Memory | null | undefined;

/** Fewer values are not worth the copies. */
const FEW = 8;

/**
 * Runs a kernel over all segments with vector instructions, which engines do not make of JavaScript. Results have the bits of the JavaScript loops.
 * Positions are counted from the start of each segment, -1 for nothing. Returns false, having done nothing, where there is no WebAssembly or the
 * values are few.
 */
export function runKernel(name: KernelName, task: Task): boolean {
  const { offsets } = task;
  const count = offsets.length - 1;
  if (offsets[count]! - offsets[0]! < FEW) return false;
  if (made === undefined) made = makeMemory();
  if (made === null) return false;
  const memory = made;
  memory.flip.fill(task.data instanceof BigUint64Array ? 2n ** 63n : 0n);
  const run = new KernelRun(memory, name, task);
  for (let first = 0; first < count;) {
    const last = lastThatFits(offsets, first, Math.min(first + SEGMENTS, count));
    if (last > first) run.segments(first, last);
    else run.longSegment(first);
    first = Math.max(last, first + 1);
  }
  return true;
}

/** The end of the segments from `first` on that fit into a block, `limit` at most. */
function lastThatFits(offsets: Int32Array, first: number, limit: number): number {
  const end = offsets[first]! + BLOCK;
  if (offsets[limit]! <= end) return limit;
  let [low, high] = [first, limit];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= end) low = middle;
    else high = middle;
  }
  return low;
}

/** A typed array of whatever kind: those of one kind of values take each other's. */
type AnyArray = Float64Array;

/** One kernel, going through a column. */
class KernelRun {
  readonly #memory: Memory;
  readonly #task: Task;
  readonly #name: KernelName;
  readonly #data: AnyArray;
  readonly #out: AnyArray;
  readonly #start: number;
  readonly #values: AnyArray;
  readonly #results: AnyArray;

  constructor(memory: Memory, name: KernelName, task: Task) {
    const isByte = name === "any" || name === "all" || name === "countBytes";
    const isBig = name.endsWith("Big");
    const isCount = name.startsWith("arg") || name.startsWith("count");
    this.#memory = memory;
    this.#task = task;
    this.#name = name;
    this.#data = signed(task.data) as AnyArray;
    this.#out = signed(task.out) as AnyArray;
    this.#start = (isBig && !isCount ? BigInt.asIntN(64, BigInt(task.start)) : task.start) as number;
    this.#values = memory.values[isByte ? "byte" : isBig ? "big" : "float"] as AnyArray;
    this.#results = memory.out[kindOfResult(name)] as AnyArray;
  }

  /** Segments that fit into a block together. */
  segments(first: number, last: number): void {
    const { offsets, centres } = this.#task;
    const { bounds } = this.#memory;
    const results = this.#results.subarray(0, last - first);
    results.fill(this.#start);
    bounds.set(offsets.subarray(first, last + 1));
    if (centres !== undefined) this.#memory.centres.set(centres.subarray(first, last));
    this.#run(this.#name, { from: offsets[first]!, to: offsets[last]!, count: last - first });
    this.#out.set(results, first);
  }

  /** A segment that is longer than a block goes through in pieces. */
  longSegment(segment: number): void {
    const { offsets, centres } = this.#task;
    const [start, stop] = [offsets[segment]!, offsets[segment + 1]!];
    if (this.#name.startsWith("arg")) {
      this.#out[segment] = this.#longSearch(start, stop) - start;
      return;
    }
    this.#results[0] = this.#start;
    if (centres !== undefined) this.#memory.centres[0] = centres[segment]!;
    for (let from = start; from < stop; from += BLOCK) this.#piece(this.#name, from, stop);
    this.#out[segment] = this.#results[0]!;
  }

  /** Finds the best value, which says in which piece its first place is. */
  #longSearch(start: number, stop: number): number {
    const fold = this.#name.slice("arg".length) as "min" | "max" | "minBig" | "maxBig";
    const results = this.#memory.out[kindOfResult(fold)] as AnyArray;
    let best = this.#data[start]!;
    // A NaN that comes first wins.
    if (best !== best) return start;
    let found = start;
    results[0] = best;
    for (let from = start; from < stop; from += BLOCK) {
      this.#piece(fold, from, stop);
      if (results[0] === best) continue;
      best = results[0]!;
      found = from;
    }
    while (this.#data[found] !== best) found++;
    return found;
  }

  #piece(name: KernelName, from: number, stop: number): void {
    const { bounds } = this.#memory;
    bounds[0] = from;
    bounds[1] = Math.min(from + BLOCK, stop);
    this.#run(name, { from, to: bounds[1], count: 1 });
  }

  #run(name: KernelName, { from, to, count }: { from: number; to: number; count: number }): void {
    this.#values.set(this.#data.subarray(from, to));
    this.#memory.run[name](BOUNDS, BOUNDS + count * 4, OUT, VALUES - from * this.#values.BYTES_PER_ELEMENT);
  }
}

function kindOfResult(name: KernelName): keyof Memory["out"] {
  if (name === "any" || name === "all") return "byte";
  if (name.startsWith("arg") || name.startsWith("count")) return "int";
  return name.endsWith("Big") ? "big" : "float";
}

/** Unsigned 64-bit integers as signed ones with the same bits; other values as they are. */
function signed(data: Values): Values {
  return data instanceof BigUint64Array ? new BigInt64Array(data.buffer, data.byteOffset, data.length) : data;
}
