import { CoffeaError } from "../../base/index.ts";
import { type Dtype, valuesOf } from "../../awkward/index.ts";
import { decodeBigEndian, dtypeBytes } from "../decode/big-endian.ts";
import { decodeTruncated, float16Bits } from "../decode/packed-floats.ts";
import type { Cursor } from "../file/cursor.ts";
import { builtInInfo } from "./built-in-infos.ts";
import { customReaders } from "./custom-readers.ts";
import { basicDtype, elementType } from "./element-types.ts";
import { numberMember, type MemberValue, type RootObject } from "./root-object.ts";
import type { StreamerElement, StreamerInfo } from "./streamer-info.ts";

/** Where the layouts of classes come from: by name and version (`null`: any, the newest). */
export interface InfoFinder {
  find(className: string, version: number | null): StreamerInfo | null;
}

/** Version of an object and where it ends, as written before its members. `end` is null where the writer left no length. */
export interface ObjectHeader {
  readonly version: number;
  readonly end: number | null;
}

const byteCountMask = 0x40000000;
const newClassTag = 0xffffffff;
const classMask = 0x80000000;
const referenceOffset = 2; // ROOT's kMapOffset: 0 and 1 are taken by "null" and "the owner"
const deepest = 200;

/**
 * Reads objects by the class layouts (streamer info) of their file, with built-in layouts where the file has none.
 * One reader per record: objects refer to each other by their positions in it.
 */
export class ObjectReader {
  readonly cursor: Cursor;
  readonly #infos: InfoFinder;
  readonly #objects = new Map<number, RootObject>();
  readonly #classes = new Map<number, string>();
  #depth = 0;

  constructor(cursor: Cursor, infos: InfoFinder) {
    this.cursor = cursor;
    this.#infos = infos;
  }

  /** Version header: 4 bytes of length (marked by a bit) and 2 of version, or the version alone. A version of 0 or less is followed by a checksum. */
  readHeader(): ObjectHeader {
    const { cursor } = this;
    const start = cursor.position;
    if (cursor.remaining >= 6) {
      const count = cursor.u32();
      if ((count & byteCountMask) !== 0 && count < classMask) {
        const end = start + 4 + (count - byteCountMask);
        if (end > cursor.bytes.length) throw cursor.corrupt(`an object of ${count - byteCountMask} bytes does not fit`);
        return { version: cursor.i16(), end };
      }
      cursor.position = start;
    }
    return { version: cursor.i16(), end: null };
  }

  /** An object streamed in place: header and members. */
  readClass(className: string): RootObject {
    const object: RootObject = { className, version: 0, members: new Map() };
    return this.#fill(object);
  }

  /** An object behind a pointer: null, one read before, or a new one with its class name. */
  readPointer(): RootObject | null {
    const { cursor } = this;
    const start = cursor.position;
    const count = cursor.u32();
    const hasLength = (count & byteCountMask) !== 0 && count !== newClassTag && count < classMask;
    const end = hasLength ? start + 4 + (count - byteCountMask) : null;
    if (end !== null && end > cursor.bytes.length) throw cursor.corrupt(`an object of ${count - byteCountMask} bytes does not fit`);
    const tagPosition = hasLength ? cursor.position : start;
    const tag = hasLength ? cursor.u32() : count;
    if (tag < classMask) {
      if (end !== null && tag === 0) cursor.moveTo(end);
      return this.#objects.get(tag) ?? null;
    }
    const object: RootObject = { className: this.#className(tag, tagPosition), version: 0, members: new Map() };
    // Known before its members are read: they may point back to it.
    this.#objects.set(hasLength ? start + cursor.displacement + referenceOffset : this.#objects.size + this.#classes.size + 1, object);
    this.#fill(object, end);
    if (end !== null) cursor.moveTo(end);
    return object;
  }

  #className(tag: number, position: number): string {
    const { cursor } = this;
    if (tag === newClassTag) {
      const className = cursor.cString();
      this.#classes.set(position + cursor.displacement + referenceOffset, className);
      return className;
    }
    const className = this.#classes.get(tag - classMask);
    if (className === undefined) throw cursor.corrupt(`an object refers to a class that was not named before`);
    return className;
  }

  #fill(object: RootObject, outerEnd: number | null = null): RootObject {
    if (++this.#depth > deepest) throw this.cursor.corrupt(`objects are nested more than ${deepest} deep`);
    try {
      const custom = customReaders.get(object.className);
      if (custom !== undefined) custom(this, object);
      else this.#fillByInfo(object, outerEnd);
    } finally {
      this.#depth--;
    }
    return object;
  }

  #fillByInfo(object: RootObject, outerEnd: number | null): void {
    const { cursor } = this;
    const { version, end } = this.readHeader();
    (object as { version: number }).version = version;
    const info = this.#info(object.className, version);
    const stop = end ?? outerEnd;
    if (info === null) {
      if (stop === null) throw cursor.corrupt(`an object of the unknown class ${object.className} has no length to step over`);
      object.skipped = `the layout of class ${object.className} is not known`;
    } else this.readMembers(object, info);
    if (end !== null) cursor.moveTo(end);
  }

  /** The built-in layout of this version, which is ROOT's own, the file's, any version of the file, any built-in one; null where the class is unknown. */
  #info(className: string, version: number): StreamerInfo | null {
    return (
      builtInInfo(className, version) ??
      this.#infos.find(className, version) ??
      this.#infos.find(className, null) ??
      builtInInfo(className, null)
    );
  }

  /** Reads the members of `info` into `object`, base classes first as they stand. */
  readMembers(object: RootObject, info: StreamerInfo): void {
    for (const element of info.elements) {
      if (element.isBase) this.#readBase(object, element);
      else object.members.set(element.name, this.#readMember(object, element));
    }
  }

  #readBase(object: RootObject, element: StreamerElement): void {
    const base: RootObject = { className: element.name, version: 0, members: object.members };
    this.#fill(base);
    if (base.items !== undefined) object.items = base.items;
  }

  #readMember(object: RootObject, element: StreamerElement): MemberValue {
    const { type } = element;
    const dtype = basicDtype(type);
    if (dtype !== null) {
      if (type < elementType.fixedArray) return this.#readScalar(dtype);
      if (type < elementType.pointerArray) return this.#readValues(dtype, element.arrayLength);
      const isThere = this.cursor.u8() !== 0;
      return isThere ? this.#readValues(dtype, numberMember(object, element.countName)) : null;
    }
    const isArray = type > elementType.object + elementType.fixedArray - 1 && type < elementType.stl;
    if (!isArray) return this.#readOther(element, type);
    return Array.from({ length: element.arrayLength }, () => this.#readOther(element, type - elementType.fixedArray));
  }

  #readOther(element: StreamerElement, type: number): MemberValue {
    switch (type) {
      case elementType.charStar:
        return String.fromCharCode(...this.cursor.take(this.cursor.i32()));
      case elementType.double32:
        return this.cursor.f32();
      case elementType.float16:
        return decodeTruncated(this.cursor.u8(), this.cursor.u16(), float16Bits);
      case elementType.tString:
        return this.cursor.string();
      case elementType.objectPointer:
      case elementType.anyPointer:
        return this.readPointer();
      case elementType.object:
      case elementType.any:
      case elementType.objectInline:
      case elementType.anyInline:
      case elementType.tObject:
      case elementType.tNamed:
        return this.readClass(element.typeName.replace(/\s*\*$/, ""));
      default:
        return this.#stepOver(element);
    }
  }

  // Containers and members with a streamer of their own: their length is written before them.
  #stepOver(element: StreamerElement): null {
    const { end } = this.readHeader();
    if (end === null)
      throw new CoffeaError(
        "NotReadable",
        `Cannot read ${this.cursor.where}: its member ${element.name} of type ${element.typeName} is not understood yet.`,
      );
    this.cursor.moveTo(end);
    return null;
  }

  #readScalar(dtype: Dtype): number | bigint | boolean {
    const { cursor } = this;
    switch (dtype) {
      case "bool":
        return cursor.u8() !== 0;
      case "int8":
        return cursor.i8();
      case "uint8":
        return cursor.u8();
      case "int16":
        return cursor.i16();
      case "uint16":
        return cursor.u16();
      case "int32":
        return cursor.i32();
      case "uint32":
        return cursor.u32();
      case "float32":
        return cursor.f32();
      case "float64":
        return cursor.f64();
      case "int64":
      case "uint64": {
        const exact = dtype === "int64" ? cursor.i64() : cursor.u64();
        const number = Number(exact);
        return Number.isSafeInteger(number) ? number : exact;
      }
      default:
        dtype satisfies never;
        throw cursor.corrupt(`there is no type ${String(dtype)}`);
    }
  }

  #readValues(dtype: Dtype, count: number): MemberValue {
    const bytes = this.cursor.take(count * dtypeBytes[dtype]);
    const values = valuesOf(dtype, count);
    decodeBigEndian(dtype, bytes, values, 0);
    return values;
  }
}
