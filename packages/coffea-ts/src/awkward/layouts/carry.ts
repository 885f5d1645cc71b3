import { Lazy } from "../../base/index.ts";
import type {
  Layout,
  ListLayout,
  NumericLayout,
  OptionLayout,
  RecordLayout,
  RegularLayout,
  StringLayout,
  UnionLayout,
  Values,
} from "../layout.ts";
import { BlockNumeric, type BlockWriter, depthOfBlocks, readColumns } from "./blocks.ts";
import { CarriedItems, CarriedList, pickLists } from "./carry-list.ts";
import { LazyRegular } from "./lazy.ts";

/**
 * The entries of `layout` at the positions `index` (all of them valid), in that order.
 * Nothing is read or copied until the result is touched; one index serves all fields of a record, and carrying twice combines the indices.
 */
export function carry(layout: Layout, index: Int32Array): Layout {
  switch (layout.kind) {
    case "numeric":
      return carryNumbers(layout, index);
    case "string":
      return layout.dictionary === undefined
        ? new CarriedString(layout, index)
        : new CategoricalString(compose(layout.dictionary.index, index), layout.dictionary.categories);
    case "list":
    case "regular":
      return carryList(layout, index);
    case "record":
      return layout instanceof CarriedRecord
        ? new CarriedRecord(layout.base, compose(layout.index, index))
        : new CarriedRecord(layout, index);
    case "option":
      return new CarriedOption(layout, index);
    case "union":
      return new CarriedUnion(layout, index);
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

function carryNumbers(layout: NumericLayout, index: Int32Array): Layout {
  if (layout instanceof CarriedNumeric && !layout.isReady) return new CarriedNumeric(layout.base, compose(layout.index, index));
  if (layout instanceof CarriedItems && !layout.isReady) return new CarriedNumeric(layout.base, compose(layout.items, index));
  return new CarriedNumeric(layout, index);
}

/** Numbers picked by position; gathered at the first touch. */
export class CarriedNumeric extends BlockNumeric {
  readonly base: NumericLayout;
  readonly index: Int32Array;

  constructor(base: NumericLayout, index: Int32Array) {
    super(base.dtype, index.length, depthOfBlocks(base) + 1);
    this.base = base;
    this.index = index;
  }

  override readColumns(): void {
    readColumns(this.base);
  }

  protected override start(): BlockWriter {
    const { data } = this.base;
    return { isUnlimited: true, write: (start, out) => gather(data, this.index.subarray(start, start + out.length), out) };
  }
}

/** A record picked by position; each field is picked when it is asked for. */
export class CarriedRecord implements RecordLayout {
  readonly kind = "record";
  readonly base: RecordLayout;
  readonly index: Int32Array;
  readonly #made = new Map<string, Layout>();

  constructor(base: RecordLayout, index: Int32Array) {
    this.base = base;
    this.index = index;
  }

  get length(): number {
    return this.index.length;
  }

  get name(): string | null {
    return this.base.name;
  }

  get fields(): readonly string[] {
    return this.base.fields;
  }

  get isTuple(): boolean {
    return this.base.isTuple === true;
  }

  field(name: string): Layout {
    let layout = this.#made.get(name);
    if (layout === undefined) this.#made.set(name, (layout = carry(this.base.field(name), this.index)));
    return layout;
  }
}

class CarriedOption implements OptionLayout {
  readonly kind = "option";
  readonly length: number;
  readonly #base: OptionLayout;
  readonly #index: Lazy<Int32Array>;

  constructor(base: OptionLayout, index: Int32Array) {
    this.length = index.length;
    this.#base = base;
    this.#index = new Lazy(() => compose(base.index, index));
  }

  get index(): Int32Array {
    return this.#index.get();
  }

  get content(): Layout {
    return this.#base.content;
  }
}

/** A union picked by position; tags and positions are picked at the first touch. */
class CarriedUnion implements UnionLayout {
  readonly kind = "union";
  readonly length: number;
  readonly contents: readonly Layout[];
  readonly #tags: Lazy<Uint8Array>;
  readonly #index: Lazy<Int32Array>;

  constructor(base: UnionLayout, index: Int32Array) {
    this.length = index.length;
    this.contents = base.contents;
    this.#tags = new Lazy(() => {
      const { tags } = base;
      const out = new Uint8Array(index.length);
      for (let i = 0; i < out.length; i++) out[i] = tags[index[i]!]!;
      return out;
    });
    this.#index = new Lazy(() => compose(base.index, index));
  }

  get tags(): Uint8Array {
    return this.#tags.get();
  }

  get index(): Int32Array {
    return this.#index.get();
  }
}

class CarriedString implements StringLayout {
  readonly kind = "string";
  readonly length: number;
  readonly #picked: Lazy<{ offsets: Int32Array; bytes: Uint8Array }>;

  constructor(base: StringLayout, index: Int32Array) {
    this.length = index.length;
    this.#picked = new Lazy(() => {
      const { offsets, items } = pickLists(base.offsets, index);
      const bytes = new Uint8Array(items.length);
      gatherBytes(base.bytes, items, bytes);
      return { offsets, bytes };
    });
  }

  get offsets(): Int32Array {
    return this.#picked.get().offsets;
  }

  get bytes(): Uint8Array {
    return this.#picked.get().bytes;
  }
}

/** Text `i` is `categories[index[i]]`. The bytes of each text are gathered only for who asks. */
export class CategoricalString implements StringLayout {
  readonly kind = "string";
  readonly length: number;
  readonly dictionary: NonNullable<StringLayout["dictionary"]>;
  readonly #plain: Lazy<StringLayout>;

  constructor(index: Int32Array, categories: StringLayout) {
    this.length = index.length;
    this.dictionary = { index, categories };
    this.#plain = new Lazy(() => new CarriedString(categories, index));
  }

  get offsets(): Int32Array {
    return this.#plain.get().offsets;
  }

  get bytes(): Uint8Array {
    return this.#plain.get().bytes;
  }
}

function carryList(layout: ListLayout | RegularLayout, index: Int32Array): Layout {
  if (layout.kind === "regular")
    return new LazyRegular(index.length, layout.size, () => carry(layout.content, pickRegular(layout.size, index)));
  return layout instanceof CarriedList
    ? new CarriedList(layout.base, compose(layout.index, index), carry)
    : new CarriedList(layout, index, carry);
}

function pickRegular(size: number, index: Int32Array): Int32Array {
  const items = new Int32Array(index.length * size);
  for (let i = 0, at = 0; i < index.length; i++) for (let j = 0; j < size; j++) items[at++] = index[i]! * size + j;
  return items;
}

/** `first[second[i]]`. */
export function compose(first: Int32Array, second: Int32Array): Int32Array {
  const out = new Int32Array(second.length);
  for (let i = 0; i < out.length; i++) out[i] = first[second[i]!]!;
  return out;
}

function gather(data: Values, index: Int32Array, out: Values): void {
  if (data instanceof Float64Array) gatherFloat64(data, index, out as Float64Array);
  else if (data instanceof Float32Array) gatherFloat32(data, index, out as Float32Array);
  else if (data instanceof Int32Array) gatherInt32(data, index, out as Int32Array);
  else if (data instanceof BigInt64Array || data instanceof BigUint64Array) gatherBig(data, index, out as BigInt64Array);
  else if (data instanceof Uint8Array) gatherBytes(data, index, out as Uint8Array);
  else gatherOther(data, index, out as typeof data);
}

// The same loop for each storage type: engines compile each for one type only, which is several times faster than one loop that sees them all.
function gatherFloat64(data: Float64Array, index: Int32Array, out: Float64Array): void {
  for (let i = 0; i < index.length; i++) out[i] = data[index[i]!]!;
}
function gatherFloat32(data: Float32Array, index: Int32Array, out: Float32Array): void {
  for (let i = 0; i < index.length; i++) out[i] = data[index[i]!]!;
}
function gatherInt32(data: Int32Array, index: Int32Array, out: Int32Array): void {
  for (let i = 0; i < index.length; i++) out[i] = data[index[i]!]!;
}
function gatherBig(data: BigInt64Array | BigUint64Array, index: Int32Array, out: BigInt64Array | BigUint64Array): void {
  for (let i = 0; i < index.length; i++) out[i] = data[index[i]!]!;
}
function gatherBytes(data: Uint8Array, index: Int32Array, out: Uint8Array): void {
  for (let i = 0; i < index.length; i++) out[i] = data[index[i]!]!;
}
type SmallValues = Int8Array | Uint16Array | Int16Array | Uint32Array;
function gatherOther(data: SmallValues, index: Int32Array, out: SmallValues): void {
  for (let i = 0; i < index.length; i++) out[i] = data[index[i]!]!;
}
