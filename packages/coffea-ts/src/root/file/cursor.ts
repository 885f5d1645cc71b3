import { CoffeaError } from "../../base/index.ts";

const decoder = new TextDecoder();

/**
 * A position in big-endian bytes that moves as values are read. Every read is checked against the end: `CorruptFile` says where.
 * `displacement` is what has to be added to a position to get ROOT's: references between objects count from the start of their key.
 */
export class Cursor {
  readonly bytes: Uint8Array;
  readonly displacement: number;
  /** What these bytes are, for messages: `key "Events" of nano.root`. */
  readonly where: string;
  position = 0;
  /** The same bytes; reads through it are checked against their end only. */
  readonly view: DataView;

  constructor(bytes: Uint8Array, where: string, displacement = 0) {
    this.bytes = bytes;
    this.where = where;
    this.displacement = displacement;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Bytes left. */
  get remaining(): number {
    return this.bytes.length - this.position;
  }

  /** Moves on by `length` bytes and returns the position before. Throws `CorruptFile` where fewer are left. */
  advance(length: number): number {
    const start = this.position;
    if (!(length >= 0 && start + length <= this.bytes.length))
      throw this.corrupt(`${length} bytes were expected, ${this.remaining} are left`);
    this.position = start + length;
    return start;
  }

  moveTo(position: number): void {
    this.position = 0;
    this.advance(position);
  }

  u8(): number {
    return this.view.getUint8(this.advance(1));
  }
  i8(): number {
    return this.view.getInt8(this.advance(1));
  }
  u16(): number {
    return this.view.getUint16(this.advance(2));
  }
  i16(): number {
    return this.view.getInt16(this.advance(2));
  }
  u32(): number {
    return this.view.getUint32(this.advance(4));
  }
  i32(): number {
    return this.view.getInt32(this.advance(4));
  }
  i64(): bigint {
    return this.view.getBigInt64(this.advance(8));
  }
  u64(): bigint {
    return this.view.getBigUint64(this.advance(8));
  }
  f32(): number {
    return this.view.getFloat32(this.advance(4));
  }
  f64(): number {
    return this.view.getFloat64(this.advance(8));
  }

  /** A file position of 8 bytes. ROOT files end far below 2^53; anything else is `CorruptFile`. */
  seek64(): number {
    const value = Number(this.i64());
    if (!Number.isSafeInteger(value)) throw this.corrupt(`the file position ${value} is out of range`);
    return value;
  }

  /** The next `length` bytes, as a view. */
  take(length: number): Uint8Array {
    const start = this.advance(length);
    return this.bytes.subarray(start, start + length);
  }

  /** Text with its length before it: one byte, or 255 and four bytes. */
  string(): string {
    const short = this.u8();
    return textOf(this.take(short === 255 ? this.i32() : short));
  }

  /** Text that ends at a zero byte. */
  cString(): string {
    const end = this.bytes.indexOf(0, this.position);
    if (end < 0) throw this.corrupt("a text without its end was found");
    const text = textOf(this.take(end - this.position));
    this.position = end + 1;
    return text;
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

function textOf(bytes: Uint8Array): string {
  // Copies, for browsers decode no text in memory of the shared kind.
  if (bytes.length > 64) return decoder.decode(bytes.slice());
  let text = "";
  for (const byte of bytes) {
    if (byte > 127) return decoder.decode(bytes.slice());
    text += String.fromCharCode(byte);
  }
  return text;
}
