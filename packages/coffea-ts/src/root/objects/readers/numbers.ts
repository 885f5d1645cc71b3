import type { Layout } from "../../../awkward/index.ts";
import { decodeBigEndian, dtypeBytes } from "../../decode/big-endian.ts";
import type { NumberCode } from "../../decode/interpretation.ts";
import { decodePacked, packedBytes, type PackedFloat } from "../../decode/packed-floats.ts";
import { GrowingNumbers } from "../growing.ts";
import type { ObjectSource } from "../object-source.ts";
import type { ValueReader } from "./value-reader.ts";

/** A reader of single numbers. */
export function numberReader({ dtype, packing }: NumberCode): NumberReader {
  return packing === null ? new NumberReader(dtype) : new PackedReader(dtype, packing);
}

const worthACall = 32; // numbers; fewer are moved one by one

/** Plain big-endian numbers. */
export class NumberReader implements ValueReader {
  readonly numbers: GrowingNumbers;
  readonly #size: number;
  /** The memory of the numbers, as words of their size, or of four bytes. */
  #words: Int8Array | Int16Array | Int32Array = new Int8Array(0);
  #wordsOf: unknown = null;

  constructor(dtype: NumberCode["dtype"]) {
    this.numbers = new GrowingNumbers(dtype);
    this.#size = dtypeBytes[dtype];
  }

  get length(): number {
    return this.numbers.length;
  }

  read(source: ObjectSource, count: number): void {
    const start = source.advance(count * this.#size);
    const { numbers } = this;
    numbers.reserve(count);
    const at = numbers.length;
    numbers.length = at + count;
    if (count >= worthACall) decodeBigEndian(numbers.dtype, source.bytes.subarray(start, source.position), numbers.values, at);
    else this.#move(source, start, { at, count });
  }

  #move({ view, bytes }: ObjectSource, start: number, { at, count }: { readonly at: number; readonly count: number }): void {
    const { values } = this.numbers;
    if (this.#wordsOf !== values) this.#look();
    const words = this.#words;
    switch (this.#size) {
      case 4:
        for (let i = 0; i < count; i++) words[at + i] = view.getInt32(start + 4 * i);
        break;
      case 8:
        for (let i = 0, k = 2 * at; i < count; i++, k += 2) {
          words[k] = view.getInt32(start + 8 * i + 4);
          words[k + 1] = view.getInt32(start + 8 * i);
        }
        break;
      case 2:
        for (let i = 0; i < count; i++) words[at + i] = view.getInt16(start + 2 * i);
        break;
      default:
        if (this.numbers.dtype === "bool") for (let i = 0; i < count; i++) words[at + i] = bytes[start + i] === 0 ? 0 : 1;
        else for (let i = 0; i < count; i++) words[at + i] = bytes[start + i]!;
    }
  }

  #look(): void {
    const { values } = this.numbers;
    this.#wordsOf = values;
    this.#words = new (this.#size === 1 ? Int8Array : this.#size === 2 ? Int16Array : Int32Array)(values.buffer as ArrayBuffer);
  }

  fill(count: number): void {
    this.numbers.reserve(count);
    this.numbers.length += count;
  }

  finish(): Layout {
    const data = this.numbers.finish();
    return { kind: "numeric", dtype: this.numbers.dtype, length: data.length, data };
  }
}

/** `Double32_t` and `Float16_t` that are packed. */
class PackedReader extends NumberReader {
  readonly #packing: PackedFloat;

  constructor(dtype: NumberCode["dtype"], packing: PackedFloat) {
    super(dtype);
    this.#packing = packing;
  }

  override read(source: ObjectSource, count: number): void {
    const start = source.advance(count * packedBytes[this.#packing.kind]);
    this.numbers.reserve(count);
    decodePacked(this.#packing, source.bytes.subarray(start, source.position), this.numbers.values, this.numbers.length);
    this.numbers.length += count;
  }
}
