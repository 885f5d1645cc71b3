import { basketBytes, type Basket } from "./basket.ts";

/** Decompressed baskets of one file, by their position in it; the longest unused ones go when `limitBytes` is exceeded. */
export class BasketCache {
  readonly #limitBytes: number;
  readonly #baskets = new Map<number, Basket>();
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  /** Bytes that are held. */
  get bytes(): number {
    return this.#bytes;
  }

  has(seek: number): boolean {
    return this.#baskets.has(seek);
  }

  get(seek: number): Basket | undefined {
    const basket = this.#baskets.get(seek);
    if (basket === undefined) return undefined;
    this.#baskets.delete(seek);
    this.#baskets.set(seek, basket);
    return basket;
  }

  /** Keeps a basket, unless it alone is larger than the limit. */
  set(seek: number, basket: Basket): void {
    const size = basketBytes(basket);
    if (size > this.#limitBytes) return;
    this.delete(seek);
    this.#baskets.set(seek, basket);
    this.#bytes += size;
    for (const oldest of this.#baskets.keys()) {
      if (this.#bytes <= this.#limitBytes) break;
      this.delete(oldest);
    }
  }

  delete(seek: number): void {
    const basket = this.#baskets.get(seek);
    if (basket === undefined) return;
    this.#baskets.delete(seek);
    this.#bytes -= basketBytes(basket);
  }

  clear(): void {
    this.#baskets.clear();
    this.#bytes = 0;
  }
}
