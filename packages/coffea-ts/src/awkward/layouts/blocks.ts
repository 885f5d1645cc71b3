import type { Dtype } from "../form.ts";
import type { NumericLayout, Values } from "../layout.ts";
import { valuesOf } from "./make.ts";

/** Values that are made at a time where not all are wanted in memory: few enough to stay in the first caches on their way from one loop to the next. */
export const BLOCK = 4096;

/** Values `[start, start + length)`, at most {@link BLOCK}; good until the next call. */
export type BlockReader = (start: number, length: number) => Values;

/** Writes the values from `start` on until `out` is full. */
export interface BlockWriter {
  readonly write: (start: number, out: Values) => void;
  /** Whether `out` may be of any length, and not at most {@link BLOCK}. */
  readonly isUnlimited: boolean;
}

/**
 * Numbers that are made when they are touched: all of them, or for a loop that goes through them once a block at a time.
 * Results of 10 million numbers cost more time in fresh memory than in arithmetic, and chains of operations make many of them.
 */
export abstract class BlockNumeric implements NumericLayout {
  readonly kind = "numeric";
  readonly dtype: Dtype;
  readonly length: number;
  /** How many blockwise operations have to be done for one block of this one, so that chains do not become deeper than the stack. */
  readonly depth: number;
  #data: Values | undefined;
  #wasOpened = false;

  protected constructor(dtype: Dtype, length: number, depth: number) {
    this.dtype = dtype;
    this.length = length;
    this.depth = depth;
  }

  /** Begins to make the values. */
  protected abstract start(): BlockWriter;

  /** Reads the columns that the values are made of, so that they are read in the order in which operations are written. */
  abstract readColumns(): void;

  get data(): Values {
    return (this.#data ??= this.#makeAll());
  }

  /** Whether all values are there. */
  get isReady(): boolean {
    return this.#data !== undefined;
  }

  /** A reader for a loop over all values. What is asked for a second time is made as a whole and kept, so nothing is made more than twice. */
  open(): BlockReader {
    if (this.#wasOpened || this.isReady) return readerOfValues(this.data);
    this.#wasOpened = true;
    const { write } = this.start();
    const scratch = valuesOf(this.dtype, Math.min(BLOCK, this.length));
    return (start, length) => {
      if (this.#data !== undefined) return this.#data.subarray(start, start + length);
      const out = length === scratch.length ? scratch : scratch.subarray(0, length);
      write(start, out);
      return out;
    };
  }

  #makeAll(): Values {
    this.#wasOpened = true;
    const { write, isUnlimited } = this.start();
    const out = valuesOf(this.dtype, this.length);
    if (isUnlimited) write(0, out);
    else for (let start = 0; start < out.length; start += BLOCK) write(start, out.subarray(start, start + BLOCK));
    return out;
  }
}

/** A reader for a loop over all values of a layout. */
export function openBlocks(layout: NumericLayout): BlockReader {
  return layout instanceof BlockNumeric ? layout.open() : readerOfValues(layout.data);
}

function readerOfValues(data: Values): BlockReader {
  return (start, length) => data.subarray(start, start + length);
}

/** Reads the columns that numbers are made of, without making them. */
export function readColumns(layout: NumericLayout): void {
  if (layout instanceof BlockNumeric) layout.readColumns();
  else void layout.data;
}

/** See {@link BlockNumeric.depth}; 0 for numbers that are there. */
export function depthOfBlocks(layout: NumericLayout): number {
  return layout instanceof BlockNumeric && !layout.isReady ? layout.depth : 0;
}
