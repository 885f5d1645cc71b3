import { CoffeaError, isCoffeaError } from "../../base/index.ts";
import { type Dtype, valuesOf } from "../../awkward/index.ts";
import { decodeBigEndian, dtypeBytes } from "../decode/big-endian.ts";
import type { ClassShapes } from "../objects/class-shapes.ts";
import type { ObjectShape } from "../objects/object-shape.ts";
import { readValue } from "../objects/read-value.ts";
import type { Cursor } from "../file/cursor.ts";
import { classKey, isContainer, parseCppType, sequenceNames } from "./cpp-types.ts";
import { builtInInfo } from "./built-in-infos.ts";
import { customReaders } from "./custom-readers.ts";
import { basicDtype, elementType, isPacked, packedCode } from "./element-types.ts";
import { numberMember, type MemberValue, type RootObject } from "./root-object.ts";
import type { StreamerElement, StreamerInfo } from "./streamer-info.ts";

/** Where the layouts of classes come from: by name and version (`null`: any, the newest). */
export interface InfoFinder {
  find(className: string, version: number | null, checksum?: number | null): StreamerInfo | null;
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
  readonly #shapes: ClassShapes | null;
  #depth = 0;

  /** Without `shapes`, containers are stepped over. */
  constructor(cursor: Cursor, infos: InfoFinder, shapes: ClassShapes | null = null) {
    this.cursor = cursor;
    this.#infos = infos;
    this.#shapes = shapes;
  }

  /** What a key holds: an object of a class, or a container or text, whose value is the member `value`. */
  readRecord(className: string): RootObject {
    const type = parseCppType(className);
    if (this.#shapes === null || !isContainer(type)) return this.readClass(classKey(className));
    const shape = this.#shapes.ofType(type, { container: false, text: false });
    return { className, version: 0, members: new Map([["value", readValue(this.cursor, shape)]]) };
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

  /** Objects of one version of a class without headers, their first members one after the other, then their second ones, and so on. */
  readMemberWise(className: string, version: number, count: number): RootObject[] {
    const info = this.#info(className, version, null);
    if (info === null) throw this.cursor.corrupt(`the layout of class ${className} is not known`);
    const objects = Array.from({ length: count }, (): RootObject => ({ className, version, members: new Map() }));
    for (const element of info.elements)
      for (const object of objects) {
        if (element.isBase) this.#readBase(object, element);
        else object.members.set(element.name, this.#readMember(object, element));
      }
    return objects;
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
    // Classes without a version of their own have a checksum.
    const checksum = version === 0 && end !== null && end - cursor.position >= 4 ? cursor.u32() : null;
    const info = this.#info(object.className, version, checksum);
    const stop = end ?? outerEnd;
    if (info === null) {
      if (stop === null) throw cursor.corrupt(`an object of the unknown class ${object.className} has no length to step over`);
      object.skipped = `the layout of class ${object.className} is not known`;
    } else this.readMembers(object, info);
    if (end !== null) cursor.moveTo(end);
  }

  /** The built-in layout of this version, which is ROOT's own, the file's, any version of the file, any built-in one; null where the class is unknown. */
  #info(className: string, version: number, checksum: number | null): StreamerInfo | null {
    return (
      builtInInfo(className, version) ??
      this.#infos.find(className, version, checksum) ??
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
    if (isPacked(element)) return this.#readPacked(object, element);
    if (type >= elementType.stl) return this.#readContainer(object, element);
    const isArray = type > elementType.object + elementType.fixedArray - 1 && type < elementType.stl;
    if (!isArray) return this.#readOther(element, type);
    return Array.from({ length: element.arrayLength }, () => this.#readOther(element, type - elementType.fixedArray));
  }

  #readOther(element: StreamerElement, type: number): MemberValue {
    switch (type) {
      case elementType.charStar:
        return String.fromCharCode(...this.cursor.take(this.cursor.i32()));
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

  /** Double32_t and Float16_t: alone, in fixed arrays, and as many as another member says. */
  #readPacked(object: RootObject, element: StreamerElement): MemberValue {
    const content: ObjectShape = { kind: "number", code: packedCode(element) };
    if (element.type < elementType.fixedArray) return readValue(this.cursor, content);
    if (element.type < elementType.pointerArray) return readValue(this.cursor, { kind: "regular", size: element.arrayLength, content });
    if (this.cursor.u8() === 0) return null;
    return readValue(this.cursor, { kind: "regular", size: this.#countOf(object, element), content });
  }

  #countOf(object: RootObject, element: StreamerElement): number {
    const count = numberMember(object, element.countName);
    if (!(count >= 0 && count <= this.cursor.remaining))
      throw this.cursor.corrupt(`${count} items of ${element.name} are announced, which do not fit`);
    return count;
  }

  /** Containers and texts of the standard library, and arrays of objects that another member counts. */
  #readContainer(object: RootObject, element: StreamerElement): MemberValue {
    const { cursor } = this;
    const type = parseCppType(element.typeName);
    if (element.type === elementType.streamLoop) {
      const { end } = this.readHeader();
      const items = Array.from({ length: this.#countOf(object, element) }, () =>
        this.readClass(classKey(element.typeName.replace(/\*+$/, ""))),
      );
      if (end !== null) cursor.moveTo(end);
      return items;
    }
    const [item] = type.arguments;
    if (sequenceNames.has(type.name) && item?.pointers === 1 && element.arrayLength === 0) {
      const { end } = this.readHeader();
      const count = cursor.i32();
      if (count < 0 || count * 4 > cursor.remaining) throw cursor.corrupt(`${count} pointers are announced, which do not fit`);
      const items = Array.from({ length: count }, () => this.readPointer());
      if (end !== null) cursor.moveTo(end);
      return items;
    }
    if (this.#shapes === null || !isContainer(type)) return this.#stepOver(element);
    const start = cursor.position;
    try {
      return readValue(cursor, this.#shapes.ofElement(element));
    } catch (error) {
      if (!isCoffeaError(error, "NotReadable")) throw error;
      cursor.position = start;
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
