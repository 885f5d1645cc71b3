/** One member of a class as TStreamerInfo lists it. A closed union on `kind`. */
export type Member =
  | { readonly kind: "base"; readonly name: string }
  | { readonly kind: "basic"; readonly name: string; readonly type: BasicType }
  | { readonly kind: "array"; readonly name: string; readonly type: BasicType; readonly counter: string }
  | { readonly kind: "object" | "value" | "pointer" | "owned"; readonly name: string; readonly type: string; readonly bytes: number }
  | { readonly kind: "string"; readonly name: string };

/** Type name, ROOT's number for it, and its size in bytes. */
export type BasicType = readonly [name: string, code: number, bytes: number];

/** A class in the version that is written here. The checksum is ROOT's own of that version, which readers compare. */
export interface StreamedClass {
  readonly name: string;
  readonly version: number;
  readonly checksum: number;
  readonly members: readonly Member[];
}

/** The types of numbers that occur in the classes written here. */
export const types = {
  char: ["char", 1, 1],
  short: ["short", 2, 2],
  int: ["int", 3, 4],
  float: ["float", 5, 4],
  counter: ["int", 6, 4],
  double: ["double", 8, 8],
  byte: ["unsigned char", 11, 1],
  unsigned: ["unsigned int", 13, 4],
  ushort: ["unsigned short", 12, 2],
  ulong: ["unsigned long", 14, 8],
  bits: ["unsigned int", 15, 4],
  long64: ["Long64_t", 16, 8],
  bool: ["bool", 18, 1],
} as const satisfies Record<string, BasicType>;

/** A base class. */
export const base = (name: string): Member => ({ kind: "base", name });
/** Numbers. */
export const basic = (type: BasicType, ...names: string[]): Member[] => names.map((name) => ({ kind: "basic", name, type }));
/** Arrays of numbers with a counter. */
export const array = (type: BasicType, counter: string, ...names: string[]): Member[] =>
  names.map((name) => ({ kind: "array", name, type, counter }));
/** TStrings. */
export const strings = (...names: string[]): Member[] => names.map((name) => ({ kind: "string", name }));
/** TObjArrays, inside of the object. */
export const objArray = (...names: string[]): Member[] => names.map((name) => ({ kind: "object", name, type: "TObjArray", bytes: 64 }));
/** Pointers to objects of a class, which may be null. */
export const pointer = (type: string, ...names: string[]): Member[] =>
  names.map((name) => ({ kind: "pointer", name, type: `${type}*`, bytes: 8 }));
/** An object of a class that is no TObject, inside. */
export const value = (type: string, bytes: number, name: string): Member => ({ kind: "value", name, type, bytes });

/** An object of a class inside of another one. */
export const object = (type: string, bytes: number, ...names: string[]): Member[] =>
  names.map((name) => ({ kind: "object", name, type, bytes }));
/** Pointers that are never null, whose objects stand inside. */
export const owned = (type: string, name: string): Member => ({ kind: "owned", name, type: `${type}*`, bytes: 8 });
