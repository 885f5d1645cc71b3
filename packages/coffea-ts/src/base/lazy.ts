/** A value computed at the first `get()` and kept. A computation that throws is tried again at the next `get()`. */
export class Lazy<T> {
  #compute: (() => T) | null;
  #value: T | undefined;

  constructor(compute: () => T) {
    this.#compute = compute;
  }

  /** Whether the value is there already. */
  get isReady(): boolean {
    return this.#compute === null;
  }

  get(): T {
    if (this.#compute !== null) {
      this.#value = this.#compute();
      this.#compute = null;
    }
    return this.#value as T;
  }
}
