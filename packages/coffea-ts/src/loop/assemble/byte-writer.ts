/** Size fields are written after what they count, so they have room for any number: LEB128 may be longer than necessary. */
const SIZE_BYTES = 5;

/** Bytes of a WebAssembly module, written one after the other. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What was written so far; a view that writing more may make stale. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  /** Bytes as they are. */
  append(values: ArrayLike<number>): void {
    if (this.#length + values.length > this.#bytes.length) this.#grow(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /** LEB128 of 0 to 2^32 − 1. */
  unsigned(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = rest >>> 7) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }

  /** Signed LEB128 of a 32-bit integer. */
  signed(value: number): void {
    let rest = value;
    for (; rest < -64 || rest >= 64; rest >>= 7) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest & 0x7f);
  }

  /** Signed LEB128 of a 64-bit integer. */
  signed64(value: bigint): void {
    let rest = BigInt.asIntN(64, value);
    for (; rest < -64n || rest >= 64n; rest >>= 7n) this.byte(Number(rest & 0x7fn) | 0x80);
    this.byte(Number(rest & 0x7fn));
  }

  float64(value: number): void {
    this.append(new Uint8Array(Float64Array.of(value).buffer));
  }

  /** UTF-8 with its length before it. */
  text(value: string): void {
    const encoded = new TextEncoder().encode(value);
    this.unsigned(encoded.length);
    this.append(encoded);
  }

  /** What `write` appends, with its size in bytes before it. */
  sized(write: () => void): void {
    const start = this.#length;
    for (let i = 0; i < SIZE_BYTES; i++) this.byte(0);
    write();
    const size = this.#length - start - SIZE_BYTES;
    for (let i = 0; i < SIZE_BYTES; i++) this.#bytes[start + i] = ((size >>> (7 * i)) & 0x7f) | (i < SIZE_BYTES - 1 ? 0x80 : 0);
  }

  /** Items with their number before them. */
  vector<T>(items: readonly T[], write: (item: T, i: number) => void): void {
    this.unsigned(items.length);
    for (const [i, item] of items.entries()) write(item, i);
  }

  #grow(more: number): void {
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
