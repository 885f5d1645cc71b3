import { CoffeaError } from "../../base/index.ts";

/** One bin: an interval `[low, high)` of a continuous axis, or the value of a discrete one. */
export type Bin = readonly [low: number, high: number] | number | string | boolean;

/** What every axis may be told about itself. */
export interface AxisTextOptions {
  /** By which `fill`, `project` and `select` know the axis. */
  readonly name?: string;
  /** For plots, may hold TeX (`$m_{\\mu\\mu}$ [GeV]`). Default: the name. */
  readonly label?: string;
  /** Anything else to keep with the axis; written to the UHI form beside name and label, so plain JSON values only. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** Which bins beside the regular ones an axis has, and whether it wraps or grows. */
export interface FlowTraits {
  readonly underflow: boolean;
  readonly overflow: boolean;
  /** Values wrap around: one period is the range of the axis. */
  readonly circular: boolean;
  /** Values outside add bins instead of going to a flow bin. */
  readonly growth: boolean;
}

/** The flow traits and what follows from the kind of an axis. hist: `axis.traits`. */
export interface AxisTraits extends FlowTraits {
  /** Bins are intervals, not single values. */
  readonly continuous: boolean;
  /** Each bin is a single value. */
  readonly discrete: boolean;
  /** The order of the bins means something; of categories it does not. */
  readonly ordered: boolean;
}

/** How many bins an axis or a histogram can have: they are numbered by 32-bit integers. */
export const MAX_BINS = 2 ** 31 - 1;

declare const fills: unique symbol;

/** Tells the compiler what `fill` takes for an axis, as `{ name: value }`. There is nothing of it at run time. */
export interface Fills<A> {
  readonly [fills]?: (values: A) => void;
}

/** How an axis grew while values were located: the larger axis, and how many bins were added below the old first one. */
export interface Growth<A> {
  readonly axis: A;
  readonly shift: number;
}

/** What the axis kinds have in common. Axes never change; those that grow are replaced by larger ones. */
export abstract class AxisBase implements FlowTraits {
  readonly name: string;
  /** The label as it was given, maybe empty; {@link label} falls back to the name. */
  readonly ownLabel: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly underflow: boolean;
  readonly overflow: boolean;
  readonly circular: boolean;
  readonly growth: boolean;
  abstract readonly kind: string;
  /** Number of bins without the flow bins. */
  abstract readonly size: number;
  /** Bin edges, `size + 1` many; categories have 0, 1, …, size. Read-only. */
  abstract readonly edges: Float64Array;
  /** The bins in order, flow bins left out. */
  abstract readonly bins: readonly Bin[];

  constructor(text: AxisTextOptions, traits: FlowTraits) {
    this.name = text.name ?? "";
    this.ownLabel = text.label ?? "";
    this.metadata = text.metadata ?? {};
    this.underflow = traits.underflow;
    this.overflow = traits.overflow;
    this.circular = traits.circular;
    this.growth = traits.growth;
  }

  get label(): string {
    return this.ownLabel || this.name;
  }

  /** Number of bins with the flow bins. */
  get extent(): number {
    return this.size + (this.underflow ? 1 : 0) + (this.overflow ? 1 : 0);
  }

  /** Middle of each bin: between the edges. */
  get centers(): Float64Array {
    const { edges } = this;
    return Float64Array.from({ length: this.size }, (_, i) => (edges[i]! + edges[i + 1]!) / 2);
  }

  /** Width of each bin; 1 for discrete axes. */
  get widths(): Float64Array {
    const { edges } = this;
    return Float64Array.from({ length: this.size }, (_, i) => edges[i + 1]! - edges[i]!);
  }

  /** Name, label and metadata, to be given to another axis. */
  get text(): AxisTextOptions {
    return { name: this.name, label: this.ownLabel, metadata: this.metadata };
  }

  get traits(): AxisTraits {
    const { underflow, overflow, circular, growth } = this;
    const continuous = this.kind === "regular" || this.kind === "variable";
    const ordered = this.kind !== "strCategory" && this.kind !== "intCategory";
    return { underflow, overflow, circular, growth, continuous, discrete: !continuous, ordered };
  }

  /**
   * The bin of this number, 0 to size − 1: an interval `[low, high)`, or the value of a discrete axis.
   * −1 is the underflow bin and `size` the overflow bin, where there are such; the overflow of categories has no value and gives null.
   * Throws `BadArgument` for a number that is no bin.
   */
  bin(index: number): Bin | null {
    const { size } = this;
    const allowed = Number.isInteger(index) && index >= (this.underflow ? -1 : 0) && index < (this.overflow ? size + 1 : size);
    if (!allowed) {
      const flow = [...(this.underflow ? ["-1 for underflow"] : []), ...(this.overflow ? [`${size} for overflow`] : [])].join(", ");
      throw new CoffeaError(
        "BadArgument",
        `There is no bin ${index} on ${this.name === "" ? `this ${this.kind} axis` : `axis "${this.name}"`}, whose bins are 0 to ${size - 1}${flow === "" ? "" : ` and ${flow}`}.`,
      );
    }
    if (index >= 0 && index < size) return this.bins[index]!;
    return this.traits.continuous ? [this.value(index) as number, this.value(index + 1) as number] : this.value(index);
  }

  /** The value at a bin number: the lower edge of a continuous axis's bin (numbers between give values inside it), the value itself of a discrete axis; null where there is none. */
  abstract value(index: number): number | string | boolean | null;

  /** What makes the bins differ from those of another axis of the same kind, or null. */
  abstract difference(other: AxisBase): string | null;

  /** Whether another axis has the same bins, traits, name, label and metadata. Python: `==`. */
  equals(other: AxisBase): boolean {
    const words = (axis: AxisBase): string => JSON.stringify([axis.kind, axis.name, axis.label, axis.metadata, axis.traits]);
    return words(this) === words(other) && this.difference(other) === null;
  }
}
