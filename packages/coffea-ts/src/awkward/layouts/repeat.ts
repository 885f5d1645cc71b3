import type { NumericLayout, Values } from "../layout.ts";
import { BlockNumeric, type BlockWriter, depthOfBlocks, readColumns } from "./blocks.ts";

/** Value `i` of `base`, once for each item of list `i`. */
export class RepeatedNumeric extends BlockNumeric {
  readonly #base: NumericLayout;
  readonly #offsets: Int32Array;

  constructor(base: NumericLayout, offsets: Int32Array) {
    super(base.dtype, offsets[offsets.length - 1]!, depthOfBlocks(base) + 1);
    this.#base = base;
    this.#offsets = offsets;
  }

  override readColumns(): void {
    readColumns(this.#base);
  }

  protected override start(): BlockWriter {
    const { data } = this.#base;
    const offsets = this.#offsets;
    let list = 0;
    return {
      isUnlimited: true,
      write: (start, out) => {
        if (offsets[list]! > start) list = 0;
        while (offsets[list + 1]! <= start) list++;
        list = repeat(data, { offsets, list, start }, out);
      },
    };
  }
}

interface Place {
  readonly offsets: Int32Array;
  readonly list: number;
  readonly start: number;
}

function repeat(data: Values, place: Place, out: Values): number {
  if (data instanceof Float64Array) return repeatFloat64(data, place, out as Float64Array);
  if (data instanceof Float32Array) return repeatFloat32(data, place, out as Float32Array);
  if (data instanceof Uint8Array) return repeatBytes(data, place, out as Uint8Array);
  return repeatOther(data, place, out as typeof data);
}

// The same loop for each storage type, as in `carry.ts`. Each returns the list of the last item.
function repeatFloat64(data: Float64Array, { offsets, list, start }: Place, out: Float64Array): number {
  for (let at = 0; at < out.length; list++) {
    const stop = Math.min(offsets[list + 1]! - start, out.length);
    for (const value = data[list]!; at < stop; at++) out[at] = value;
  }
  return Math.max(0, list - 1);
}
function repeatFloat32(data: Float32Array, { offsets, list, start }: Place, out: Float32Array): number {
  for (let at = 0; at < out.length; list++) {
    const stop = Math.min(offsets[list + 1]! - start, out.length);
    for (const value = data[list]!; at < stop; at++) out[at] = value;
  }
  return Math.max(0, list - 1);
}
function repeatBytes(data: Uint8Array, { offsets, list, start }: Place, out: Uint8Array): number {
  for (let at = 0; at < out.length; list++) {
    const stop = Math.min(offsets[list + 1]! - start, out.length);
    for (const value = data[list]!; at < stop; at++) out[at] = value;
  }
  return Math.max(0, list - 1);
}
function repeatOther(data: Exclude<Values, Float64Array | Float32Array>, { offsets, list, start }: Place, out: Values): number {
  for (let at = 0; at < out.length; list++) {
    const stop = Math.min(offsets[list + 1]! - start, out.length);
    for (const value = data[list]!; at < stop; at++) out[at] = value;
  }
  return Math.max(0, list - 1);
}
