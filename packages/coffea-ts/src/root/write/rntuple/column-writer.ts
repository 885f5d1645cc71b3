import type { Values } from "../../../awkward/index.ts";
import { encodePage, encodingOf, type Encoding } from "./encode-page.ts";
import type { ColumnPlan } from "./field-plan.ts";

/** Elements of a column that go to the file together. */
export interface Page {
  readonly elements: number;
  readonly bytes: Uint8Array;
}

/** One column: the elements of the cluster that is being filled. */
export class ColumnWriter {
  readonly plan: ColumnPlan;
  readonly encoding: Encoding;
  /** Elements so far, of the clusters before this one. */
  written = 0;
  /** Elements of this cluster. */
  count = 0;
  readonly #width: number;
  #bytes = new Uint8Array(4096);

  constructor(plan: ColumnPlan, isCompressed: boolean) {
    this.plan = plan;
    this.encoding = encodingOf(plan.kind, isCompressed);
    this.#width = Math.ceil(this.encoding.bits / 8);
  }

  /** Takes over elements `[start, stop)`; typed arrays have the byte order of the file. */
  append(values: Values, start: number, stop: number): void {
    const width = this.#width;
    const at = this.#grow(stop - start);
    this.#bytes.set(new Uint8Array(values.buffer, values.byteOffset + start * width, (stop - start) * width), at);
  }

  /** Takes over positions: where lists end among the `before` items of this cluster and those that follow, `offsets[start + 1]` to `offsets[stop]`. */
  appendEnds(offsets: Int32Array, { start, stop, before }: { start: number; stop: number; before: number }): void {
    const at = this.#grow(stop - start);
    const view = new DataView(this.#bytes.buffer, at);
    const shift = before - offsets[start]!;
    for (let i = start, to = 0; i < stop; i++, to += 8) {
      const end = offsets[i + 1]! + shift;
      view.setUint32(to, end, true);
      view.setUint32(to + 4, Math.floor(end / 2 ** 32), true);
    }
  }

  /** Hands out the cluster's elements in pages of at most `pageBytes`, and begins the next cluster. */
  *takePages(pageBytes: number): Generator<Page> {
    const perPage = Math.max(1, Math.floor((pageBytes * 8) / this.encoding.bits));
    for (let start = 0; start < this.count; start += perPage) {
      const stop = Math.min(this.count, start + perPage);
      yield { elements: stop - start, bytes: encodePage(this.encoding, this.#bytes, start, stop) };
    }
    this.written += this.count;
    this.count = 0;
  }

  /** Makes room for so many more elements, and returns where they begin. */
  #grow(elements: number): number {
    const at = this.count * this.#width;
    const length = at + elements * this.#width;
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#bytes.length));
      larger.set(this.#bytes.subarray(0, at));
      this.#bytes = larger;
    }
    this.count += elements;
    return at;
  }
}
