/** The range encoder of LZMA (LZMA SDK's specification), to make data for tests of the decoder. */
export class RangeEncoder {
  readonly #bytes: number[] = [];
  #low = 0;
  #range = 0xffffffff;
  #cache = 0;
  #pending = 1;

  /** One bit of the probability at `index`, which adapts. */
  bit(table: Uint16Array, index: number, bit: number): void {
    const probability = table[index]!;
    const bound = (this.#range >>> 11) * probability;
    if (bit === 0) {
      this.#range = bound;
      table[index] = probability + ((2048 - probability) >>> 5);
    } else {
      this.#low += bound;
      this.#range -= bound;
      table[index] = probability - (probability >>> 5);
    }
    this.#normalize();
  }

  /** `count` bits of even odds, most significant first. */
  directBits(value: number, count: number): void {
    for (let place = count - 1; place >= 0; place--) {
      this.#range >>>= 1;
      if ((value >>> place) & 1) this.#low += this.#range;
      this.#normalize();
    }
  }

  /** A number of `bits` bits by a tree of probabilities, most significant bit first. */
  tree(table: Uint16Array, base: number, [value, bits]: readonly [number, number]): void {
    let node = 1;
    for (let place = bits - 1; place >= 0; place--) {
      const bit = (value >>> place) & 1;
      this.bit(table, base + node, bit);
      node = (node << 1) | bit;
    }
  }

  /** The same, least significant bit first. */
  reverseTree(table: Uint16Array, base: number, [value, bits]: readonly [number, number]): void {
    let node = 1;
    for (let place = 0; place < bits; place++) {
      const bit = (value >>> place) & 1;
      this.bit(table, base + node, bit);
      node = (node << 1) | bit;
    }
  }

  /** All bytes, the last register included. */
  finish(): Uint8Array {
    for (let byte = 0; byte < 5; byte++) this.#shift();
    return Uint8Array.from(this.#bytes);
  }

  #normalize(): void {
    while (this.#range < 2 ** 24) {
      this.#range = (this.#range * 256) % 2 ** 32;
      this.#shift();
    }
  }

  #shift(): void {
    if (this.#low < 0xff000000 || this.#low >= 2 ** 32) {
      const carry = this.#low >= 2 ** 32 ? 1 : 0;
      for (; this.#pending > 0; this.#pending--) {
        this.#bytes.push((this.#cache + carry) & 255);
        this.#cache = 255;
      }
      this.#cache = Math.floor(this.#low / 2 ** 24) & 255;
    }
    this.#pending++;
    this.#low = (this.#low % 2 ** 24) * 256;
  }
}
