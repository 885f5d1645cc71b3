import { CoffeaError } from "../base/index.ts";

/** Type numbers of Thrift's compact protocol, https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md. */
export const thriftTypes = { i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const;

/** A value in a struct: its type, and its bytes `[start, stop)`. */
export interface ThriftField {
  readonly id: number;
  readonly type: number;
  readonly start: number;
  readonly stop: number;
}

const DEEPEST = 64;

/** Reads structs of Thrift's compact protocol without knowing what they mean: which fields there are, and where. Throws `CorruptFile`. */
export class ThriftReader {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The bytes of a value. */
  raw({ start, stop }: { readonly start: number; readonly stop: number }): Uint8Array {
    return this.#bytes.subarray(start, stop);
  }

  /** The fields of the struct that begins at `start`. */
  struct(start: number): Map<number, ThriftField> {
    const fields = new Map<number, ThriftField>();
    let id = 0;
    for (let at = start; ;) {
      const head = this.#byte(at++);
      if (head === 0) return fields;
      const type = head & 15;
      if (head >> 4 === 0) [id, at] = this.#signed(at);
      else id += head >> 4;
      const stop = this.#after(type, at, 0);
      fields.set(id, { id, type, start: at, stop });
      at = stop;
    }
  }

  /** The items of a list. */
  list(field: ThriftField | undefined): { readonly start: number; readonly stop: number }[] {
    if (field === undefined) return [];
    const [count, type, first] = this.#listHead(field.start);
    const items: { start: number; stop: number }[] = [];
    for (let i = 0, at = first; i < count; i++) {
      const stop = this.#after(type, at, 0);
      items.push({ start: at, stop });
      at = stop;
    }
    return items;
  }

  /** A whole number; 0 where it is not there. */
  number(field: ThriftField | undefined): number {
    return field === undefined ? 0 : this.#signed(field.start)[0];
  }

  /** The text of a binary value. */
  text(value: { readonly start: number; readonly stop: number }): string {
    return new TextDecoder().decode(this.#bytes.subarray(this.#unsigned(value.start)[1], value.stop));
  }

  #listHead(start: number): [count: number, type: number, at: number] {
    const head = this.#byte(start);
    const [count, at] = head >> 4 === 15 ? this.#unsigned(start + 1) : [head >> 4, start + 1];
    if (count > this.#bytes.length - at) throw damaged();
    return [count, head & 15, at];
  }

  /** Where a value ends that begins at `at`. */
  #after(type: number, at: number, depth: number): number {
    if (depth > DEEPEST) throw damaged();
    switch (type) {
      case 1:
      case 2:
        return at;
      case 3:
        return this.#checked(at + 1);
      case 4:
      case 5:
      case 6:
        return this.#unsigned(at)[1];
      case 7:
        return this.#checked(at + 8);
      case 8: {
        const [length, start] = this.#unsigned(at);
        return this.#checked(start + length);
      }
      case 9:
      case 10: {
        const [count, item, first] = this.#listHead(at);
        let next = first;
        // booleans in lists take a byte each
        for (let i = 0; i < count; i++) next = item <= 2 ? this.#checked(next + 1) : this.#after(item, next, depth + 1);
        return next;
      }
      case 12: {
        for (let next = at; ;) {
          const head = this.#byte(next++);
          if (head === 0) return next;
          if (head >> 4 === 0) next = this.#unsigned(next)[1];
          next = this.#after(head & 15, next, depth + 1);
        }
      }
      default:
        throw damaged();
    }
  }

  #signed(at: number): [value: number, after: number] {
    const [value, after] = this.#unsigned(at);
    return [value % 2 === 0 ? value / 2 : -(value + 1) / 2, after];
  }

  #unsigned(at: number): [value: number, after: number] {
    let value = 0;
    for (let factor = 1; factor < 2 ** 70; factor *= 128) {
      const byte = this.#byte(at++);
      value += (byte & 127) * factor;
      if (byte < 128) return [value, at];
    }
    throw damaged();
  }

  #byte(at: number): number {
    this.#checked(at + 1);
    return this.#bytes[at]!;
  }

  #checked(stop: number): number {
    if (stop > this.#bytes.length) throw damaged();
    return stop;
  }
}

function damaged(): CoffeaError {
  return new CoffeaError("CorruptFile", "The description at the end of a Parquet file is damaged.");
}

/** Writes structs of Thrift's compact protocol, field by field in the order of their numbers. */
export class ThriftWriter {
  readonly #bytes: number[] = [];
  #last = 0;

  get bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }

  /** A field with the bytes of its value. */
  field(id: number, type: number, value: Uint8Array): this {
    const step = id - this.#last;
    if (step > 0 && step < 16) this.#bytes.push((step << 4) | type);
    else this.#bytes.push(type, ...unsigned(2 * id));
    this.#last = id;
    for (const byte of value) this.#bytes.push(byte);
    return this;
  }

  number(id: number, type: number, value: number): this {
    return this.field(id, type, Uint8Array.from(unsigned(value < 0 ? -2 * value - 1 : 2 * value)));
  }

  structs(id: number, items: readonly Uint8Array[]): this {
    const head = items.length < 15 ? [(items.length << 4) | thriftTypes.struct] : [0xf0 | thriftTypes.struct, ...unsigned(items.length)];
    this.field(id, thriftTypes.list, Uint8Array.from(head));
    for (const item of items) for (const byte of item) this.#bytes.push(byte);
    return this;
  }

  /** The struct's end; its bytes. */
  end(): Uint8Array {
    this.#bytes.push(0);
    return this.bytes;
  }
}

function unsigned(value: number): number[] {
  const bytes: number[] = [];
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return [...bytes, value];
}
