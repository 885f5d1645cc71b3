import type { Layout } from "../../../awkward/index.ts";
import type { ObjectSource } from "../object-source.ts";
import { ArrayReader } from "./lists.ts";
import { NumberReader } from "./numbers.ts";
import { recordLayout } from "./records.ts";
import { TextReader } from "./texts.ts";
import type { ValueReader } from "./value-reader.ts";

const isReferenced = 0x10;
const hasLength = 0x4000;

/** TObject: its number and status bits are stepped over. Gives the number. */
function readTObject(source: ObjectSource): number {
  const version = source.u16();
  if ((version & hasLength) !== 0) source.advance(4); // the two bytes began a length: its rest and the version follow
  const id = source.u32();
  const bits = source.u32();
  if ((bits & isReferenced) !== 0) source.advance(2); // number of the process that made the reference
  return id;
}

/** TObject, whose own members are left out. */
export class TObjectReader implements ValueReader {
  length = 0;

  read(source: ObjectSource, count: number): void {
    for (let i = 0; i < count; i++) readTObject(source);
    this.length += count;
  }

  fill(count: number): void {
    this.length += count;
  }

  finish(): Layout {
    return recordLayout(new Map(), this.length, { name: "TObject" });
  }
}

/** TRef: the number of the object that it refers to. */
export class ReferenceReader implements ValueReader {
  readonly #ref = new NumberReader("uint32");

  get length(): number {
    return this.#ref.length;
  }

  read(source: ObjectSource, count: number): void {
    for (let i = 0; i < count; i++) {
      const version = source.u16();
      if ((version & hasLength) !== 0) source.advance(4);
      this.#ref.read(source, 1);
      source.advance(6); // status bits, number of the process
    }
  }

  fill(count: number): void {
    this.#ref.fill(count);
  }

  finish(): Layout {
    return recordLayout(new Map([["ref", this.#ref]]), this.length, { name: "TRef" });
  }
}

/** TRefArray: its name and the numbers of the objects that it refers to. */
export class ReferencesReader implements ValueReader {
  readonly #name = new TextReader({ header: "never", lengthBytes: 1 });
  readonly #size = new NumberReader("int32");
  readonly #refs = new ArrayReader(new NumberReader("int32"));

  get length(): number {
    return this.#size.length;
  }

  read(source: ObjectSource, count: number): void {
    for (let i = 0; i < count; i++) {
      source.readHeader();
      const { end } = source;
      readTObject(source);
      this.#name.read(source, 1);
      this.#size.read(source, 1);
      const size = this.#size.numbers.values[this.#size.length - 1] as number;
      source.advance(6); // lower bound, number of the process
      this.#refs.readCounted(source, size);
      source.checkEnd(end, "an array of references");
    }
  }

  fill(count: number): void {
    for (const reader of [this.#name, this.#size, this.#refs]) reader.fill(count);
  }

  finish(): Layout {
    const fields = new Map<string, ValueReader>([
      ["fName", this.#name],
      ["fSize", this.#size],
      ["refs", this.#refs],
    ]);
    return recordLayout(fields, this.length, { name: "TRefArray" });
  }
}
