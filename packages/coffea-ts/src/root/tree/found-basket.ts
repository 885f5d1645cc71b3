import { CoffeaError } from "../../base/index.ts";
import { borrowData, openBasket, unpackBasket, type Basket, type PackedBasket } from "./basket.ts";
import type { Branch } from "./branch.ts";
import type { PlannedBasket } from "./plan.ts";

/** The entries of a tree that are read: `[entryStart, entryStop)`. */
export interface Entries {
  readonly entryStart: number;
  readonly entryStop: number; // exclusive
}

/**
 * A basket of a column that is being read, in its record or unpacked already. One that the entries end in the middle of is unpacked once and kept by the file, until its last entries are read.
 * The record is only lent: what is needed of it has to be taken before the next read.
 */
export class FoundBasket {
  readonly planned: PlannedBasket;
  /** Entries that are wanted, counted from the basket's first: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Names it for messages. */
  readonly where: string;
  readonly #branch: Branch;
  readonly #record: Uint8Array | null;
  #packed: PackedBasket | null = null;
  #basket: Basket | null = null;

  /** `content` is the basket's record, or the basket. */
  constructor(branch: Branch, planned: PlannedBasket, { entryStart, entryStop }: Entries, content: Uint8Array | Basket) {
    this.#branch = branch;
    this.planned = planned;
    this.from = Math.max(entryStart - planned.entryStart, 0);
    this.to = Math.min(entryStop, planned.entryStop) - planned.entryStart;
    this.where = `basket ${planned.index} of branch "${branch.path}" of tree "${branch.tree.path}" of ${branch.tree.file.name}`;
    this.#record = content instanceof Uint8Array ? content : null;
    if (content instanceof Uint8Array) return;
    this.#check(content.entries);
    this.#basket = content;
  }

  get entries(): number {
    return this.planned.entryStop - this.planned.entryStart;
  }

  /** Whether all of its entries are wanted. */
  get isWhole(): boolean {
    return this.from === 0 && this.to === this.entries;
  }

  /** Size of the data of all its entries, in bytes. Throws `CorruptFile` where the record is damaged, or has another number of entries than the tree promises. */
  get dataBytes(): number {
    return this.#basket?.data.length ?? this.#open().dataBytes;
  }

  /** The data of all entries, valid until another basket is decompressed. Throws as {@link dataBytes}, or `CodecFailed`. */
  borrowData(): Uint8Array {
    if (this.#basket !== null) return this.#basket.data;
    const packed = this.#open();
    return this.#measured(packed, () => borrowData(packed));
  }

  /** Data and entry offsets, which stay valid. Throws as {@link borrowData}. */
  unpack(): Basket {
    if (this.#basket !== null) return this.#basket;
    const packed = this.#open();
    const basket = this.#measured(packed, () => unpackBasket(packed));
    const isView = basket.data.buffer === packed.payload.buffer;
    this.#basket = isView ? { ...basket, data: basket.data.slice() } : basket;
    if (!this.isWhole) this.#keep(this.#basket);
    return this.#basket;
  }

  /** To be called when the column is decoded. */
  finish(): void {
    const { range } = this.planned;
    if (range !== null && this.to === this.entries) this.#branch.tree.file.baskets.delete(range.start);
  }

  #open(): PackedBasket {
    if (this.#packed !== null) return this.#packed;
    const packed = openBasket(this.#record!, this.where);
    this.#check(packed.entries);
    this.#packed = packed;
    return packed;
  }

  #check(entries: number): void {
    if (entries === this.entries) return;
    throw new CoffeaError(
      "CorruptFile",
      `The tree promises ${this.entries} entries in ${this.where}, the basket holds ${entries}. The file is damaged.`,
    );
  }

  #keep(basket: Basket): void {
    const { range } = this.planned;
    if (range !== null && this.to < this.entries) this.#branch.tree.file.baskets.set(range.start, basket);
  }

  #measured<T>(packed: PackedBasket, unpack: () => T): T {
    const listener = this.#branch.tree.file.basketListener;
    if (listener === null) return unpack();
    const start = performance.now();
    const result = unpack();
    const milliseconds = performance.now() - start;
    const compressedBytes = packed.key.bytes;
    listener({ branch: this.#branch.path, compressedBytes, rawBytes: packed.contentBytes, milliseconds });
    return result;
  }
}
