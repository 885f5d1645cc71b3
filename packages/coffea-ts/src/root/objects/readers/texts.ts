import type { Layout } from "../../../awkward/index.ts";
import type { TextHeader } from "../object-shape.ts";
import { GrowingNumbers, GrowingOffsets } from "../growing.ts";
import type { ObjectSource } from "../object-source.ts";
import type { ValueReader } from "./value-reader.ts";

const worthACall = 24; // bytes; fewer are copied one by one

/** Texts with their length before them. */
export class TextReader implements ValueReader {
  readonly #header: TextHeader;
  readonly #lengthBytes: 1 | 4;
  readonly #offsets = new GrowingOffsets();
  readonly #bytes = new GrowingNumbers("uint8");

  constructor({ header, lengthBytes }: { readonly header: TextHeader; readonly lengthBytes: 1 | 4 }) {
    this.#header = header;
    this.#lengthBytes = lengthBytes;
  }

  get length(): number {
    return this.#offsets.length - 1;
  }

  read(source: ObjectSource, count: number): void {
    if (this.#header === "always") this.readColumn(source, count);
    else this.#readTexts(source, count);
  }

  readColumn(source: ObjectSource, count: number): void {
    if (this.#header === "never") return this.#readTexts(source, count);
    source.readHeader();
    const { end } = source;
    this.#readTexts(source, count);
    source.checkEnd(end, "a text");
  }

  #readTexts(source: ObjectSource, count: number): void {
    const { bytes } = source;
    for (let i = 0; i < count; i++) {
      const short = this.#lengthBytes === 4 ? 255 : source.u8();
      const size = short === 255 ? source.i32() : short;
      const start = source.advance(size);
      this.#bytes.reserve(size);
      const values = this.#bytes.values as Uint8Array;
      const at = this.#bytes.length;
      if (size >= worthACall) values.set(bytes.subarray(start, start + size), at);
      else for (let k = 0; k < size; k++) values[at + k] = bytes[start + k]!;
      this.#bytes.length = at + size;
      this.#offsets.push(size);
    }
  }

  fill(count: number): void {
    for (let i = 0; i < count; i++) this.#offsets.push(0);
  }

  finish(): Layout {
    return { kind: "string", length: this.length, offsets: this.#offsets.finish(), bytes: this.#bytes.finish() as Uint8Array };
  }
}
