import { CoffeaError } from "../../base/index.ts";

const decoder = new TextDecoder();

/** A position in little-endian bytes that moves as values are read, for the envelopes of an RNTuple. Every read is checked against the end: `CorruptFile` says where. */
export class LittleCursor {
  readonly bytes: Uint8Array;
  /** What these bytes are, for messages: `the header of RNTuple "Events" of nano.root`. */
  readonly where: string;
  position = 0;
  readonly #view: DataView;

  constructor(bytes: Uint8Array, where: string, position = 0) {
    this.bytes = bytes;
    this.where = where;
    this.position = position;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Moves on by `length` bytes and returns the position before. */
  advance(length: number): number {
    const start = this.position;
    if (!(length >= 0 && start + length <= this.bytes.length))
      throw this.corrupt(`${length} bytes were expected, ${this.bytes.length - start} are left`);
    this.position = start + length;
    return start;
  }

  u16(): number {
    return this.#view.getUint16(this.advance(2), true);
  }
  u32(): number {
    return this.#view.getUint32(this.advance(4), true);
  }
  i32(): number {
    return this.#view.getInt32(this.advance(4), true);
  }
  f64(): number {
    return this.#view.getFloat64(this.advance(8), true);
  }

  /** A signed integer of 8 bytes: a size, a position or a number of entries. Beyond 2^53 it is `CorruptFile`. */
  i64(): number {
    const low = this.u32();
    const value = this.i32() * 2 ** 32 + low;
    if (!Number.isSafeInteger(value)) throw this.corrupt(`the number ${value} is out of range`);
    return value;
  }

  /** An integer of 8 bytes that may be anything: negative where its first bit is set, of which only the sign is exact then. */
  roughI64(): number {
    const low = this.u32();
    return this.i32() * 2 ** 32 + low;
  }

  /** Text with its length before it, as four bytes. */
  text(): string {
    const length = this.u32();
    const start = this.advance(length);
    return decoder.decode(this.bytes.subarray(start, start + length));
  }

  /** Reads a record frame: what stands in it behind the parts that `read` takes, is from a newer format and stepped over. */
  record<T>(read: (cursor: LittleCursor) => T): T {
    const start = this.position;
    const size = this.i64();
    const stop = this.#frameStop(start, size);
    if (size < 0) throw this.corrupt("a record was expected, and there is a list");
    const value = read(this);
    this.#leave(stop);
    return value;
  }

  /** Reads a list frame, item by item. */
  list<T>(read: (cursor: LittleCursor, index: number) => T): T[] {
    const { count, stop } = this.openList();
    const items: T[] = [];
    for (let i = 0; i < count; i++) items.push(read(this, i));
    this.#leave(stop);
    return items;
  }

  /** Moves behind the head of a list frame: how many items there are, and where it ends. */
  openList(): { readonly count: number; readonly stop: number } {
    const start = this.position;
    const size = this.i64();
    if (size >= 0) throw this.corrupt("a list was expected, and there is a record");
    const stop = this.#frameStop(start, -size);
    const count = this.u32();
    if (count > stop - this.position) throw this.corrupt(`a list of ${count} items takes ${-size} bytes`);
    return { count, stop };
  }

  #frameStop(start: number, size: number): number {
    const stop = start + Math.abs(size);
    if (stop > this.bytes.length || Math.abs(size) < 8) throw this.corrupt(`a frame of ${Math.abs(size)} bytes does not fit`);
    return stop;
  }

  #leave(stop: number): void {
    if (this.position > stop) throw this.corrupt(`a frame ends at byte ${stop}, and its content does not`);
    this.position = stop;
  }

  /** A `CorruptFile` error that names the place. */
  corrupt(what: string): CoffeaError {
    return new CoffeaError(
      "CorruptFile",
      `Cannot make sense of ${this.where}: at byte ${this.position} of its ${this.bytes.length}, ${what}. The file is damaged, or was written in a way that is not understood here.`,
      { details: { where: this.where, position: this.position } },
    );
  }
}
