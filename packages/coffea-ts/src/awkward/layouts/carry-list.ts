import { Lazy } from "../../base/index.ts";
import type { Layout, ListLayout, NumericLayout, Values } from "../layout.ts";
import { BlockNumeric, type BlockWriter, depthOfBlocks, readColumns } from "./blocks.ts";

/** Lists picked by position. Offsets are computed at the first touch, and the positions of the items only for who needs those. */
export class CarriedList implements ListLayout {
  readonly kind = "list";
  readonly base: ListLayout;
  readonly index: Int32Array;
  readonly #offsets: Lazy<Int32Array>;
  readonly #content: Lazy<Layout>;

  /** `carryItems` makes the content of any kind but numbers. */
  constructor(base: ListLayout, index: Int32Array, carryItems: (content: Layout, items: Int32Array) => Layout) {
    this.base = base;
    this.index = index;
    this.#offsets = new Lazy(() => pickOffsets(base.offsets, index));
    this.#content = new Lazy(() => {
      const { content } = base;
      const items = new Lazy(() => pickItems(base.offsets, index, this.offsets));
      return content.kind === "numeric" ? new CarriedItems(content, this, items) : carryItems(content, items.get());
    });
  }

  get length(): number {
    return this.index.length;
  }

  get offsets(): Int32Array {
    return this.#offsets.get();
  }

  get content(): Layout {
    return this.#content.get();
  }
}

/** The numbers in picked lists, copied list by list: their positions one by one would be half as many bytes again. */
export class CarriedItems extends BlockNumeric {
  readonly base: NumericLayout;
  readonly #lists: CarriedList;
  readonly #items: Lazy<Int32Array>;

  constructor(base: NumericLayout, lists: CarriedList, items: Lazy<Int32Array>) {
    super(base.dtype, lists.offsets[lists.length]!, depthOfBlocks(base) + 1);
    this.base = base;
    this.#lists = lists;
    this.#items = items;
  }

  /** Their positions in `base`. */
  get items(): Int32Array {
    return this.#items.get();
  }

  override readColumns(): void {
    readColumns(this.base);
  }

  protected override start(): BlockWriter {
    const { data } = this.base;
    const { base, index, offsets } = this.#lists;
    let list = 0;
    return {
      isUnlimited: true,
      write: (start, out) => {
        if (offsets[list]! > start) list = 0;
        while (offsets[list + 1]! <= start) list++;
        list = copyLists(data, { from: base.offsets, index, offsets, list, start }, out);
      },
    };
  }
}

interface Place {
  readonly from: Int32Array;
  readonly index: Int32Array;
  readonly offsets: Int32Array;
  readonly list: number;
  readonly start: number;
}

function copyLists(data: Values, place: Place, out: Values): number {
  if (data instanceof Float64Array) return copyFloat64(data, place, out as Float64Array);
  if (data instanceof Float32Array) return copyFloat32(data, place, out as Float32Array);
  if (data instanceof Int32Array) return copyInt32(data, place, out as Int32Array);
  return copyOther(data, place, out);
}

// The same loop for each storage type, as in `carry.ts`. Each returns the list of the last item.
function copyFloat64(data: Float64Array, { from, index, offsets, list, start }: Place, out: Float64Array): number {
  for (let at = 0; at < out.length; list++) {
    const stop = Math.min(offsets[list + 1]! - start, out.length);
    for (let item = from[index[list]!]! + start + at - offsets[list]!; at < stop; at++) out[at] = data[item++]!;
  }
  return Math.max(0, list - 1);
}
function copyFloat32(data: Float32Array, { from, index, offsets, list, start }: Place, out: Float32Array): number {
  for (let at = 0; at < out.length; list++) {
    const stop = Math.min(offsets[list + 1]! - start, out.length);
    for (let item = from[index[list]!]! + start + at - offsets[list]!; at < stop; at++) out[at] = data[item++]!;
  }
  return Math.max(0, list - 1);
}
function copyInt32(data: Int32Array, { from, index, offsets, list, start }: Place, out: Int32Array): number {
  for (let at = 0; at < out.length; list++) {
    const stop = Math.min(offsets[list + 1]! - start, out.length);
    for (let item = from[index[list]!]! + start + at - offsets[list]!; at < stop; at++) out[at] = data[item++]!;
  }
  return Math.max(0, list - 1);
}
function copyOther(data: Exclude<Values, Float64Array | Float32Array | Int32Array>, place: Place, out: Values): number {
  const { from, index, offsets, start } = place;
  let { list } = place;
  for (let at = 0; at < out.length; list++) {
    const stop = Math.min(offsets[list + 1]! - start, out.length);
    for (let item = from[index[list]!]! + start + at - offsets[list]!; at < stop; at++) out[at] = data[item++]!;
  }
  return Math.max(0, list - 1);
}

/** Offsets of the lists at `index`. */
function pickOffsets(offsets: Int32Array, index: Int32Array): Int32Array {
  const picked = new Int32Array(index.length + 1);
  for (let i = 0, at = 0; i < index.length; i++) {
    const list = index[i]!;
    at += offsets[list + 1]! - offsets[list]!;
    picked[i + 1] = at;
  }
  return picked;
}

function pickItems(offsets: Int32Array, index: Int32Array, picked: Int32Array): Int32Array {
  const items = new Int32Array(picked[index.length]!);
  for (let i = 0, at = 0; i < index.length; i++) {
    const stop = offsets[index[i]! + 1]!;
    for (let item = offsets[index[i]!]!; item < stop; item++) items[at++] = item;
  }
  return items;
}

/** Offsets of the lists at `index`, and the positions of their items. */
export function pickLists(offsets: Int32Array, index: Int32Array): { offsets: Int32Array; items: Int32Array } {
  const picked = pickOffsets(offsets, index);
  return { offsets: picked, items: pickItems(offsets, index, picked) };
}
