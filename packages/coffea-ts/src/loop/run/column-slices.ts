import type { Values } from "../../awkward/index.ts";
import type { Extent } from "../ir/code.ts";
import type { LoopMemory } from "./loop-memory.ts";
import type { ColumnEntry, FunctionLayout } from "./program-layout.ts";

/** Elements of a column. */
interface Range {
  readonly low: number;
  readonly high: number;
}

/** A part of a column that functions read. */
interface Slice {
  readonly array: Values;
  readonly bytes: Uint8Array;
  readonly extent: Extent;
  readonly isOffsets: boolean;
  /** Where its address goes. */
  readonly entries: number[];
}

/** The columns of the functions that run over the same rows. */
export class ColumnSlices {
  readonly #columns: readonly Values[];
  readonly #memory: LoopMemory;
  /** Those that are copied block by block. */
  readonly #slices: readonly Slice[];
  /** Where slices of blocks are put. */
  #room = { address: 0, bytes: -1 };

  /** What lies in the loop's memory is read there, and what is read as a whole is copied now. */
  constructor(functions: readonly FunctionLayout[], columns: readonly Values[], memory: LoopMemory) {
    this.#columns = columns;
    this.#memory = memory;
    const slices = new Map<string, Slice>();
    for (const use of functions.flatMap((one) => one.columns)) {
      const key = `${use.column} ${use.isOffsets} ${JSON.stringify(use.extent)}`;
      const known = slices.get(key);
      if (known === undefined) slices.set(key, this.#slice(use));
      else known.entries.push(use.entry);
    }
    this.#slices = [...slices.values()].filter((slice) => !this.#isInPlace(slice));
  }

  /** Copies what the rows need, unless that is more than `limit` bytes. Returns how many bytes it is. */
  copyBlock(first: number, stop: number, limit: number): number {
    const ranges = this.#slices.map((slice) => this.#range(slice, first, stop));
    const sizes = ranges.map(({ low, high }, i) => aligned((high - low) * this.#slices[i]!.array.BYTES_PER_ELEMENT));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (bytes > limit) return bytes;
    if (bytes > this.#room.bytes) {
      const more = bytes + (bytes >> 1);
      this.#room = { address: this.#memory.take(more), bytes: more };
    }
    let { address } = this.#room;
    for (const [i, range] of ranges.entries()) {
      this.#copy(this.#slices[i]!, range, address);
      address += sizes[i]!;
    }
    return bytes;
  }

  /** Whether functions find all that they need of a column, wherever the block is. */
  #isInPlace(slice: Slice): boolean {
    const { array, extent, entries } = slice;
    const address = this.#memory.addressOf(array);
    if (address !== null) for (const entry of entries) this.#memory.setWord(entry, address | 0);
    else if (extent.kind === "all") this.#copy(slice, { low: 0, high: array.length }, this.#memory.take(array.byteLength));
    else return false;
    return true;
  }

  #slice({ column, extent, isOffsets, entry }: ColumnEntry): Slice {
    const array = this.#columns[column]!;
    return { array, bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength), extent, isOffsets, entries: [entry] };
  }

  #range({ extent, isOffsets }: Slice, first: number, stop: number): Range {
    const { low, high } = this.#extent(extent, first, stop);
    return { low, high: isOffsets ? high + 1 : high };
  }

  #extent(extent: Extent, first: number, stop: number): Range {
    switch (extent.kind) {
      case "rows":
        return { low: first, high: stop };
      case "items": {
        const { low, high } = this.#extent(extent.of, first, stop);
        const offsets = this.#columns[extent.offsets] as Int32Array;
        return { low: offsets[low]!, high: offsets[high]! };
      }
      case "regular": {
        const { low, high } = this.#extent(extent.of, first, stop);
        return { low: low * extent.size, high: high * extent.size };
      }
      case "all":
        throw new Error("what is read as a whole is in no block");
      default:
        throw extent satisfies never;
    }
  }

  /** Functions count elements from the start of the column, so the address that they get is that of its element 0, wherever it would be. */
  #copy({ array, bytes, entries }: Slice, { low, high }: Range, address: number): void {
    const width = array.BYTES_PER_ELEMENT;
    this.#memory.bytes.set(bytes.subarray(low * width, high * width), address);
    for (const entry of entries) this.#memory.setWord(entry, (address - low * width) | 0);
  }
}

function aligned(bytes: number): number {
  return (bytes + 15) & ~15;
}
