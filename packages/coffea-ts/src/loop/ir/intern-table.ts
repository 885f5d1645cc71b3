/** Gives the same object for the same key, and every object a number of its own. One table for all that is compared by identity. */
export class InternTable {
  readonly #known = new Map<string, unknown>();

  /** The object with this key; `make` gets the number of a new one. */
  intern<T>(key: string, make: (id: number) => T): T {
    let one = this.#known.get(key) as T | undefined;
    if (one === undefined) this.#known.set(key, (one = make(this.#known.size)));
    return one;
  }
}
