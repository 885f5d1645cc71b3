import { parsePacking } from "../decode/packed-floats.ts";
import { numberItem, structItem, type Interpretation, type NumberCode } from "../decode/interpretation.ts";
import { basicDtype, elementType } from "../streamer/element-types.ts";
import { itemsMember, numberMember, objectMember, textMember, type RootObject } from "../streamer/root-object.ts";
import type { StreamerElement } from "../streamer/streamer-info.ts";
import { numberCodeOf, numberTypeName, parseCppType, sequenceNames, spellType, type CppType } from "./cpp-types.ts";

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
}

const clonesType = 3;
const collectionMemberTypes: ReadonlySet<number> = new Set([31, 41]);

/** Finds out how the entries of a branch are stored, from its leaves, its class and the class layout of the file. */
export function interpretBranch(branch: RootObject, around: BranchSurroundings): BranchMeaning {
  if (itemsMember(branch, "fBranches").some((item) => item !== null)) return interpretParent(branch, around);
  const leaves = itemsMember(branch, "fLeaves").filter((leaf) => leaf !== null);
  if (branch.className === "TBranchObject")
    return unreadable(textMember(branch, "fClassName"), "objects with a class name each are not read yet");
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

/** A branch that holds a C++ class: texts and containers of numbers can be read. */
function interpretClass(branch: RootObject, leaf: RootObject, { isTopLevel, element }: BranchSurroundings): BranchMeaning {
  if (numberMember(branch, "fStreamerType") === elementType.tString)
    return { typeName: "TString", interpretation: text(0), notReadable: null };
  if (numberMember(branch, "fStreamerType") === elementType.charStar)
    return { typeName: "char*", interpretation: { kind: "string", headerBytes: 0, lengthBytes: 4 }, notReadable: null };
  const className = textMember(branch, "fClassName");
  const written = isTopLevel ? className : memberClass(element);
  if (written === "") return unreadable("unknown", `its class ${className} is not described in the file`);
  const type = parseCppType(written);
  const typeName = spellType(type);
  if (collectionMemberTypes.has(numberMember(branch, "fType")))
    return unreadable(`${typeName}[]`, `lists of ${typeName} in a split collection are not read yet`);
  if (leafDims(leaf, "").length > 0) return unreadable(typeName + brackets(leafDims(leaf, "")), `arrays of ${typeName} are not read yet`);
  const interpretation = interpretType(type, isTopLevel);
  return interpretation === null ? unreadable(typeName, `${typeName} is not read yet`) : { typeName, interpretation, notReadable: null };
}

function interpretType(type: CppType, isTopLevel: boolean): Interpretation | null {
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
