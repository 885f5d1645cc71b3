import { CoffeaError } from "../../../base/index.ts";
import type { ByteWriter } from "../byte-writer.ts";
import { writeNamed, writeObject } from "../streamer-info.ts";
import { binPlaces, inRootOrder, momentsOf, type Moments } from "./bins.ts";
import type { PlottableAxis, PlottableHistogram } from "./plottable.ts";
import { writeAxis, writeDoubles } from "./write-axis.ts";

/** How a histogram is written. */
export interface HistogramOptions {
  /** Type of the bins, which makes the letter of the class: TH1D for float64 (the default), TH1F for float32, TH1I for int32, TH1S for int16, TH1C for int8. */
  readonly binType?: BinType;
}

type BinType = "float64" | "float32" | "int32" | "int16" | "int8";

const letters: Readonly<Record<BinType, string>> = { float64: "D", float32: "F", int32: "I", int16: "S", int8: "C" };
const limits: Readonly<Partial<Record<BinType, number>>> = { int32: 2 ** 31 - 1, int16: 2 ** 15 - 1, int8: 2 ** 7 - 1 };

/** An object that a key can tell of. */
export interface RootObject {
  readonly className: string;
  readonly title: string;
  readonly write: (writer: ByteWriter) => void;
}

/** All that is written of a histogram, bins in ROOT's order. */
interface HistogramFacts {
  readonly name: string;
  readonly title: string;
  readonly axes: readonly PlottableAxis[];
  readonly binType: BinType;
  /** Number of entries; for weighted ones the effective one. */
  readonly entries: number;
  readonly bins: Float64Array;
  /** Sums of squared weights (for profiles of weight × value²); null where they are the contents themselves. */
  readonly sumw2: Float64Array | null;
  readonly moments: Moments;
  readonly profile: ProfileFacts | null;
}

interface ProfileFacts {
  readonly weights: Float64Array;
  readonly squares: Float64Array | null;
  /** Sums of weight × value, and of weight × value², inside of the axes. */
  readonly sumwy: number;
  readonly sumwy2: number;
}

/** The ROOT object of a histogram: a TH1, TH2 or TH3, or for means a TProfile. Throws `BadArgument` for more than three axes and for bins that do not fit `binType`. */
export function histogramObject(name: string, hist: PlottableHistogram, options: HistogramOptions = {}): RootObject {
  const facts = hist.kind === "MEAN" ? profileFacts(name, hist) : countFacts(name, hist, options.binType ?? "float64");
  const { axes, title, binType } = facts;
  const className =
    facts.profile === null ? `TH${axes.length}${letters[binType]}` : axes.length === 1 ? "TProfile" : `TProfile${axes.length}D`;
  if (facts.profile !== null && options.binType !== undefined && options.binType !== "float64")
    throw new CoffeaError("BadArgument", `"${name}" is a histogram of means, which ROOT keeps as float64 only. Leave binType out.`);
  return {
    className,
    title,
    write: (writer) => (facts.profile === null ? writeTyped(writer, facts) : writeProfile(writer, facts, facts.profile)),
  };
}

function axesOf(name: string, hist: PlottableHistogram): PlottableAxis[] {
  const axes = [...hist.axes];
  if (axes.length >= 1 && axes.length <= 3) return axes;
  throw new CoffeaError(
    "BadArgument",
    `"${name}" has ${axes.length} axes; ROOT has histograms of one, two and three. Project it, hist.project("${axes
      .slice(0, 2)
      .map((axis) => axis.name)
      .join('", "')}"), or write one histogram for each bin of an axis.`,
  );
}

function countFacts(name: string, hist: PlottableHistogram, binType: BinType): HistogramFacts {
  if (!Object.hasOwn(letters, binType))
    throw new CoffeaError("BadArgument", `binType is "${binType}"; the types of bins are ${Object.keys(letters).join(", ")}.`);
  const axes = axesOf(name, hist);
  const places = binPlaces(axes);
  const bins = inRootOrder(hist.values({ flow: true }).data, places);
  const limit = limits[binType];
  const odd = limit === undefined ? -1 : bins.findIndex((value) => !Number.isInteger(value) || value > limit || value < -limit - 1);
  if (odd >= 0)
    throw new CoffeaError(
      "BadArgument",
      `"${name}" has a bin with ${bins[odd]}, which does not fit into ${binType}. Leave binType out: bins of TH1D hold it.`,
    );
  const variances = hist.storage.kind === "weight" ? hist.variances({ flow: true }) : null;
  const sumw2 = variances === null ? null : inRootOrder(variances.data, places);
  const total = sumOf(bins);
  const squares = sumw2 === null ? total : sumOf(sumw2);
  return {
    ...namesOf(name, hist),
    axes,
    binType,
    entries: squares > 0 ? (total * total) / squares : 0,
    bins,
    sumw2,
    moments: momentsOf(axes, bins, sumw2 ?? bins),
    profile: null,
  };
}

function profileFacts(name: string, hist: PlottableHistogram): HistogramFacts {
  const axes = axesOf(name, hist);
  const places = binPlaces(axes);
  const view = hist.view({ flow: true });
  const field = (key: string): Float64Array => inRootOrder(view[key]!.data, places);
  const isWeighted = hist.storage.kind === "weightedMean";
  const weights = field(isWeighted ? "sumOfWeights" : "count");
  const squares = isWeighted ? field("sumOfWeightsSquared") : null;
  const means = field("value");
  const deltas = field(isWeighted ? "sumOfWeightedDeltasSquared" : "sumOfDeltasSquared");
  const bins = weights.map((weight, i) => weight * means[i]!);
  const sumw2 = deltas.map((delta, i) => delta + weights[i]! * means[i]! * means[i]!);
  const total = sumOf(weights);
  const all = squares === null ? total : sumOf(squares);
  return {
    ...namesOf(name, hist),
    axes,
    binType: "float64",
    entries: all > 0 ? (total * total) / all : 0,
    bins,
    sumw2,
    moments: momentsOf(axes, weights, squares ?? weights),
    profile: { weights, squares, sumwy: momentsOf(axes, bins, bins).sumw, sumwy2: momentsOf(axes, sumw2, sumw2).sumw },
  };
}

function namesOf(name: string, hist: PlottableHistogram): { name: string; title: string } {
  return { name, title: hist.label ?? hist.name ?? "" };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

const classVersions = { th1: 8, th2: 5, th3: 6, typed: [3, 4, 4], profile: [7, 8, 8] } as const;

/** TH1D and the like: the histogram, then its bins. */
function writeTyped(writer: ByteWriter, facts: HistogramFacts): void {
  const { axes, bins, binType } = facts;
  writer.versioned(classVersions.typed[axes.length - 1]!, () => {
    if (axes.length === 1) writeBase(writer, facts);
    else if (axes.length === 2) writer.versioned(classVersions.th2, () => writePlane(writer, facts));
    else writer.versioned(classVersions.th3, () => writeSolid(writer, facts));
    writeBins(writer, bins, binType);
  });
}

function writePlane(writer: ByteWriter, facts: HistogramFacts): void {
  const { first, second } = facts.moments;
  writeBase(writer, facts);
  for (const value of [1, first[1]!, second[1]![1]!, second[1]![0]!]) writer.float64(value); // fScalefactor …
}

function writeSolid(writer: ByteWriter, facts: HistogramFacts): void {
  const { first, second } = facts.moments;
  writeBase(writer, facts);
  writer.versioned(1, () => {}); // TAtt3D
  const [, y, z] = second;
  for (const value of [first[1]!, y![1]!, y![0]!, first[2]!, z![2]!, z![0]!, z![1]!]) writer.float64(value);
}

function writeBins(writer: ByteWriter, bins: Float64Array, binType: BinType): void {
  if (binType === "float64") return writeDoubles(writer, bins);
  writer.int32(bins.length);
  for (const value of bins)
    if (binType === "float32") writer.float32(value);
    else if (binType === "int32") writer.int32(value);
    else if (binType === "int16") writer.int16(value);
    else writer.uint8(value);
}

const NO_LIMIT = -1111; // ROOT's word for "draw the whole range"

/** TH1, which all histograms begin with. */
function writeBase(writer: ByteWriter, { name, title, axes, bins, entries, sumw2, moments }: HistogramFacts): void {
  writer.versioned(classVersions.th1, () => {
    writeNamed(writer, name, title, 8);
    writer.versioned(2, () => writer.int16(602).int16(1).int16(1)); // TAttLine
    writer.versioned(2, () => writer.int16(0).int16(1001)); // TAttFill
    writer.versioned(3, () => writer.int16(1).int16(1).float32(1)); // TAttMarker
    writer.int32(bins.length);
    for (const [i, axis] of ["xaxis", "yaxis", "zaxis"].entries()) writeAxis(writer, axis, axes[i] ?? null);
    writer.int16(0).int16(1000); // fBarOffset, fBarWidth
    for (const value of [entries, moments.sumw, moments.sumw2, moments.first[0]!, moments.second[0]![0]!]) writer.float64(value);
    for (const value of [NO_LIMIT, NO_LIMIT, 0]) writer.float64(value); // fMaximum, fMinimum, fNormFactor
    writeDoubles(writer, []); // fContour
    writeDoubles(writer, sumw2 ?? []);
    writer.string("");
    writer.versioned(5, () => {
      writeObject(writer);
      writer.string("").int32(0);
    }); // fFunctions
    writer.int32(0).uint8(0).int32(0, 2); // no buffer, fBinStatErrOpt, fStatOverflows
  });
}

function writeProfile(writer: ByteWriter, facts: HistogramFacts, profile: ProfileFacts): void {
  writer.versioned(classVersions.profile[facts.axes.length - 1]!, () => {
    writeTyped(writer, facts);
    writeDoubles(writer, profile.weights);
    writer.int32(0).float64(0).float64(0).float64(profile.sumwy).float64(profile.sumwy2); // fErrorMode, fYmin, fYmax …
    writeDoubles(writer, profile.squares ?? []);
  });
}
