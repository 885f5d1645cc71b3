// Random numbers that are the same at every run, so that the pictures of the gallery are, too.

/** Draws numbers of several distributions from one seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** Even between 0 and 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  }

  /** `count` numbers of a normal distribution. */
  normal(count: number, mean: number, sigma: number): number[] {
    const one = () => Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Array.from({ length: count }, () => mean + sigma * one());
  }

  /** `count` numbers that fall off exponentially from `start`. */
  exponential(count: number, start: number, scale: number): number[] {
    return Array.from({ length: count }, () => start - scale * Math.log(1 - this.next()));
  }

  /** `count` numbers that are even between two ends. */
  uniform(count: number, from: number, to: number): number[] {
    return Array.from({ length: count }, () => from + (to - from) * this.next());
  }
}
