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

  get traits(): FlowTraits {
    return { underflow: this.underflow, overflow: this.overflow, circular: this.circular, growth: this.growth };
  }
}
