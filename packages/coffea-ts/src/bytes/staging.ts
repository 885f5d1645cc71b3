import type { ByteRoom } from "./byte-source.ts";

/** Who has memory for a while. */
export interface Lender {
  take(bytes: number): Uint8Array;
  give(piece: ArrayBufferView): void;
}

/** Memory for bytes that are used at once: all that was taken after a mark is given back together. */
export class Staging implements ByteRoom {
  readonly #lender: Lender;
  readonly #pieces: Uint8Array[] = [];

  constructor(lender: Lender) {
    this.#lender = lender;
  }

  take(bytes: number): Uint8Array {
    const piece = this.#lender.take(bytes);
    this.#pieces.push(piece);
    return piece;
  }

  /** How much is taken now, for {@link Staging.release}. */
  get mark(): number {
    return this.#pieces.length;
  }

  /** Gives back what was taken since the mark. */
  release(mark: number): void {
    for (const piece of this.#pieces.splice(mark)) this.#lender.give(piece);
  }
}
