import { CoffeaError, shortText } from "../base/index.ts";
/** An axis as plots see it; every axis of `coffea-ts/hist` fits. */
export interface PlottableAxis {
  readonly kind: "regular" | "variable" | "integer" | "boolean" | "strCategory" | "intCategory";
  readonly name: string;
  readonly label: string;
  /** Number of bins without flow. */
  readonly size: number;
  /** Bin borders, `size + 1` of them, rising; of categories 0, 1, 2, … */
  readonly edges: ArrayLike<number>;
  /** Borders `[low, high]` of bins, or the categories themselves. */
  readonly bins: readonly unknown[];
  /** How a regular axis is divided: evenly (null) or evenly in log, sqrt, pow of its values. */
  readonly transform?: string | null;
  /** Whether `values({ flow: true })` has a bin before the first one. Default: false. */
  readonly underflow?: boolean;
  /** Whether `values({ flow: true })` has a bin after the last one. Default: false. */
  readonly overflow?: boolean;
}

/** Numbers of all bins, the last axis fastest. */
export interface PlottableValues {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}

/** A histogram as plots see it; `Hist` of `coffea-ts/hist` fits, and so does any object of this shape. */
export interface PlottableHist {
  readonly axes: readonly PlottableAxis[];
  /** Contents; with `{ flow: true }` including the flow bins that the axes say they have. */
  values(options?: { readonly flow?: boolean }): PlottableValues;
  /** Variances in the same order; null where the storage does not know them. */
  variances(options?: { readonly flow?: boolean }): PlottableValues | null;
  readonly label?: string | null;
  readonly name?: string | null;
}

/**
 * What plots of curves take: one histogram; several of the same bins, in order (an array, a `Stack`); or several with the names that the legend shows.
 */
export type PlotInput = PlottableHist | Iterable<PlottableHist> | Readonly<Record<string, PlottableHist>>;

/** Whether the bins of an axis are categories, which have names instead of borders. */
export function hasCategories(axis: PlottableAxis): boolean {
  return axis.kind === "strCategory" || axis.kind === "intCategory" || axis.kind === "boolean";
}

/** The histogram, if it is a single one; anything else is refused with `BadArgument`. */
export function assertPlottable(value: unknown, plot: string): PlottableHist {
  if (isPlottableHist(value)) return value;
  const isMade = typeof value !== "object" || value === null || !("double" in value);
  const got = isMade ? shortText(value) : "the steps of Hist.new, which end in .double() or another storage";
  throw new CoffeaError("BadArgument", `${plot} takes a histogram, but got ${got}.`);
}

/** Whether something looks like a single histogram. */
export function isPlottableHist(value: unknown): value is PlottableHist {
  if (typeof value !== "object" || value === null || Symbol.iterator in value) return false;
  const { axes, values } = value as Partial<PlottableHist>;
  return Array.isArray(axes) && typeof values === "function";
}
