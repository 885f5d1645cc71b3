import { threadMemory } from "../../base/index.ts";
import type { Dtype, Values } from "../../awkward/index.ts";
import { accesses } from "../assemble/opcodes.ts";
import { exportName, importObject } from "../assemble/assemble-program.ts";
import { ColumnSlices } from "./column-slices.ts";
import type { CompiledProgram } from "./compile-program.ts";
import { LoopMemory } from "./loop-memory.ts";

/** Takes entries of a sink: `count` of each of its values. The arrays are the loop's own, and change afterwards. */
export type TakeEntries = (columns: readonly Float64Array[], count: number) => void;

/** What a program runs on. */
export interface ChunkData {
  /** The arrays of the program's columns. */
  readonly columns: readonly Values[];
  /** By slot. */
  readonly literals: readonly (number | bigint | boolean)[];
  /** How many rows each root has. */
  readonly rows: readonly number[];
  /** By sink; those of assertions are not called. */
  readonly take: readonly TakeEntries[];
  /** Rows of a block at most. Default 8192: functions are called often enough for the engine to optimise them early. */
  readonly blockRows?: number;
}

const ROWS = 8192;
/** Bytes of the columns of a block, unless one row alone has more: they stay in the second cache. */
const BLOCK_BYTES = 2 ** 19;
/** Elements of scratch at first. */
const SCRATCH = 64;

type LoopCall = (first: number, stop: number) => number;

interface Instance {
  readonly memory: LoopMemory;
  readonly calls: readonly LoopCall[];
  /** Who answers the calls of the functions. */
  readonly answers: { run: Run | null };
}

let common: LoopMemory | undefined;
let isBusy = false;
/** Instances on the common memory. */
const instances = new WeakMap<CompiledProgram, Instance>();

/**
 * Runs all functions of a program over a chunk, in blocks of rows. Returns null, or the number of an assertion that does not hold;
 * then, and when this throws, what was taken is part of the entries only and must be dropped.
 */
export function runProgram(compiled: CompiledProgram, data: ChunkData): number | null {
  // Who takes entries may run another loop.
  if (isBusy || compiled.layout.end > (common ??= new LoopMemory(threadMemory())).frameBytes)
    return new Run(compiled, data, instantiate(compiled, new LoopMemory())).all();
  isBusy = true;
  try {
    let instance = instances.get(compiled);
    if (instance === undefined) instances.set(compiled, (instance = instantiate(compiled, common!)));
    return new Run(compiled, data, instance).all();
  } finally {
    isBusy = false;
  }
}

function instantiate({ layout, module }: CompiledProgram, memory: LoopMemory): Instance {
  const answers: Instance["answers"] = { run: null };
  const { exports } = new WebAssembly.Instance(
    module,
    importObject({
      memory: memory.memory,
      full: (sink) => answers.run!.full(sink),
      grow: (entry, count) => answers.run!.grow(entry, count),
    }),
  );
  return { memory, calls: layout.functions.map((_, i) => exports[exportName(i)] as LoopCall), answers };
}

class Run {
  readonly #compiled: CompiledProgram;
  readonly #data: ChunkData;
  readonly #instance: Instance;
  readonly #memory: LoopMemory;
  readonly #scratch = new Map<number, Dtype>();

  constructor(compiled: CompiledProgram, data: ChunkData, instance: Instance) {
    this.#compiled = compiled;
    this.#data = data;
    this.#instance = instance;
    this.#memory = instance.memory;
  }

  all(): number | null {
    const { layout } = this.#compiled;
    this.#memory.reset(layout.end);
    this.#writeLiterals();
    for (const { scratch } of layout.functions) for (const { dtype, entry } of scratch) this.#takeScratch(dtype, entry, SCRATCH);
    this.#instance.answers.run = this;
    try {
      for (const [root, rows] of this.#data.rows.entries()) {
        const failed = this.#overRows(root, rows);
        if (failed !== null) return failed;
      }
    } finally {
      this.#instance.answers.run = null;
    }
    for (const [sink, { filled, columns }] of layout.sinks.entries()) {
      const bytes = columns.length === 0 ? 0 : this.#memory.word(filled);
      if (bytes > 0) this.#take(sink, bytes / 8);
    }
    return null;
  }

  full(sink: number): void {
    this.#take(sink, this.#compiled.layout.sinkBytes / 8);
  }

  grow(entry: number, count: number): void {
    const memory = this.#memory;
    const [address, capacity] = [memory.word(entry), memory.word(entry + 4)];
    const dtype = this.#scratch.get(entry)!;
    this.#takeScratch(dtype, entry, Math.max(count, 2 * capacity));
    memory.bytes.copyWithin(memory.word(entry), address, address + (capacity << accesses[dtype].shift));
  }

  #takeScratch(dtype: Dtype, entry: number, count: number): void {
    this.#scratch.set(entry, dtype);
    const address = this.#memory.take(count << accesses[dtype].shift);
    this.#memory.setWord(entry, address);
    this.#memory.setWord(entry + 4, count);
  }

  #writeLiterals(): void {
    const { literals } = this.#compiled.layout;
    for (const [slot, value] of this.#data.literals.entries()) {
      if (typeof value === "number") this.#memory.view.setFloat64(literals + 8 * slot, value, true);
      else this.#memory.view.setBigInt64(literals + 8 * slot, BigInt(value), true);
    }
  }

  #overRows(root: number, rows: number): number | null {
    const { functions } = this.#compiled.layout;
    const calls = this.#instance.calls.filter((_, i) => functions[i]!.root === root);
    const own = functions.filter((one) => one.root === root);
    const slices = new ColumnSlices(own, this.#data.columns, this.#memory);
    const largest = this.#data.blockRows ?? ROWS;
    let size = largest;
    for (let first = 0; first < rows;) {
      const stop = Math.min(first + size, rows);
      const bytes = slices.copyBlock(first, stop, size === 1 ? Infinity : BLOCK_BYTES);
      if (bytes > BLOCK_BYTES && size > 1) {
        size >>= 1;
        continue;
      }
      for (const call of calls) {
        const code = call(first, stop);
        if (code !== 0) return code - 1;
      }
      first = stop;
      if (size < largest && bytes < BLOCK_BYTES / 4) size *= 2;
    }
    return null;
  }

  #take(sink: number, count: number): void {
    const { columns } = this.#compiled.layout.sinks[sink]!;
    const views = columns.map((address) => this.#memory.numbers(address, count));
    this.#data.take[sink]!(views, count);
  }
}
