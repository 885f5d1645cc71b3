import {
  array,
  base,
  basic,
  object,
  owned,
  pointer,
  strings,
  types,
  value,
  type BasicType,
  type Member,
  type StreamedClass,
} from "./class-members.ts";

const arrayD = (...names: string[]): Member[] => names.map((name) => value("TArrayD", 24, name));
const named = (type: BasicType, name: string): BasicType => [name, type[1], type[2]];

const th1: readonly Member[] = [
  ...["TNamed", "TAttLine", "TAttFill", "TAttMarker"].map(base),
  ...basic(types.int, "fNcells"),
  ...object("TAxis", 216, "fXaxis", "fYaxis", "fZaxis"),
  ...basic(types.short, "fBarOffset", "fBarWidth"),
  ...basic(types.double, "fEntries", "fTsumw", "fTsumw2", "fTsumwx", "fTsumwx2", "fMaximum", "fMinimum", "fNormFactor"),
  ...arrayD("fContour", "fSumw2"),
  ...strings("fOption"),
  owned("TList", "fFunctions"),
  ...basic(types.counter, "fBufferSize"),
  ...array(types.double, "fBufferSize", "fBuffer"),
  ...basic(named(types.int, "TH1::EBinErrorOpt"), "fBinStatErrOpt"),
  ...basic(named(types.int, "TH1::EStatOverflows"), "fStatOverflows"),
];

const axis: readonly Member[] = [
  ...["TNamed", "TAttAxis"].map(base),
  ...basic(types.int, "fNbins"),
  ...basic(types.double, "fXmin", "fXmax"),
  ...arrayD("fXbins"),
  ...basic(types.int, "fFirst", "fLast"),
  ...basic(types.ushort, "fBits2"),
  ...basic(types.bool, "fTimeDisplay"),
  ...strings("fTimeFormat"),
  ...pointer("THashList", "fLabels"),
  ...pointer("TList", "fModLabs"),
];

const axisAttributes: readonly Member[] = [
  ...basic(types.int, "fNdivisions"),
  ...basic(types.short, "fAxisColor", "fLabelColor", "fLabelFont"),
  ...basic(types.float, "fLabelOffset", "fLabelSize", "fTickLength", "fTitleOffset", "fTitleSize"),
  ...basic(types.short, "fTitleColor", "fTitleFont"),
];

const second = ["fTsumwy", "fTsumwy2", "fTsumwxy"];

/** What a profile adds to its histogram; `letter` is the axis that is averaged. */
const profile = (histogram: string, letter: string): readonly Member[] => [
  base(histogram),
  ...arrayD("fBinEntries"),
  ...basic(named(types.int, "EErrorType"), "fErrorMode"),
  ...basic(types.double, `f${letter}min`, `f${letter}max`, `fTsumw${letter.toLowerCase()}`, `fTsumw${letter.toLowerCase()}2`),
  ...arrayD("fBinSumw2"),
];

/** Checksums of TH1, TH2 and TH3 by the letter of what their bins are. */
const checksums: Readonly<Record<string, readonly number[]>> = {
  C: [0x36f6e4ad, 0xbd0010fe, 0xa1ff8d94],
  S: [0x8c4d9dcb, 0x1256ca1c, 0xf75646b2],
  I: [0x627564f6, 0xe87e9147, 0xcd7e0ddd],
  F: [0xe2939644, 0x689cc295, 0x4d9c3f2b],
  D: [0xf9b1569f, 0x7fba82f0, 0x64b9ff86],
};

const typed: readonly StreamedClass[] = Object.entries(checksums).flatMap(([letter, sums]) =>
  sums.map((checksum, i) => ({
    name: `TH${i + 1}${letter}`,
    version: i === 0 ? 3 : 4,
    checksum,
    members: [base(`TH${i + 1}`), base(`TArray${letter}`)],
  })),
);

/** Every class of a file with histograms that one with trees has not. */
export const histogramClasses: readonly StreamedClass[] = [
  ...typed,
  { name: "TH1", version: 8, checksum: 0x1c3740c4, members: th1 },
  { name: "TAxis", version: 10, checksum: 0x5a496e70, members: axis },
  { name: "TAttAxis", version: 4, checksum: 0x5c6fff3e, members: axisAttributes },
  { name: "TH2", version: 5, checksum: 0x0182347f, members: [base("TH1"), ...basic(types.double, "fScalefactor", ...second)] },
  {
    name: "TH3",
    version: 6,
    checksum: 0x42d2445f,
    members: [base("TH1"), base("TAtt3D"), ...basic(types.double, ...second, "fTsumwz", "fTsumwz2", "fTsumwxz", "fTsumwyz")],
  },
  { name: "TAtt3D", version: 1, checksum: 0x0000757a, members: [] },
  { name: "TProfile", version: 7, checksum: 0x4bedee54, members: profile("TH1D", "Y") },
  { name: "TProfile2D", version: 8, checksum: 0x36a142ac, members: profile("TH2D", "Z") },
  { name: "TProfile3D", version: 8, checksum: 0xf60c6814, members: profile("TH3D", "T") },
  { name: "THashList", version: 0, checksum: 0xcc7e49c1, members: [base("TList")] },
  { name: "TObjString", version: 1, checksum: 0x9c8e4800, members: [base("TObject"), ...strings("fString")] },
];
