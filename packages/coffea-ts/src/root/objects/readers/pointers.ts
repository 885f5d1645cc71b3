import type { Layout } from "../../../awkward/index.ts";
import { GrowingNumbers } from "../growing.ts";
import type { ObjectSource } from "../object-source.ts";
import type { RecordReader } from "./records.ts";
import { classKey } from "../../streamer/cpp-types.ts";
import type { ValueReader } from "./value-reader.ts";

const byteCountMask = 0x40000000;
const newClassTag = 0xffffffff;
const classMask = 0x80000000;
const referenceOffset = 2; // ROOT's kMapOffset

/** Objects behind pointers: missing where null; the same object where two pointers lead to it. */
export class PointerReader implements ValueReader {
  readonly #content: RecordReader;
  readonly #index = new GrowingNumbers("int32");

  constructor(content: RecordReader) {
    this.#content = content;
  }

  get length(): number {
    return this.#index.length;
  }

  read(source: ObjectSource, count: number): void {
    for (let i = 0; i < count; i++) this.#push(this.#readPointer(source));
  }

  #readPointer(source: ObjectSource): number {
    const start = source.position;
    const first = source.u32();
    const hasLength = (first & byteCountMask) !== 0 && first < classMask;
    const tagPosition = source.position;
    const tag = hasLength ? source.u32() : first;
    const end = hasLength ? start + 4 + (first - byteCountMask) : -1;
    if (end > source.bytes.length) throw source.corrupt(`an object of ${first - byteCountMask} bytes does not fit`);
    if (tag < classMask) return this.#referred(source, tag, end);
    const className = this.#className(source, tag, hasLength ? tagPosition : start);
    if (classKey(className) !== classKey(this.#content.shape.className))
      throw source.notReadable(
        `a pointer to ${this.#content.shape.className} leads to an object of class ${className}, which has other members`,
      );
    const at = this.#content.length;
    source.objects.set(start + source.displacement + referenceOffset, at);
    this.#content.read(source, 1);
    source.checkEnd(end, `an object of class ${className}`);
    return at;
  }

  #referred(source: ObjectSource, tag: number, end: number): number {
    if (tag === 0) {
      if (end >= 0) source.moveTo(end);
      return -1;
    }
    const known = source.objects.get(tag);
    if (known === undefined) throw source.notReadable(`a pointer leads to an object that stands in another column`);
    return known;
  }

  #className(source: ObjectSource, tag: number, position: number): string {
    if (tag === newClassTag) {
      const className = source.cString();
      source.classes.set(position + source.displacement + referenceOffset, className);
      return className;
    }
    const known = source.classes.get(tag - classMask);
    if (known === undefined) throw source.corrupt("an object refers to a class that was not named before");
    return known;
  }

  #push(at: number): void {
    this.#index.reserve(1);
    this.#index.values[this.#index.length++] = at;
  }

  fill(count: number): void {
    for (let i = 0; i < count; i++) this.#push(-1);
  }

  finish(): Layout {
    return { kind: "option", length: this.length, index: this.#index.finish() as Int32Array, content: this.#content.finish() };
  }
}

/** Objects with the name of their class before each, as in `TBranchObject`. */
export class NamedReader implements ValueReader {
  readonly #content: ValueReader;
  readonly #className: string;

  constructor(content: ValueReader, className: string) {
    this.#content = content;
    this.#className = classKey(className);
  }

  get length(): number {
    return this.#content.length;
  }

  read(source: ObjectSource, count: number): void {
    for (let i = 0; i < count; i++) {
      const className = source.string();
      source.advance(1); // its zero byte
      if (classKey(className) !== this.#className)
        throw source.notReadable(`an object of class ${className} stands where ${this.#className} was announced`);
      this.#content.read(source, 1);
    }
  }

  fill(count: number): void {
    this.#content.fill(count);
  }

  finish(): Layout {
    return this.#content.finish();
  }
}
