import type { Layout } from "../../../awkward/index.ts";
import { GrowingOffsets } from "../growing.ts";
import type { ObjectSource } from "../object-source.ts";
import { NumberReader } from "./numbers.ts";
import type { ClassVersion, ValueReader } from "./value-reader.ts";

/** What all lists have: offsets and the reader of their items. */
abstract class ItemsReader implements ValueReader {
  protected readonly offsets = new GrowingOffsets();
  protected readonly content: ValueReader;

  constructor(content: ValueReader) {
    this.content = content;
  }

  get length(): number {
    return this.offsets.length - 1;
  }

  abstract read(source: ObjectSource, count: number): void;

  protected readItems(source: ObjectSource, count: number): void {
    this.offsets.push(count);
    this.content.read(source, count);
  }

  fill(count: number): void {
    for (let i = 0; i < count; i++) this.offsets.push(0);
  }

  finish(): Layout {
    return { kind: "list", length: this.length, offsets: this.offsets.finish(), content: this.content.finish() };
  }
}

const classVersionsFrom = 8; // version of containers from which the version of their class stands before the count

/** Containers: `std::vector` and all others. */
export class ListReader extends ItemsReader {
  readonly #hasHeader: boolean;

  constructor(content: ValueReader, hasHeader: boolean) {
    super(content);
    this.#hasHeader = hasHeader;
  }

  read(source: ObjectSource, count: number): void {
    if (this.#hasHeader) this.readColumn(source, count);
    else this.#readLists(source, count);
  }

  readColumn(source: ObjectSource, count: number): void {
    source.readHeader();
    const { end } = source;
    const version = source.isMemberWise ? this.#readVersion(source) : null;
    if (version === null) this.#readLists(source, count);
    else for (let i = 0; i < count; i++) this.#readMemberWise(source, version);
    source.checkEnd(end, "a container");
  }

  /** Reads containers up to the end of the header that was just read, or to `stop` where it has no length. Gives their number. */
  readToEnd(source: ObjectSource, stop: number): number {
    const end = source.end < 0 ? stop : source.end;
    const version = source.isMemberWise ? this.#readVersion(source) : null;
    const before = this.length;
    while (source.position < end) {
      if (version === null) this.#readLists(source, 1);
      else this.#readMemberWise(source, version);
    }
    source.checkEnd(end, "an array of containers");
    return this.length - before;
  }

  #readLists(source: ObjectSource, count: number): void {
    for (let i = 0; i < count; i++) this.readItems(source, source.readCount());
  }

  #readVersion(source: ObjectSource): ClassVersion {
    if (this.content.readMemberWise === undefined)
      throw source.corrupt("a container of single values says that it is written member by member");
    if (source.version < classVersionsFrom) return { version: 0, checksum: null };
    const version = source.u16();
    return { version, checksum: version === 0 ? source.u32() : null };
  }

  #readMemberWise(source: ObjectSource, version: ClassVersion): void {
    const items = source.readCount();
    this.offsets.push(items);
    // Of no items nothing is written, not even the headers of their members.
    if (items > 0) this.content.readMemberWise!(source, items, version);
  }
}

/** As many numbers as another member says, behind a byte: `*x //[n]`. */
export class CountedReader extends ItemsReader {
  readonly #counter: ValueReader;

  constructor(content: ValueReader, counter: ValueReader) {
    super(content);
    this.#counter = counter;
  }

  read(source: ObjectSource, count: number): void {
    for (let i = 0; i < count; i++) {
      const isThere = source.u8() !== 0;
      this.readItems(source, isThere ? countAt(source, this.#counter, i - count) : 0);
    }
  }
}

/** As many objects as another member says, behind a header: `*objects //[n]`. */
export class LoopReader extends ItemsReader {
  readonly #counter: ValueReader;

  constructor(content: ValueReader, counter: ValueReader) {
    super(content);
    this.#counter = counter;
  }

  read(source: ObjectSource, count: number): void {
    source.readHeader();
    const { end } = source;
    for (let i = 0; i < count; i++) this.readItems(source, countAt(source, this.#counter, i - count));
    source.checkEnd(end, "an array of objects");
  }
}

/** One of the last numbers of a counter: `place` is negative. */
function countAt(source: ObjectSource, counter: ValueReader, place: number): number {
  if (!(counter instanceof NumberReader)) throw source.corrupt("what should be the number of items is no number");
  const count = Number(counter.numbers.values[counter.length + place]);
  if (!(count >= 0 && count <= source.remaining)) throw source.corrupt(`${count} items are announced, which do not fit`);
  return count;
}

/** Items to the end of the entry, or of a header. */
export class RestReader extends ItemsReader {
  readonly #hasHeader: boolean;

  constructor(content: ValueReader, hasHeader: boolean) {
    super(content);
    this.#hasHeader = hasHeader;
  }

  read(source: ObjectSource, count: number): void {
    for (let i = 0; i < count; i++) {
      let stop = source.entryEnd;
      if (this.#hasHeader) {
        source.readHeader();
        if (this.content instanceof ListReader) {
          this.offsets.push(this.content.readToEnd(source, stop));
          continue;
        }
        if (source.end >= 0) stop = source.end;
      }
      const before = this.content.length;
      while (source.position < stop) {
        const start = source.position;
        this.content.read(source, 1);
        if (source.position === start) throw source.corrupt("items without any bytes would never end");
      }
      this.offsets.push(this.content.length - before);
      source.checkEnd(stop, "an array of objects");
    }
  }
}

/** TArrayX: the count, then the numbers. */
export class ArrayReader extends ItemsReader {
  read(source: ObjectSource, count: number): void {
    for (let i = 0; i < count; i++) this.readItems(source, source.readCount());
  }

  /** One array whose count was read already. */
  readCounted(source: ObjectSource, count: number): void {
    if (count < 0 || count > source.remaining) throw source.corrupt(`${count} items are announced, which do not fit`);
    this.readItems(source, count);
  }
}

/** Fixed arrays of anything. */
export class RegularReader implements ValueReader {
  readonly #size: number;
  readonly #content: ValueReader;
  length = 0;

  constructor(content: ValueReader, size: number) {
    this.#content = content;
    this.#size = size;
  }

  read(source: ObjectSource, count: number): void {
    this.#content.read(source, count * this.#size);
    this.length += count;
  }

  fill(count: number): void {
    this.#content.fill(count * this.#size);
    this.length += count;
  }

  finish(): Layout {
    return { kind: "regular", length: this.length, size: this.#size, content: this.#content.finish() };
  }
}
