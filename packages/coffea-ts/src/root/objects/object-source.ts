import { CoffeaError } from "../../base/index.ts";
import { Cursor } from "../file/cursor.ts";

const byteCountMask = 0x40000000;
const memberWiseBit = 0x4000;

/**
 * The data of a basket, read object by object. Positions that objects refer to each other by count from the start of the basket's key, and hold within one entry.
 * The header that was read last stands in `version`, `end` (-1 where no length was written) and `isMemberWise`.
 */
export class ObjectSource extends Cursor {
  /** End of the entry that is read. */
  entryEnd = 0;
  /** Whether nothing was read yet of an entry that is one object and whose end is known. */
  isAtEntry = false;
  version = 0;
  end = -1;
  isMemberWise = false;
  /** Objects behind pointers, as positions among all objects of their column, by where they stand; and names of classes. */
  readonly objects = new Map<number, number>();
  readonly classes = new Map<number, string>();

  /** Begins an entry: what the last one referred to is forgotten. `isObject` tells that it is one object which ends at `end`. */
  begin(start: number, end: number, isObject = false): void {
    this.position = start;
    this.entryEnd = end;
    this.isAtEntry = isObject;
    if (this.objects.size > 0) this.objects.clear();
    if (this.classes.size > 0) this.classes.clear();
  }

  /** Reads four bytes of length (marked by a bit) and two of version, or the version alone. */
  readHeader(): void {
    const start = this.position;
    if (this.remaining >= 6) {
      const count = this.u32();
      if ((count & byteCountMask) !== 0 && count < 2 * byteCountMask) {
        this.end = start + 4 + (count - byteCountMask);
        if (this.end > this.bytes.length) throw this.corrupt(`an object of ${count - byteCountMask} bytes does not fit`);
        this.#setVersion(this.u16());
        return;
      }
      this.position = start;
    }
    this.end = -1;
    this.#setVersion(this.u16());
  }

  #setVersion(version: number): void {
    this.isMemberWise = (version & memberWiseBit) !== 0 && version < 0x8000;
    this.version = this.isMemberWise ? version & ~memberWiseBit : version;
  }

  /** A number of items, which take a byte each at least. */
  readCount(): number {
    const count = this.i32();
    if (count < 0 || count > this.remaining) throw this.corrupt(`${count} items are announced, which do not fit`);
    return count;
  }

  /** Checks that an object ended where its header says; `end` is -1 where it says nothing. */
  checkEnd(end: number, what: string): void {
    if (end >= 0 && this.position !== end) throw this.corrupt(`${what} should end at byte ${end}`);
  }

  /** Of something that the classes of the file do not describe. */
  notReadable(what: string): CoffeaError {
    return new CoffeaError("NotReadable", `Cannot read ${this.where}: ${what}.`, {
      details: { where: this.where, position: this.position },
    });
  }
}
