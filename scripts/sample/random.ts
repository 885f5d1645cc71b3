/**
 * xoshiro128** (https://prng.di.unimi.it/xoshiro128starstar.c), seeded by splitmix32: 32-bit integers only, so the same numbers on every machine.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;
  #spare: number | null = null;

  constructor(seed: number) {
    let state = seed | 0;
    const next = (): number => {
      state = (state + 0x9e3779b9) | 0;
      let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      return mixed ^ (mixed >>> 15);
    };
    [this.#a, this.#b, this.#c, this.#d] = [next(), next(), next(), next()];
  }

  /** 32 random bits, signed. */
  bits(): number {
    const five = Math.imul(this.#b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result;
  }

  /** Uniform between `low` and `high`, both exclusive. */
  uniform(low = 0, high = 1): number {
    return low + (high - low) * (((this.bits() >>> 0) + 0.5) / 2 ** 32);
  }

  /** Whether something of this probability happens. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** A charge of either sign. */
  sign(): 1 | -1 {
    return this.bits() < 0 ? -1 : 1;
  }

  /** Exponential with this mean. */
  exponential(mean: number): number {
    return -mean * Math.log(this.uniform());
  }

  /** Normal with mean 0 and width 1 (Box and Muller). */
  normal(): number {
    if (this.#spare !== null) {
      const spare = this.#spare;
      this.#spare = null;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(this.uniform()));
    const angle = this.uniform(0, 2 * Math.PI);
    this.#spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** Poisson with this mean, which should be small. */
  poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.uniform(); product > limit; product *= this.uniform()) count++;
    return count;
  }

  /** Breit and Wigner's resonance curve (Cauchy), cut to masses between `low` and `high`. */
  breitWigner(mass: number, width: number, [low, high]: readonly [number, number]): number {
    for (;;) {
      const drawn = mass + 0.5 * width * Math.tan(Math.PI * (this.uniform() - 0.5));
      if (drawn > low && drawn < high) return drawn;
    }
  }
}
