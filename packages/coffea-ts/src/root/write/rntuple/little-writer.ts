/** Bytes in the order and framing of an RNTuple's envelopes: little-endian numbers, counted texts, record and list frames. */
export class LittleWriter {
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** What was written, as a view on the writer's memory. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  u16(...values: number[]): this {
    for (const value of values) {
      const at = this.#grow(2);
      this.#view.setUint16(at, value, true);
    }
    return this;
  }

  u32(...values: number[]): this {
    for (const value of values) {
      const at = this.#grow(4);
      this.#view.setUint32(at, value, true);
    }
    return this;
  }

  /** A whole number of up to 53 bits as eight bytes. */
  i64(value: number): this {
    return this.u32((value % 2 ** 32) >>> 0, Math.floor(value / 2 ** 32) >>> 0);
  }

  raw(bytes: Uint8Array): this {
    const at = this.#grow(bytes.length);
    this.#bytes.set(bytes, at);
    return this;
  }

  text(text: string): this {
    const encoded = new TextEncoder().encode(text);
    return this.u32(encoded.length).raw(encoded);
  }

  /** A record frame around what `content` writes. */
  record(content: () => void): this {
    return this.#framed(1, content);
  }

  /** A list frame of items, and what `tail` writes behind them inside of it. */
  list<T>(items: readonly T[], write: (item: T, index: number) => void, tail: () => void = () => {}): this {
    return this.#framed(-1, () => {
      this.u32(items.length);
      for (const [index, item] of items.entries()) write(item, index);
      tail();
    });
  }

  #framed(sign: number, content: () => void): this {
    const start = this.#grow(8);
    content();
    this.#view.setBigInt64(start, BigInt(sign * (this.#length - start)), true);
    return this;
  }

  #grow(count: number): number {
    const at = this.#length;
    this.#length += count;
    if (this.#length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#length, 2 * this.#bytes.length));
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    return at;
  }
}
