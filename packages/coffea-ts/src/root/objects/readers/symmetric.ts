import type { Layout } from "../../../awkward/index.ts";
import type { ObjectSource } from "../object-source.ts";
import { ArrayReader } from "./lists.ts";
import { NumberReader } from "./numbers.ts";
import { recordLayout, type RecordReader } from "./records.ts";
import type { ValueReader } from "./value-reader.ts";

/** Symmetric matrices: an object of the base class, then the elements on and above the diagonal. */
export class SymmetricReader implements ValueReader {
  readonly #base: RecordReader;
  readonly #elements: ArrayReader;

  constructor(base: RecordReader, element: ValueReader) {
    this.#base = base;
    this.#elements = new ArrayReader(element);
  }

  get length(): number {
    return this.#base.length;
  }

  read(source: ObjectSource, count: number): void {
    for (let i = 0; i < count; i++) {
      this.#base.read(source, 1);
      const rows = this.#base.fields.get("fNrows");
      const size = rows instanceof NumberReader ? Number(rows.numbers.values[rows.length - 1]) : 0;
      this.#elements.readCounted(source, (size * (size + 1)) / 2);
    }
  }

  fill(count: number): void {
    this.#base.fill(count);
    this.#elements.fill(count);
  }

  finish(): Layout {
    const fields = new Map<string, ValueReader>([...this.#base.fields, ["fElements", this.#elements]]);
    return recordLayout(fields, this.length, { name: "TMatrixTSym" });
  }
}
