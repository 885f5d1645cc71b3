import type { Dtype } from "../../awkward/index.ts";
import {
  array,
  base,
  basic,
  objArray,
  pointer,
  strings,
  types,
  value,
  type BasicType,
  type Member,
  type StreamedClass,
} from "./class-members.ts";
import { histogramClasses } from "./histogram-classes.ts";

const tree: readonly Member[] = [
  ...["TNamed", "TAttLine", "TAttFill", "TAttMarker"].map(base),
  ...basic(types.long64, "fEntries", "fTotBytes", "fZipBytes", "fSavedBytes", "fFlushedBytes"),
  ...basic(types.double, "fWeight"),
  ...basic(types.int, "fTimerInterval", "fScanField", "fUpdate", "fDefaultEntryOffsetLen"),
  ...basic(types.counter, "fNClusterRange"),
  ...basic(types.long64, "fMaxEntries", "fMaxEntryLoop", "fMaxVirtualSize", "fAutoSave", "fAutoFlush", "fEstimate"),
  ...array(types.long64, "fNClusterRange", "fClusterRangeEnd", "fClusterSize"),
  value("ROOT::TIOFeatures", 1, "fIOFeatures"),
  ...objArray("fBranches", "fLeaves"),
  ...pointer("TList", "fAliases"),
  value("TArrayD", 24, "fIndexValues"),
  value("TArrayI", 24, "fIndex"),
  ...pointer("TVirtualIndex", "fTreeIndex"),
  ...pointer("TList", "fFriends", "fUserInfo"),
  ...pointer("TBranchRef", "fBranchRef"),
];

const branch: readonly Member[] = [
  ...["TNamed", "TAttFill"].map(base),
  ...basic(types.int, "fCompress", "fBasketSize", "fEntryOffsetLen", "fWriteBasket"),
  ...basic(types.long64, "fEntryNumber"),
  value("ROOT::TIOFeatures", 1, "fIOFeatures"),
  ...basic(types.int, "fOffset"),
  ...basic(types.counter, "fMaxBaskets"),
  ...basic(types.int, "fSplitLevel"),
  ...basic(types.long64, "fEntries", "fFirstEntry", "fTotBytes", "fZipBytes"),
  ...objArray("fBranches", "fLeaves", "fBaskets"),
  ...array(types.int, "fMaxBaskets", "fBasketBytes"),
  ...array(types.long64, "fMaxBaskets", "fBasketEntry", "fBasketSeek"),
  ...strings("fFileName"),
];

const leaf: readonly Member[] = [
  base("TNamed"),
  ...basic(types.int, "fLen", "fLenType", "fOffset"),
  ...basic(types.bool, "fIsRange", "fIsUnsigned"),
  ...pointer("TLeaf", "fLeafCount"),
];

const typedLeaf = (letter: string, checksum: number, type: BasicType): StreamedClass => ({
  name: `TLeaf${letter}`,
  version: 1,
  checksum,
  members: [base("TLeaf"), ...basic(type, "fMinimum", "fMaximum")],
});

/** Every class that is written. TArray… are known to every reader and not described. */
export const streamedClasses: readonly StreamedClass[] = [
  { name: "TTree", version: 20, checksum: 0x7264e07f, members: tree },
  { name: "TNamed", version: 1, checksum: 0xdfb74a3c, members: [base("TObject"), ...strings("fName", "fTitle")] },
  { name: "TObject", version: 1, checksum: 0x901bc02d, members: [...basic(types.unsigned, "fUniqueID"), ...basic(types.bits, "fBits")] },
  { name: "TAttLine", version: 2, checksum: 0x94074549, members: basic(types.short, "fLineColor", "fLineStyle", "fLineWidth") },
  { name: "TAttFill", version: 2, checksum: 0xffd92a92, members: basic(types.short, "fFillColor", "fFillStyle") },
  {
    name: "TAttMarker",
    version: 3,
    checksum: 0x291d8bec,
    members: [...basic(types.short, "fMarkerColor", "fMarkerStyle"), ...basic(types.float, "fMarkerSize")],
  },
  { name: "ROOT::TIOFeatures", version: 1, checksum: 0x1aa12f10, members: basic(types.byte, "fIOBits") },
  { name: "TBranch", version: 13, checksum: 0x10978aac, members: branch },
  { name: "TLeaf", version: 2, checksum: 0x6d1e8152, members: leaf },
  typedLeaf("O", 0x02ae48d3, types.bool),
  typedLeaf("B", 0x0f1e4b5e, types.char),
  typedLeaf("S", 0x150ceecf, types.short),
  typedLeaf("I", 0x7e6aae19, types.int),
  typedLeaf("L", 0xde320862, types.long64),
  typedLeaf("F", 0x3add9d72, types.float),
  typedLeaf("D", 0x118e8776, types.double),
  typedLeaf("C", 0xfbe3b2f3, types.int),
  { name: "TList", version: 5, checksum: 0x69c5c3bb, members: [base("TSeqCollection")] },
  { name: "TObjArray", version: 3, checksum: 0xa99e6552, members: [base("TSeqCollection"), ...basic(types.int, "fLowerBound", "fLast")] },
  { name: "TSeqCollection", version: 0, checksum: 0xfc6c3bc6, members: [base("TCollection")] },
  {
    name: "TCollection",
    version: 3,
    checksum: 0x57e3cb9c,
    members: [base("TObject"), ...strings("fName"), ...basic(types.int, "fSize")],
  },
  { name: "TString", version: 2, checksum: 0x00017419, members: [] },
  {
    name: "ROOT::RNTuple",
    version: 2,
    checksum: 0x28e632ec,
    members: [
      ...basic(types.ushort, "fVersionEpoch", "fVersionMajor", "fVersionMinor", "fVersionPatch"),
      ...basic(types.ulong, "fSeekHeader", "fNBytesHeader", "fLenHeader", "fSeekFooter", "fNBytesFooter", "fLenFooter", "fMaxKeySize"),
    ],
  },
  ...histogramClasses,
];

const byName = new Map(streamedClasses.map((streamed) => [streamed.name, streamed]));

/** The classes of these names with all that they are made of, in the order of {@link streamedClasses}; others are left out. */
export function classesFor(names: Iterable<string>): StreamedClass[] {
  const wanted = new Set<StreamedClass>();
  const add = (name: string): void => {
    const streamed = byName.get(name);
    if (streamed === undefined || wanted.has(streamed)) return;
    wanted.add(streamed);
    for (const member of streamed.members) add(typeName(member));
  };
  for (const name of names) add(name);
  return streamedClasses.filter((streamed) => wanted.has(streamed));
}

/** The class that a member is of, without its star. */
function typeName(member: Member): string {
  switch (member.kind) {
    case "base":
      return member.name;
    case "string":
      return "TString";
    case "basic":
    case "array":
      return "";
    default:
      return member.type.replace("*", "");
  }
}

/** How each type of number is written: the leaf's letter (lower case is unsigned) and its bytes. */
export const leafTypes: Readonly<
  Record<Dtype | "string", { readonly letter: string; readonly bytes: number; readonly isUnsigned: boolean }>
> = {
  bool: { letter: "O", bytes: 1, isUnsigned: false },
  int8: { letter: "B", bytes: 1, isUnsigned: false },
  uint8: { letter: "b", bytes: 1, isUnsigned: true },
  int16: { letter: "S", bytes: 2, isUnsigned: false },
  uint16: { letter: "s", bytes: 2, isUnsigned: true },
  int32: { letter: "I", bytes: 4, isUnsigned: false },
  uint32: { letter: "i", bytes: 4, isUnsigned: true },
  int64: { letter: "L", bytes: 8, isUnsigned: false },
  uint64: { letter: "l", bytes: 8, isUnsigned: true },
  float32: { letter: "F", bytes: 4, isUnsigned: false },
  float64: { letter: "D", bytes: 8, isUnsigned: false },
  string: { letter: "C", bytes: 1, isUnsigned: false },
};
