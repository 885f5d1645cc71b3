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
}

/** Numbers of all bins, the last axis fastest. */
export interface PlottableValues {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}

/** A histogram as plots see it; `Hist` of `coffea-ts/hist` fits, and so does any object of this shape. */
export interface PlottableHist {
  readonly axes: readonly PlottableAxis[];
  /** Contents without flow bins. */
  values(): PlottableValues;
  /** Variances without flow bins; null where the storage does not know them. */
  variances(): PlottableValues | null;
  readonly label?: string | null;
  readonly name?: string | null;
}
