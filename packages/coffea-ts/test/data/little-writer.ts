/** Bytes in the order and framing of an RNTuple's envelopes: little-endian numbers, counted texts, frames. */
export class LittleWriter {
  readonly #bytes: number[] = [];

  get bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }

  raw(bytes: Uint8Array | readonly number[]): this {
    for (const byte of bytes) this.#bytes.push(byte);
    return this;
  }

  u16(...values: number[]): this {
    for (const value of values) this.raw([value & 255, (value >> 8) & 255]);
    return this;
  }

  u32(...values: number[]): this {
    for (const value of values) this.u16(value & 0xffff, value >>> 16);
    return this;
  }

  i64(value: number): this {
    return this.raw(new Uint8Array(BigInt64Array.of(BigInt(value)).buffer));
  }

  f64(...values: number[]): this {
    return this.raw(new Uint8Array(Float64Array.from(values).buffer));
  }

  text(text: string): this {
    const bytes = new TextEncoder().encode(text);
    return this.u32(bytes.length).raw(bytes);
  }

  /** A record frame around what `content` writes. */
  record(content: () => unknown): this {
    return this.#framed(1, content);
  }

  /** A list frame of items, and what `tail` writes behind them inside of it. */
  list<T>(items: readonly T[], write: (item: T, index: number) => unknown, tail: () => void = () => {}): this {
    return this.#framed(-1, () => {
      this.u32(items.length);
      items.forEach(write);
      tail();
    });
  }

  #framed(sign: number, content: () => unknown): this {
    const start = this.#bytes.length;
    this.i64(0);
    content();
    const size = new Uint8Array(BigInt64Array.of(BigInt(sign * (this.#bytes.length - start))).buffer);
    for (const [i, byte] of size.entries()) this.#bytes[start + i] = byte;
    return this;
  }
}
