import { CoffeaError } from "../../base/index.ts";
import type { NumberCode } from "../decode/interpretation.ts";
import { builtInInfo } from "../streamer/built-in-infos.ts";
import { basicDtype, elementType, isPacked, packedCode } from "../streamer/element-types.ts";
import type { StreamerElement, StreamerInfo, StreamerInfos } from "../streamer/streamer-info.ts";
import {
  classKey,
  isContainer,
  mapNames,
  numberCodeOf,
  parseCppType,
  sequenceNames,
  typeKey,
  type CppType,
} from "../streamer/cpp-types.ts";
import type { ClassLayout, ClassShape, ClassStep, ObjectShape } from "./object-shape.ts";

/** Whether containers and texts have a header of their own, where a type is met. */
export interface HeaderPlace {
  readonly container: boolean;
  readonly text: boolean;
}

const inside: HeaderPlace = { container: false, text: false };
const deepest = 60;

/** Shapes of the classes of one file, each described once. Throws `NotReadable` for what has no columns, with the reason. */
export class ClassShapes {
  readonly #infos: StreamerInfos;
  readonly #shapes = new Map<string, ClassShape>();
  /** Classes that are being described: one that is met again holds itself. */
  readonly #open: string[] = [];

  constructor(infos: StreamerInfos) {
    this.#infos = infos;
  }

  /** The shape of a C++ type. */
  ofType(type: CppType, place: HeaderPlace): ObjectShape {
    if (type.name === "char" && type.pointers === 1) return { kind: "text", header: "never", lengthBytes: 4 };
    if (type.pointers > 1) throw notReadable(`pointers to pointers (${type.name}) have no columns`);
    if (type.pointers === 1) return this.#pointer({ ...type, pointers: 0 });
    const code = numberCodeOf(type);
    if (code !== null) return { kind: "number", code };
    const [first, second] = type.arguments;
    switch (type.name) {
      case "string":
        return { kind: "text", header: place.text ? "always" : "in columns", lengthBytes: 1 };
      case "TString":
        return { kind: "text", header: "never", lengthBytes: 1 };
      case "bitset":
        return { kind: "list", hasHeader: place.container, content: { kind: "number", code: { dtype: "bool", packing: null } } };
      case "unique_ptr":
        if (first !== undefined) return this.#pointer(first);
        break;
    }
    if (sequenceNames.has(type.name) && first !== undefined)
      return { kind: "list", hasHeader: place.container, content: this.ofType(first, inside) };
    if (mapNames.has(type.name) && first !== undefined && second !== undefined)
      return {
        kind: "list",
        hasHeader: place.container,
        content: { kind: "tuple", fields: [this.ofType(first, inside), this.ofType(second, inside)] },
      };
    return this.ofClass(type);
  }

  /** The shape of a member: what its element says, with `skipArray` without the fixed array that it may be. */
  ofElement(element: StreamerElement, skipArray = false): ObjectShape {
    if (element.isBase) return this.ofClass(parseCppType(element.name), element.baseVersion);
    const { type } = element;
    const inner = this.#itemOf(element);
    const isArray = element.arrayLength > 0 && !skipArray && type % elementType.fixedArray !== type && !isPointerArray(type);
    if (!isArray) return inner;
    const dims = element.dims.length > 0 && product(element.dims) === element.arrayLength ? element.dims : [element.arrayLength];
    return dims.reduceRight<ObjectShape>((content, size) => ({ kind: "regular", size, content }), inner);
  }

  #itemOf(element: StreamerElement): ObjectShape {
    const { type, countName } = element;
    if (type > 0 && type < elementType.fixedArray * 3) {
      const code = basicCode(element);
      if (type === elementType.charStar) return { kind: "text", header: "never", lengthBytes: 4 };
      if (code === null) throw notReadable(`its member ${element.name} of type ${element.typeName} (${type}) is not understood`);
      return isPointerArray(type) ? { kind: "counted", countName, content: { kind: "number", code } } : { kind: "number", code };
    }
    const single = type >= elementType.stl ? stlBase(type) : type >= 81 && type < 120 ? ((type - 1) % 20 === 0 ? 61 : type - 20) : type;
    const named = parseCppType(element.typeName);
    if (type === elementType.streamer && !isContainer(named))
      throw notReadable(`its member ${element.name} of type ${element.typeName} writes itself in its own way`);
    switch (single) {
      case elementType.object:
      case elementType.any:
      case elementType.objectInline:
      case elementType.anyInline:
      case elementType.tObject:
      case elementType.tNamed:
        return this.ofType({ ...named, pointers: 0 }, { container: true, text: true });
      case elementType.objectPointer:
      case elementType.anyPointer:
        return this.#pointer({ ...named, pointers: 0 });
      case elementType.tString:
        return { kind: "text", header: "never", lengthBytes: 1 };
      case elementType.stl:
      case elementType.stlString:
      case elementType.streamer:
        return this.ofType({ ...named, pointers: 0 }, { container: true, text: true });
      case elementType.streamLoop:
        return { kind: "loop", countName, content: this.ofClass({ ...named, pointers: 0 }) };
      default:
        throw notReadable(`its member ${element.name} of type ${element.typeName} (${type}) is not understood`);
    }
  }

  #pointer(type: CppType): ObjectShape {
    const content = this.ofClass(type);
    if (content.kind !== "class") throw notReadable(`pointers to ${type.name} have no columns`);
    return { kind: "pointer", content };
  }

  /** The shape of a class; `version` null or 0 asks for the newest layout of the file. */
  ofClass(type: CppType, version: number | null = null): ObjectShape {
    const name = typeKey(type);
    const known = ownStreamers.get(name);
    if (known !== undefined) return known;
    const [element] = type.arguments;
    if (type.name === "TMatrixTSym" && element !== undefined) {
      const base = this.ofClass({ ...type, name: "TMatrixTBase" });
      if (base.kind === "class") return { kind: "symmetric", base, content: this.ofType(element, inside) };
    }
    const key = `${name};${version ?? 0}`;
    const shape = this.#shapes.get(key);
    if (shape !== undefined) return shape;
    if (this.#open.includes(name)) throw notReadable(`class ${name} holds objects of its own class, so its depth is not known`);
    if (this.#open.length > deepest) throw notReadable(`classes are nested more than ${deepest} deep`);
    this.#open.push(name);
    try {
      const described = this.#describe(name, type, version);
      this.#shapes.set(key, described);
      return described;
    } finally {
      this.#open.pop();
    }
  }

  #describe(name: string, type: CppType, version: number | null): ClassShape {
    const info = this.#info(name, version);
    const layouts = new Map<StreamerInfo, ClassLayout>();
    if (info === null) {
      const [first, second] = type.arguments;
      if (type.name !== "pair" || first === undefined || second === undefined)
        throw notReadable(`class ${name} is not described in the file`);
      const layout = this.#pairLayout(first, second);
      return { kind: "class", className: name, version: 0, layout, layoutOf: () => layout };
    }
    const layout = this.#layout(info);
    layouts.set(info, layout);
    const layoutOf = (wanted: number, checksum: number | null): ClassLayout | null => {
      const found = this.#find(name, wanted, checksum);
      if (found === null) return null;
      let known = layouts.get(found);
      if (known === undefined) layouts.set(found, (known = this.#layout(found)));
      return known;
    };
    const className = classKey(info.className) === name ? info.className : name;
    return { kind: "class", className, version: info.version, layout, layoutOf };
  }

  #pairLayout(first: CppType, second: CppType): ClassLayout {
    const place = { container: true, text: true };
    return {
      steps: [
        { kind: "member", name: "first", shape: this.ofType(first, place) },
        { kind: "member", name: "second", shape: this.ofType(second, place) },
      ],
    };
  }

  #layout(info: StreamerInfo): ClassLayout {
    return {
      steps: info.elements.map((element): ClassStep => {
        const shape = this.ofElement(element);
        return element.isBase ? { kind: "base", shape } : { kind: "member", name: element.name, shape };
      }),
    };
  }

  #info(name: string, version: number | null): StreamerInfo | null {
    const versions = this.#infos.get(name);
    const wanted = version !== null && version > 0 ? version : null;
    if (versions === undefined) return builtInInfo(name, wanted) ?? builtInInfo(name, null) ?? this.#relative(name);
    return (wanted === null ? undefined : versions.get(wanted)) ?? versions.get(Math.max(...versions.keys())) ?? null;
  }

  /**
   * The layout of another class of the same template, where the file describes some and they all have the same members: `ElementLink<A>` is like `ElementLink<B>`.
   * The lengths of objects show whether that is so.
   */
  #relative(name: string): StreamerInfo | null {
    const open = name.indexOf("<");
    if (open < 0) return null;
    const relatives: StreamerInfo[] = [];
    for (const key of this.#infos.keys()) if (key.startsWith(name.slice(0, open + 1))) relatives.push(...this.#infos.get(key)!.values());
    const [first] = relatives;
    if (first === undefined) return null;
    return relatives.every((info) => spelledMembers(info) === spelledMembers(first)) ? first : null;
  }

  #find(name: string, version: number, checksum: number | null): StreamerInfo | null {
    const versions = this.#infos.get(name);
    if (versions === undefined) return builtInInfo(name, version);
    if (checksum !== null) for (const info of versions.values()) if (info.checksum === checksum) return info;
    return versions.get(version) ?? (versions.size === 1 ? [...versions.values()][0]! : null);
  }
}

/** Classes whose C++ code writes them by hand. */
const ownStreamers: ReadonlyMap<string, ObjectShape> = new Map<string, ObjectShape>([
  ["TObject", { kind: "object" }],
  ["TString", { kind: "text", header: "never", lengthBytes: 1 }],
  [
    "TDatime",
    { kind: "struct", name: "TDatime", fields: new Map([["fDatime", { kind: "number", code: { dtype: "uint32", packing: null } }]]) },
  ],
  ["TRef", { kind: "reference" }],
  ["TRefArray", { kind: "references" }],
  ...(["C:int8", "S:int16", "I:int32", "L:int64", "L64:int64", "F:float32", "D:float64"] as const).map((pair): [string, ObjectShape] => {
    const [suffix, dtype] = pair.split(":") as [string, NumberCode["dtype"]];
    return [`TArray${suffix}`, { kind: "array", content: { kind: "number", code: { dtype, packing: null } } }];
  }),
]);

function isPointerArray(type: number): boolean {
  return type > elementType.pointerArray && type < elementType.pointerArray + elementType.fixedArray;
}

function basicCode(element: StreamerElement): NumberCode | null {
  if (isPacked(element)) return packedCode(element);
  const { type } = element;
  const dtype = basicDtype(type);
  return dtype === null ? null : { dtype: type === elementType.counter ? "uint32" : dtype, packing: null };
}

function spelledMembers({ elements }: StreamerInfo): string {
  return elements.map((element) => `${element.name} ${element.typeName}`).join(";");
}

/** 300 and 365 with what is added for arrays of containers (20) and pointers to them (40). */
function stlBase(type: number): number {
  const added = [elementType.fixedArray, elementType.pointerArray];
  if (added.some((more) => type === elementType.stl + more || type === elementType.stlString + more)) return elementType.stl;
  return type;
}

function product(dims: readonly number[]): number {
  return dims.reduce((all, dim) => all * dim, 1);
}

function notReadable(reason: string): CoffeaError {
  return new CoffeaError("NotReadable", reason);
}
