const BYTE_COUNT_FLAG = 0x40000000;
const CLASS_FLAG = 0x80000000;
const NEW_CLASS = 0xffffffff;
// references count from two bytes before the key, so that 0 and 1 stay free for "nothing"
const REFERENCE_OFFSET = 2;

/**
 * Bytes in the order and framing of ROOT's streamers: big-endian numbers, counted strings, objects with byte count and version,
 * class tags and references. `headerLength` is the length of the key in front, from whose start references count.
 */
export class ByteWriter {
  #bytes: Uint8Array;
  #view: DataView;
  #length = 0;
  readonly #headerLength: number;
  readonly #classes = new Map<string, number>();

  constructor(options: { headerLength?: number; capacity?: number } = {}) {
    this.#headerLength = options.headerLength ?? 0;
    this.#bytes = new Uint8Array(options.capacity ?? 1024);
    this.#view = new DataView(this.#bytes.buffer);
  }

  get length(): number {
    return this.#length;
  }

  /** What was written, as a view on the writer's memory. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Classes of the objects that were written. */
  classNames(): Iterable<string> {
    return this.#classes.keys();
  }

  uint8(value: number): this {
    const at = this.#grow(1);
    this.#view.setUint8(at, value);
    return this;
  }

  int16(value: number): this {
    const at = this.#grow(2);
    this.#view.setInt16(at, value);
    return this;
  }

  int32(...values: number[]): this {
    for (const value of values) {
      const at = this.#grow(4);
      this.#view.setInt32(at, value);
    }
    return this;
  }

  /** A whole number of up to 53 bits as eight bytes. */
  int64(...values: number[]): this {
    for (const value of values) {
      this.int32(Math.floor(value / 2 ** 32));
      this.int32((value % 2 ** 32) | 0);
    }
    return this;
  }

  float32(value: number): this {
    const at = this.#grow(4);
    this.#view.setFloat32(at, value);
    return this;
  }

  float64(value: number): this {
    const at = this.#grow(8);
    this.#view.setFloat64(at, value);
    return this;
  }

  raw(bytes: Uint8Array): this {
    const at = this.#grow(bytes.length);
    this.#bytes.set(bytes, at);
    return this;
  }

  zeros(count: number): this {
    this.#grow(count);
    return this;
  }

  /** A TString: its length in one byte, or 255 and four bytes, then UTF-8. */
  string(text: string): this {
    const encoded = new TextEncoder().encode(text);
    if (encoded.length < 255) this.uint8(encoded.length);
    else this.uint8(255).int32(encoded.length);
    return this.raw(encoded);
  }

  /** An object's byte count and class version around what `members` writes. */
  versioned(version: number, members: () => void): this {
    return this.#counted(() => {
      this.int16(version);
      members();
    });
  }

  /** An object in a collection or behind a pointer: byte count, class tag, then the object itself. Returns the reference for {@link reference}. */
  object(className: string, write: () => void): number {
    const reference = this.#length + this.#headerLength + REFERENCE_OFFSET;
    this.#counted(() => {
      this.#classTag(className);
      write();
    });
    return reference;
  }

  /** A pointer to an object that was written before, or null. */
  reference(target: number | null): this {
    return this.int32(target ?? 0);
  }

  #classTag(className: string): void {
    const known = this.#classes.get(className);
    if (known !== undefined) {
      this.int32(known | CLASS_FLAG);
      return;
    }
    this.#classes.set(className, this.#length + this.#headerLength + REFERENCE_OFFSET);
    this.int32(NEW_CLASS | 0);
    this.raw(new TextEncoder().encode(className)).uint8(0);
  }

  #counted(content: () => void): this {
    const at = this.#grow(4);
    content();
    this.#view.setUint32(at, (this.#length - at - 4) | BYTE_COUNT_FLAG);
    return this;
  }

  /** Makes room for `count` more bytes, which are zero, and returns where they begin. Call it before touching the view, which it may replace. */
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
