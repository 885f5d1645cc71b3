/** Bins of a histogram in C order: the last axis fastest. */
export interface PlottableNumbers {
  readonly data: ArrayLike<number>;
}

/** An axis of a {@link PlottableHistogram}. */
export interface PlottableAxis {
  readonly kind: string;
  readonly name: string;
  readonly label: string;
  /** Number of bins without flow. */
  readonly size: number;
  /** Number of bins with flow. */
  readonly extent: number;
  readonly underflow: boolean;
  readonly overflow: boolean;
  /** `size + 1` many. */
  readonly edges: ArrayLike<number>;
  readonly bins: readonly unknown[];
}

/** A histogram as it is written: every `Hist` of `coffea-ts/hist` is one. uproot takes the protocol of this name. */
export interface PlottableHistogram {
  readonly axes: Iterable<PlottableAxis>;
  readonly kind: "COUNT" | "MEAN";
  readonly storage: { readonly kind: string };
  readonly name: string | null;
  readonly label: string | null;
  values(options: { readonly flow: boolean }): PlottableNumbers;
  variances(options: { readonly flow: boolean }): PlottableNumbers | null;
  view(options: { readonly flow: boolean }): Readonly<Record<string, PlottableNumbers>>;
}

/** Whether a value can be written as a histogram. */
export function isPlottable(value: unknown): value is PlottableHistogram {
  const { axes, kind, values, variances } = (typeof value === "object" && value !== null ? value : {}) as Partial<PlottableHistogram>;
  return (kind === "COUNT" || kind === "MEAN") && typeof values === "function" && typeof variances === "function" && axes !== undefined;
}
