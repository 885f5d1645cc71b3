import { CoffeaError, isCoffeaError } from "../../base/index.ts";
import type { ClassShapes } from "../objects/class-shapes.ts";
import type { ObjectShape } from "../objects/object-shape.ts";
import { parsePacking } from "../decode/packed-floats.ts";
import { numberItem, structItem, type Interpretation, type NumberCode } from "../decode/interpretation.ts";
import { basicDtype, elementType } from "../streamer/element-types.ts";
import { itemsMember, numberMember, objectMember, textMember, type RootObject } from "../streamer/root-object.ts";
import type { StreamerElement } from "../streamer/streamer-info.ts";
import { numberCodeOf, numberTypeName, parseCppType, sequenceNames, spellType, type CppType } from "../streamer/cpp-types.ts";

/** What a branch holds: its C++ type as uproot spells it, and how to read it or why not yet. */
export interface BranchMeaning {
  readonly typeName: string;
  readonly interpretation: Interpretation | null;
  readonly notReadable: string | null;
}

/** What {@link interpretBranch} needs besides the branch itself. */
export interface BranchSurroundings {
  readonly isTopLevel: boolean;
  /** Name of the branch that counts this one's items; empty where there is none. */
  readonly counterName: string;
  /** The member of a class that this branch stores, where the class layout is known. */
  readonly element: StreamerElement | null;
  /** Describes the classes of the file. */
  readonly shapes: ClassShapes;
}

const clonesType = 3;
const collectionMemberTypes: ReadonlySet<number> = new Set([31, 41]);

/** Finds out how the entries of a branch are stored, from its leaves, its class and the class layout of the file. */
export function interpretBranch(branch: RootObject, around: BranchSurroundings): BranchMeaning {
  if (itemsMember(branch, "fBranches").some((item) => item !== null)) return interpretParent(branch, around);
  const leaves = itemsMember(branch, "fLeaves").filter((leaf) => leaf !== null);
  if (branch.className === "TBranchObject") return interpretBranchObject(branch, around);
  if (leaves.length === 0) return unreadable("unknown", "it has no leaves, so nothing says how it is stored");
  if (leaves.length > 1) return interpretLeafList(leaves);
  return interpretLeaf(leaves[0]!, around) ?? interpretClass(branch, leaves[0]!, around);
}

function unreadable(typeName: string, reason: string): BranchMeaning {
  return { typeName, interpretation: null, notReadable: reason };
}

function interpretParent(branch: RootObject, { isTopLevel, element }: BranchSurroundings): BranchMeaning {
  const className = isTopLevel ? textMember(branch, "fClassName") : memberClass(element);
  if (numberMember(branch, "fType") === clonesType) {
    const item = numberItem({ dtype: "int32", packing: null });
    return { typeName: "int32_t", interpretation: { kind: "fixed", item }, notReadable: null };
  }
  return unreadable(className || "group", "its values are in its sub-branches");
}

function interpretLeafList(leaves: readonly RootObject[]): BranchMeaning {
  const fields = leaves.map((leaf) => ({ name: textMember(leaf, "fName"), code: leafCode(leaf, null), dims: leafDims(leaf, "") }));
  const spelled = fields.map(({ name, code, dims }) => `${code === null ? "unknown" : numberTypeName(code)}${brackets(dims)} ${name};`);
  const typeName = `struct {${spelled.join(" ")}}`;
  if (leaves.some((leaf) => objectMember(leaf, "fLeafCount") !== null))
    return unreadable(typeName, "leaf-lists with lists of different length are not read yet");
  const items = fields.flatMap(({ name, code, dims }) => (code === null ? [] : [{ name, item: numberItem(code, dims) }]));
  if (items.length < fields.length) return unreadable(typeName, "leaf-lists with anything but numbers are not read yet");
  return { typeName, interpretation: { kind: "fixed", item: structItem(null, items) }, notReadable: null };
}

function text(headerBytes: number): Interpretation {
  return { kind: "string", headerBytes, lengthBytes: 1 };
}

/** A branch of numbers or TLeafC texts; null where the leaf says nothing about that. */
function interpretLeaf(leaf: RootObject, { counterName, element }: BranchSurroundings): BranchMeaning | null {
  if (leaf.className === "TLeafC") return { typeName: "char*", interpretation: text(0), notReadable: null };
  const code = leafCode(leaf, element);
  if (code === null) return null;
  const item = numberItem(code, leafDims(leaf, counterName));
  const name = numberTypeName(code);
  if (objectMember(leaf, "fLeafCount") === null)
    return { typeName: name + brackets(item.dims), interpretation: { kind: "fixed", item }, notReadable: null };
  const holdsObjectBits = leaf.className === "TLeafElement" && numberMember(leaf, "fType") === elementType.bits;
  return {
    typeName: `${name}[]${brackets(item.dims)}`,
    interpretation: { kind: "jagged", item, headerBytes: 0, holdsObjectBits },
    notReadable: null,
  };
}

const leafDtypes = {
  TLeafO: ["bool", "bool"],
  TLeafB: ["int8", "uint8"],
  TLeafS: ["int16", "uint16"],
  TLeafI: ["int32", "uint32"],
  TLeafL: ["int64", "uint64"],
  TLeafG: ["int64", "uint64"],
  TLeafF: ["float32", "float32"],
  TLeafD: ["float64", "float64"],
} as const;

function leafCode(leaf: RootObject, element: StreamerElement | null): NumberCode | null {
  const { className } = leaf;
  const known = Object.hasOwn(leafDtypes, className) ? leafDtypes[className as keyof typeof leafDtypes] : null;
  if (known !== null) return { dtype: known[numberMember(leaf, "fIsUnsigned") === 0 ? 0 : 1], packing: null };
  if (className === "TLeafF16") return { dtype: "float32", packing: parsePacking(textMember(leaf, "fTitle"), true) };
  if (className === "TLeafD32") return { dtype: "float64", packing: parsePacking(textMember(leaf, "fTitle"), false) };
  if (className !== "TLeafElement") return null;
  const type = numberMember(leaf, "fType");
  if (type >= elementType.pointerArray) return null;
  const single = type % elementType.fixedArray;
  if (single === elementType.float16) return { dtype: "float32", packing: parsePacking(element?.title ?? "", true) };
  if (single === elementType.double32) return { dtype: "float64", packing: parsePacking(element?.title ?? "", false) };
  // The counter of a split collection is written as unsigned.
  const dtype = single === elementType.counter ? "uint32" : basicDtype(type);
  return dtype === null ? null : { dtype, packing: null };
}

/** Fixed dimensions in the brackets of a leaf's title; the bracket that names the counter is none. */
function leafDims(leaf: RootObject, counterName: string): number[] {
  const groups = [...textMember(leaf, "fTitle").matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1]!.trim());
  const dims = groups.filter((text) => /^[1-9][0-9]*$/.test(text) && text !== counterName).map(Number);
  const length = numberMember(leaf, "fLen");
  return dims.length === 0 && groups.length > 0 && length > 1 ? [length] : dims;
}

function brackets(dims: readonly number[]): string {
  return dims.map((dim) => `[${dim}]`).join("");
}

/** The class of a member; a base class is an element of the class's own name. */
function memberClass(element: StreamerElement | null): string {
  return element === null ? "" : element.isBase ? element.name : element.typeName;
}

const memberStringHeaderBytes = 6; // length and version
const sequenceHeaderBytes = 10; // length, version, number of items

/** A branch that holds a C++ class: texts, containers of numbers, and everything else that is streamed as objects. */
function interpretClass(branch: RootObject, leaf: RootObject, around: BranchSurroundings): BranchMeaning {
  const { isTopLevel, element, shapes } = around;
  const isInCollection = collectionMemberTypes.has(numberMember(branch, "fType"));
  const className = textMember(branch, "fClassName");
  if (!isInCollection && numberMember(branch, "fStreamerType") === elementType.tString)
    return { typeName: "TString", interpretation: text(0), notReadable: null };
  if (!isInCollection && numberMember(branch, "fStreamerType") === elementType.charStar)
    return { typeName: "char*", interpretation: { kind: "string", headerBytes: 0, lengthBytes: 4 }, notReadable: null };
  const written = isTopLevel ? className : memberClass(element);
  if (written === "") return unreadable("unknown", `its class ${className} is not described in the file`);
  const type = parseCppType(written);
  const dims = leafDims(leaf, around.counterName);
  const typeName = spellType(type) + (isInCollection || dims.length > 0 ? "[]" : "") + brackets(dims);
  if (!isInCollection && dims.length === 0) {
    const simple = interpretSimple(type, isTopLevel);
    if (simple !== null) return { typeName, interpretation: simple, notReadable: null };
  }
  return readableShape(typeName, () => {
    if (isTopLevel || element === null) return withDims(shapes.ofType(type, { container: true, text: false }), dims);
    const item = shapes.ofElement(element, true);
    if (item.kind === "counted" || item.kind === "loop")
      throw new CoffeaError("NotReadable", `its items are counted by ${item.countName}, which is a branch of its own`);
    if (!isInCollection) return dims.length === 0 ? item : { kind: "rest", hasHeader: false, content: withDims(item, dims) };
    if (item.kind === "list") return { kind: "rest", hasHeader: true, content: withDims({ ...item, hasHeader: false }, dims) };
    if (item.kind !== "text" || item.header === "never") return { kind: "rest", hasHeader: false, content: withDims(item, dims) };
    return { kind: "rest", hasHeader: true, content: withDims({ ...item, header: "in columns" }, dims) };
  });
}

/** Interprets by the shape that `describe` gives, or says why there is none. */
function readableShape(typeName: string, describe: () => ObjectShape): BranchMeaning {
  try {
    return { typeName, interpretation: { kind: "objects", shape: describe() }, notReadable: null };
  } catch (error) {
    if (!isCoffeaError(error, "NotReadable")) throw error;
    return unreadable(typeName, error.message);
  }
}

function withDims(item: ObjectShape, dims: readonly number[]): ObjectShape {
  return dims.reduceRight<ObjectShape>((content, size) => ({ kind: "regular", size, content }), item);
}

/** Objects with the name of their class before each. */
function interpretBranchObject(branch: RootObject, { shapes }: BranchSurroundings): BranchMeaning {
  const type = parseCppType(textMember(branch, "fClassName"));
  return readableShape(spellType(type), () => ({ kind: "named", content: shapes.ofType(type, { container: true, text: false }) }));
}

/** Texts and containers of numbers, which are decoded in bulk; null for everything else. */
function interpretSimple(type: CppType, isTopLevel: boolean): Interpretation | null {
  if (type.name === "string" && type.pointers === 0) return text(isTopLevel ? 0 : memberStringHeaderBytes);
  if (type.name === "TString" && type.pointers === 0) return text(0);
  if (type.pointers === 1) {
    const pointee = numberCodeOf({ ...type, pointers: 0 });
    return pointee === null ? null : { kind: "jagged", item: numberItem(pointee), headerBytes: 1 };
  }
  const content = sequenceNames.has(type.name) ? type.arguments[0] : undefined;
  const code = content === undefined ? null : numberCodeOf(content);
  return code === null ? null : { kind: "jagged", item: numberItem(code), headerBytes: sequenceHeaderBytes };
}
