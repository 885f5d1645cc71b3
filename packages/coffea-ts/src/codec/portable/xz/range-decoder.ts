import { DecodeFailure } from "../../backend.ts";

const START_PROBABILITY = 1024; // one half, in units of 1/2048

/** A table of adaptive bit probabilities, each one half at first. */
export function probabilities(count: number): Uint16Array {
  return new Uint16Array(count).fill(START_PROBABILITY);
}

/**
 * The range decoder of LZMA: turns bytes into bits whose probabilities adapt. The two 32-bit registers are kept as signed integers
 * (V8 holds those in machine registers), so unsigned comparisons flip the sign bit first.
 */
export class RangeDecoder {
  readonly input: Uint8Array;
  #at = 0;
  #stop = 0;
  #range = 0;
  #code = 0;

  constructor(input: Uint8Array) {
    this.input = input;
  }

  /** Begins to decode the bytes `[start, stop)` of the input. */
  start(start: number, stop: number): void {
    if (stop - start < 5 || this.input[start] !== 0) throw new DecodeFailure("a chunk of its LZMA data begins wrongly");
    this.#stop = stop;
    this.#at = start + 5;
    this.#range = -1;
    this.#code = new DataView(this.input.buffer, this.input.byteOffset + start + 1, 4).getInt32(0);
  }

  /** Whether every byte was used, and the encoder's last register is empty: so it is at the true end of a chunk. */
  get isFinished(): boolean {
    return this.#at === this.#stop && this.#code === 0;
  }

  /** Whether it had to read past the end of its bytes: what it decoded since then means nothing. */
  get isExhausted(): boolean {
    return this.#at > this.#stop;
  }

  /** One bit of the probability at `index`, which adapts. */
  bit(table: Uint16Array, index: number): 0 | 1 {
    const probability = table[index]!;
    const bound = Math.imul(this.#range >>> 11, probability);
    let bit: 0 | 1 = 0;
    if ((this.#code ^ 0x80000000) < (bound ^ 0x80000000)) {
      this.#range = bound;
      table[index] = probability + ((2048 - probability) >>> 5);
    } else {
      this.#range = (this.#range - bound) | 0;
      this.#code = (this.#code - bound) | 0;
      table[index] = probability - (probability >>> 5);
      bit = 1;
    }
    if (this.#range >>> 24 === 0) this.#refill();
    return bit;
  }

  /** `count` bits of even odds, most significant first. */
  directBits(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left--) {
      this.#range >>>= 1;
      const isOne = (this.#code ^ 0x80000000) >= (this.#range ^ 0x80000000);
      if (isOne) this.#code = (this.#code - this.#range) | 0;
      value = (value << 1) | (isOne ? 1 : 0);
      if (this.#range >>> 24 === 0) this.#refill();
    }
    return value >>> 0;
  }

  /** A number of `bits` bits by a binary tree of probabilities that begins at `base`, most significant bit first. */
  tree(table: Uint16Array, base: number, bits: number): number {
    let node = 1;
    for (let left = bits; left > 0; left--) node = (node << 1) | this.bit(table, base + node);
    return node - (1 << bits);
  }

  /** The same, least significant bit first. */
  reverseTree(table: Uint16Array, base: number, bits: number): number {
    let node = 1;
    let value = 0;
    for (let bit = 0; bit < bits; bit++) {
      const read = this.bit(table, base + node);
      node = (node << 1) | read;
      value |= read << bit;
    }
    return value;
  }

  #refill(): void {
    this.#range <<= 8;
    // past the end zeros follow; `isExhausted` tells
    this.#code = (this.#code << 8) | (this.#at < this.#stop ? this.input[this.#at]! : 0);
    this.#at++;
  }
}
