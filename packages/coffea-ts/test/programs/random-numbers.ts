/** Random choices from a seed; the same seed gives the same choices everywhere. */
export class RandomNumbers {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 1;
    for (let i = 0; i < 4; i++) this.below(2);
  }

  /** An integer in [0, limit). Xorshift of 32 bits. */
  below(limit: number): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return Math.floor(((state >>> 0) / 2 ** 32) * limit);
  }

  choose<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  /** `count` of several values, in their order. */
  sample<T>(from: readonly T[], count: number): T[] {
    let [left, wanted] = [from.length, count];
    return from.filter(() => {
      const taken = this.below(left--) < wanted;
      if (taken) wanted--;
      return taken;
    });
  }
}
