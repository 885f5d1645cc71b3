import { CoffeaError } from "../../base/index.ts";
import { numberMember, numbersMember, objectMember, textMember, type RootObject } from "../streamer/root-object.ts";
import { profileContents, type ProfileContents } from "./profile-contents.ts";
import { RootAxis } from "./root-axis.ts";

/** Numbers of all bins, the last axis fastest. */
export interface BinValues {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/** What the bins of a histogram hold, flow bins included, the last axis fastest: numbers by the name that storages of `coffea-ts/hist` have for them. */
export interface BinContents {
  readonly storage: "int64" | "double" | "weight" | "mean" | "weightedMean";
  readonly fields: Readonly<Record<string, Float64Array>>;
}

const axisNames = ["fXaxis", "fYaxis", "fZaxis"] as const;
const integerArrays: readonly unknown[] = [Int8Array, Int16Array, Int32Array, BigInt64Array];

/** A histogram or profile of a ROOT file (TH1, TH2, TH3, TProfile, TProfile2D, TProfile3D). Plots take it as it is; `toHist` of `coffea-ts/hist` makes a `Hist` of it. */
export class RootHistogram {
  /** `TH1F`, `TProfile`, … */
  readonly className: string;
  readonly name: string;
  /** ROOT's title. */
  readonly label: string;
  readonly axes: readonly RootAxis[];
  /** `COUNT`: bins hold counts or sums of weights; `MEAN`: they hold means of samples. */
  readonly kind: "COUNT" | "MEAN";
  /** Number of fills. */
  readonly entries: number;
  /** Everything that the file says about it. */
  readonly object: RootObject;
  readonly #profile: ProfileContents | null;

  constructor(object: RootObject) {
    const dimensions = dimensionsOf(object.className);
    if (dimensions === 0) throw new CoffeaError("BadArgument", `An object of class ${object.className} is no histogram.`);
    this.object = object;
    this.className = object.className;
    this.name = textMember(object, "fName");
    this.label = textMember(object, "fTitle");
    this.entries = numberMember(object, "fEntries");
    this.axes = axisNames.slice(0, dimensions).map((name) => axisIn(object, name));
    const stored = object.members.get("fArray");
    if (!ArrayBuffer.isView(stored) || stored.length !== this.#cells)
      throw damaged(object, `its axes have ${this.#cells} bins, ${ArrayBuffer.isView(stored) ? stored.length : 0} are stored`);
    this.kind = isProfile(object.className) ? "MEAN" : "COUNT";
    this.#profile =
      this.kind === "MEAN" ? profileContents(object, this.#inOrder(numbersMember(object, "fArray")), (name) => this.#numbers(name)) : null;
  }

  /** Whether sums of squared weights are stored: then `variances` are those. */
  get weighted(): boolean {
    return this.#numbers(this.kind === "MEAN" ? "fBinSumw2" : "fSumw2") !== null;
  }

  /** Contents of the bins, or means for profiles; with `{ flow: true }` underflow and overflow of every axis too. */
  values({ flow = false }: { readonly flow?: boolean } = {}): BinValues {
    return this.#cut(this.#profile?.means ?? this.#inOrder(numbersMember(this.object, "fArray")), flow);
  }

  /** Variances in the same order: sums of squared weights where they are stored, else the contents; for profiles squared errors of the means. Never negative. */
  variances({ flow = false }: { readonly flow?: boolean } = {}): BinValues {
    const errors = this.#profile?.errors;
    if (errors !== undefined)
      return this.#cut(
        errors.map((error) => error ** 2),
        flow,
      );
    const variances = this.#numbers("fSumw2") ?? this.#inOrder(numbersMember(this.object, "fArray"));
    return this.#cut(
      variances.map((variance) => (variance > 0 ? variance : 0)),
      flow,
    );
  }

  /** Errors in the same order: roots of the variances. */
  errors({ flow = false }: { readonly flow?: boolean } = {}): BinValues {
    if (this.#profile !== null) return this.#cut(this.#profile.errors, flow);
    const { shape, data } = this.variances({ flow });
    return { shape, data: data.map(Math.sqrt) };
  }

  /** Effective number of entries of each bin: what a profile counts, the squared sum of weights over the sum of squared weights where they are stored. */
  counts({ flow = false }: { readonly flow?: boolean } = {}): BinValues {
    if (this.#profile !== null) return this.#cut(this.#profile.counts, flow);
    const { data } = this.values({ flow: true });
    const squares = this.#numbers("fSumw2");
    return this.#cut(squares === null ? data : data.map((sum, i) => (squares[i] === 0 ? 0 : sum ** 2 / squares[i]!)), flow);
  }

  /** What the bins hold, in the way of a storage of `coffea-ts/hist`. */
  contents(): BinContents {
    const profile = this.#profile;
    if (profile === null) {
      const value = this.values({ flow: true }).data;
      const variance = this.#numbers("fSumw2");
      if (variance !== null) return { storage: "weight", fields: { value, variance } };
      const stored = this.object.members.get("fArray");
      return { storage: integerArrays.includes(stored?.constructor) ? "int64" : "double", fields: { value } };
    }
    const { sums, means: value, deltas, counts } = profile;
    if (!this.weighted) return { storage: "mean", fields: { count: sums, value, sumOfDeltasSquared: deltas } };
    const squares = sums.map((sum, i) => (counts[i] === 0 ? 0 : sum ** 2 / counts[i]!));
    return {
      storage: "weightedMean",
      fields: { sumOfWeights: sums, sumOfWeightsSquared: squares, value, sumOfWeightedDeltasSquared: deltas },
    };
  }

  /** Numbers of all bins in a member of the object; null where there is not one for each bin. */
  #numbers(name: string): Float64Array | null {
    const array = objectMember(this.object, name);
    const numbers = array === null ? null : numbersMember(array, "fArray");
    return numbers === null || numbers.length === 0 || numbers.length !== this.#cells ? null : this.#inOrder(numbers);
  }

  get #sizes(): number[] {
    return this.axes.map((axis) => axis.size + 2);
  }

  get #cells(): number {
    return this.#sizes.reduce((product, size) => product * size, 1);
  }

  /** ROOT has the first axis fastest; here the last one is. */
  #inOrder(numbers: Float64Array): Float64Array {
    const [x = 1, y = 1, z = 1] = this.#sizes;
    if (this.axes.length === 1) return numbers;
    const ordered = new Float64Array(x * y * z);
    let at = 0;
    for (let i = 0; i < x; i++) for (let j = 0; j < y; j++) for (let k = 0; k < z; k++) ordered[at++] = numbers[i + x * (j + y * k)]!;
    return ordered;
  }

  #cut(data: Float64Array, flow: boolean): BinValues {
    const sizes = this.#sizes;
    if (flow) return { shape: sizes, data };
    const shape = this.axes.map((axis) => axis.size);
    const [x = 1, y = 1, z = 1] = shape;
    const [, wideY = 1, wideZ = 1] = sizes;
    const [skipY, skipZ] = [shape.length > 1 ? 1 : 0, shape.length > 2 ? 1 : 0];
    const inner = new Float64Array(x * y * z);
    let at = 0;
    for (let i = 1; i <= x; i++)
      for (let j = skipY; j < y + skipY; j++) for (let k = skipZ; k < z + skipZ; k++) inner[at++] = data[(i * wideY + j) * wideZ + k]!;
    return { shape, data: inner };
  }
}

function axisIn(object: RootObject, name: string): RootAxis {
  const axis = objectMember(object, name);
  if (axis === null) throw damaged(object, `it has no ${name}`);
  // A damaged number of bins must not ask for gigabytes.
  const stored = object.members.get("fArray");
  const bins = numberMember(axis, "fNbins");
  if (bins < 0) throw damaged(object, `its ${name} has ${bins} bins`);
  if (ArrayBuffer.isView(stored) && bins > stored.length) throw damaged(object, `its ${name} has more bins than are stored`);
  return new RootAxis(axis);
}

function damaged(object: RootObject, what: string): CoffeaError {
  return new CoffeaError(
    "CorruptFile",
    `Cannot make sense of histogram "${textMember(object, "fName")}" (${object.className}): ${what}. The file is damaged.`,
  );
}

const histogramClass = /^(?:TH([123])[CSIFDLK]|TProfile([23]D)?)$/;

function isProfile(className: string): boolean {
  return className.startsWith("TProfile");
}

/** Number of axes of a histogram class; 0 for anything else. */
export function dimensionsOf(className: string): number {
  const match = histogramClass.exec(className);
  return match === null ? 0 : Number(match[1] ?? match[2]?.charAt(0) ?? 1);
}
