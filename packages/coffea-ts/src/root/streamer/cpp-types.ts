import type { Dtype } from "../../awkward/index.ts";
import { float16Bits } from "../decode/packed-floats.ts";
import type { NumberCode } from "../decode/interpretation.ts";

/** A C++ type name taken apart: `vector<pair<int,float> >*` is `vector` of one argument, with one pointer. Name spaces `std` and `const` are left out. */
export interface CppType {
  readonly name: string;
  readonly arguments: readonly CppType[];
  readonly pointers: number;
}

/** Takes a C++ type name apart. Never throws: what cannot be taken apart is a name without arguments. */
export function parseCppType(text: string): CppType {
  let rest = text
    .trim()
    .replace(/\bconst\b/g, "")
    .replace(/^\s*(?:class|struct)\s+/, "")
    .trim();
  let pointers = 0;
  for (; rest.endsWith("*"); rest = rest.slice(0, -1).trim()) pointers++;
  rest = rest.replace(/^std::(?:__1::|__cxx11::)?/, "");
  const open = rest.indexOf("<");
  if (open < 0 || !rest.endsWith(">")) return { name: rest, arguments: [], pointers };
  return { name: rest.slice(0, open).trim(), arguments: splitArguments(rest.slice(open + 1, -1)).map(parseCppType), pointers };
}

function splitArguments(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "<") depth++;
    else if (text[i] === ">") depth--;
    else if (text[i] === "," && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}

const plainTypes: ReadonlyMap<string, Dtype> = new Map(
  (
    [
      ["bool", "bool Bool_t"],
      ["int8", "char Char_t int8_t|signed char"],
      ["uint8", "UChar_t uint8_t Byte_t|unsigned char"],
      ["int16", "short Short_t int16_t|short int|signed short"],
      ["uint16", "UShort_t uint16_t ushort|unsigned short|unsigned short int|short unsigned int"],
      ["int32", "int Int_t int32_t|signed int"],
      ["uint32", "unsigned UInt_t uint32_t uint|unsigned int"],
      ["int64", "long Long_t Long64_t int64_t|long int|long long|long long int"],
      [
        "uint64",
        "ULong_t ULong64_t uint64_t size_t|unsigned long|unsigned long int|long unsigned int|unsigned long long|long long unsigned int",
      ],
      ["float32", "float Float_t"],
      ["float64", "double Double_t"],
    ] as const
  ).flatMap(([dtype, names]) => {
    const [single = "", ...phrases] = names.split("|");
    return [...single.split(" "), ...phrases].map((name): [string, Dtype] => [name, dtype]);
  }),
);

/** How the numbers of a C++ type are stored inside a container; null for anything that is no number. */
export function numberCodeOf({ name, arguments: parameters, pointers }: CppType): NumberCode | null {
  if (parameters.length > 0 || pointers > 0) return null;
  if (name === "Double32_t") return { dtype: "float64", packing: { kind: "float32" } };
  if (name === "Float16_t") return { dtype: "float32", packing: { kind: "truncated", bits: float16Bits } };
  const dtype = plainTypes.get(name.replace(/\s+/g, " "));
  return dtype === undefined ? null : { dtype, packing: null };
}

const cppNames: Readonly<Record<Dtype, string>> = {
  bool: "bool",
  int8: "int8_t",
  uint8: "uint8_t",
  int16: "int16_t",
  uint16: "uint16_t",
  int32: "int32_t",
  uint32: "uint32_t",
  int64: "int64_t",
  uint64: "uint64_t",
  float32: "float",
  float64: "double",
};

/** C++ name of a number as uproot spells it: `int32_t`, `float`, `Double32_t`. */
export function numberTypeName({ dtype, packing }: NumberCode): string {
  if (packing === null) return cppNames[dtype];
  if (packing.kind === "float32") return "float";
  return dtype === "float64" ? "Double32_t" : "Float16_t";
}

const sequences: ReadonlySet<string> = new Set(["vector", "set", "list"]);

/** A type as uproot spells it: `std::vector<std::vector<int32_t>>`, numbers with their sizes; classes as the file names them. */
export function spellType(type: CppType): string {
  const stars = "*".repeat(type.pointers);
  const code = numberCodeOf({ ...type, pointers: 0 });
  if (code !== null) return `${numberTypeName(code)}${stars}`;
  const [first, second] = type.arguments;
  if (first === undefined) return `${type.name === "string" ? "std::string" : type.name}${stars}`;
  if (sequences.has(type.name)) return `std::${type.name}<${spellType(first)}>${stars}`;
  if (type.name === "ROOT::VecOps::RVec") return `${type.name}<${spellType(first)}>${stars}`;
  if (type.name === "map" && second !== undefined) return `std::map<${spellType(first)}, ${spellType(second)}>${stars}`;
  return `${type.name === "bitset" ? "std::" : ""}${asWritten(type)}${stars}`;
}

function asWritten({ name, arguments: parameters }: CppType): string {
  return parameters.length === 0 ? name : `${name}<${parameters.map((each) => asWritten(each) + "*".repeat(each.pointers)).join(",")}>`;
}

/** The same name for all ways to write a class: `vector< Long64_t >` and `std::vector<long long>` are both `vector<int64_t>`. */
export function classKey(text: string): string {
  return /[<\s]/.test(text) ? typeKey(parseCppType(text)) : text;
}

/** {@link classKey} of a type that is taken apart already. */
export function typeKey({ name, arguments: parameters, pointers }: CppType): string {
  if (parameters.length === 0) {
    const code = numberCodeOf({ name, arguments: parameters, pointers: 0 });
    const isPlain = code !== null && code.packing === null;
    return (isPlain ? cppNames[code.dtype] : name) + "*".repeat(pointers);
  }
  return `${name}<${parameters.map(typeKey).join(",")}>${"*".repeat(pointers)}`;
}

/** Containers of keys and values. */
export const mapNames: ReadonlySet<string> = new Set(["map", "multimap", "unordered_map", "unordered_multimap"]);

/** Containers whose entries are a header of 10 bytes (length, version, count) and then the items. */
export const sequenceNames: ReadonlySet<string> = new Set([
  "vector",
  "ROOT::VecOps::RVec",
  "ROOT::RVec",
  "list",
  "deque",
  "set",
  "multiset",
  "unordered_set",
  "unordered_multiset",
  "forward_list",
]);

/** Containers and texts of the standard library. As members of classes they are written as if they had streamers of their own. */
export function isContainer({ name }: CppType): boolean {
  return name === "string" || name === "bitset" || sequenceNames.has(name) || mapNames.has(name);
}
