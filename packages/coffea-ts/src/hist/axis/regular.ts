import { CoffeaError, shortText } from "../../base/index.ts";
import { AxisBase, MAX_BINS, type AxisTextOptions, type Bin, type FlowTraits, type Growth } from "./axis-base.ts";
import { checkValue } from "./check-value.ts";
import { continuousTraits, namedAxis, type FlowOptions } from "./flow-options.ts";
import type { EdgeTable } from "./edge-table.ts";
import { type LogBins, logBinsOf } from "./log-bins.ts";
import { assertTransform, forward, inverse, sameTransform, type Transform, type TransformKind } from "./transform.ts";
import { locateCircular, locateGrowing, locateLinear, locatePower, type LinearRange, type TransformedRange } from "./transformed-range.ts";

/** `bins` equal bins over `[start, stop)`, in the transformed variable when there is a transform. */
export interface RegularRange {
  readonly bins: number;
  readonly start: number;
  readonly stop: number;
  readonly transform?: Transform | null;
}

/** Options of a regular axis. */
export interface RegularOptions extends FlowOptions {
  /** Makes the bins equal in another variable, see `axis.transform`; only with both flow bins, neither growing nor circular. */
  readonly transform?: Transform;
}

/** Equally wide bins, in the value itself or in its logarithm, square root or power. `start` may be above `stop`. Formulas: boost::histogram::axis::regular. */
export class RegularAxis extends AxisBase {
  readonly kind = "regular";
  readonly size: number;
  /** Lower end of the first bin and upper end of the last, as given. */
  readonly start: number;
  readonly stop: number;
  readonly #transform: Transform | null;
  readonly #transformed: TransformedRange;
  #edges: Float64Array | null = null;
  #logBins: LogBins | null = null;

  constructor(range: RegularRange, text: AxisTextOptions, traits: FlowTraits, transformed: TransformedRange = transformedRange(range)) {
    super(text, traits);
    this.size = range.bins;
    this.start = range.start;
    this.stop = range.stop;
    this.#transform = range.transform ?? null;
    this.#transformed = transformed;
  }

  get transform(): TransformKind | null {
    return this.#transform?.kind ?? null;
  }

  /** For texts: the names of a user's functions, else null. */
  get transformName(): string | null {
    return this.#transform?.kind === "function" ? this.#transform.name : null;
  }

  /** Exponent of a `pow` transform, else null. */
  get power(): number | null {
    return this.#transform?.power ?? null;
  }

  /** The range of an axis without transform that has both flow bins, neither grows nor wraps: there the bin is one formula. Else null. */
  get linearRange(): LinearRange | null {
    const plain = this.#transform === null && this.underflow && this.overflow && !this.growth && !this.circular;
    return plain ? { ...this.#transformed, scale: this.size } : null;
  }

  /** Edges and buckets that decide most bins of a logarithmic axis, for many values; else null. */
  get edgeTable(): EdgeTable | null {
    if (this.transform !== "log") return null;
    this.#logBins ??= logBinsOf(this.#transformed);
    return this.#logBins.table;
  }

  get edges(): Float64Array {
    this.#edges ??= Float64Array.from({ length: this.size + 1 }, (_, i) => this.value(i));
    return this.#edges;
  }

  get bins(): readonly Bin[] {
    const { edges } = this;
    return Array.from({ length: this.size }, (_, i) => [edges[i]!, edges[i + 1]!] as const);
  }

  override get centers(): Float64Array {
    return Float64Array.from({ length: this.size }, (_, i) => this.value(i + 0.5));
  }

  /** The value at a bin number, which may be fractional: `value(0)` is the first edge, `value(size)` the last. Infinite outside unless circular. */
  value(index: number): number {
    const { min, delta } = this.#transformed;
    const z = index / this.size;
    let transformed: number;
    if (!this.circular && z < 0) transformed = -Infinity * delta;
    else if (this.circular || z <= 1) transformed = (1 - z) * min + z * (min + delta);
    else transformed = Infinity * delta;
    return inverse(this.#transform, transformed);
  }

  /** Bin of a value: 0 to size − 1, −1 below, size above and for NaN. */
  index(value: number): number {
    checkValue(this, value, "number");
    const out = new Int32Array(1);
    this.#locateFixed(Float64Array.of(value), out);
    return out[0]!;
  }

  /** Writes the bin of each value into `out`. A growing axis returns the larger axis to which the bins refer. */
  locate(values: Float64Array, out: Int32Array): Growth<RegularAxis> | null {
    if (this.growth) return this.#locateGrowing(values, out);
    this.#locateFixed(values, out);
    return null;
  }

  withText(text: AxisTextOptions): RegularAxis {
    return new RegularAxis(this.#range, text, this.traits, this.#transformed);
  }

  /** Bins `[begin, end)`, each `merge` joined to one; `end - begin` is a multiple of `merge`. */
  sliced(begin: number, end: number, merge: number): RegularAxis {
    const range = { bins: (end - begin) / merge, start: this.value(begin), stop: this.value(end), transform: this.#transform };
    return new RegularAxis(range, this.text, this.traits);
  }

  /** What makes the bins differ from those of another regular axis, or null. */
  difference(other: RegularAxis): string | null {
    if (!sameTransform(this.#transform, other.#transform)) {
      const [mine, its] = [this.transform ?? "none", other.transform ?? "none"];
      if (mine === "pow" && its === "pow") return `powers ${this.power} and ${other.power}`;
      return mine === its ? "transforms with other functions" : `transform ${mine} and ${its}`;
    }
    if (this.size !== other.size) return `${this.size} and ${other.size} bins`;
    const [a, b] = [this.#transformed, other.#transformed];
    if (a.min !== b.min || a.delta !== b.delta) return `the range ${this.start} to ${this.stop} and ${other.start} to ${other.stop}`;
    return null;
  }

  /** All that makes this axis: what was given, and the range in the transformed variable, which growing has maybe rounded. */
  get parts(): { readonly range: Required<RegularRange>; readonly transformed: TransformedRange } {
    // A copy: all axes with a logarithm share one transform, which says nothing about them.
    const transform = this.#transform === null ? null : { ...this.#transform };
    return { range: { ...this.#range, transform }, transformed: this.#transformed };
  }

  get #range(): Required<RegularRange> {
    return { bins: this.size, start: this.start, stop: this.stop, transform: this.#transform };
  }

  #locateFixed(values: Float64Array, out: Int32Array): void {
    if (this.transform === "log") {
      this.#logBins ??= logBinsOf(this.#transformed);
      this.#logBins.locate(values, out);
      return;
    }
    const transform = this.#transform;
    if (transform?.kind === "pow") {
      locatePower(values, out, transform.power, this.#transformed);
      return;
    }
    const direct = transform === null ? values : values.map((value) => forward(transform, value));
    if (this.circular) locateCircular(direct, out, this.#transformed);
    else locateLinear(direct, out, this.#transformed);
    if (!this.overflow) this.#takeUpperEdge(direct, out);
  }

  /** Without an overflow bin the upper edge belongs to the last bin. */
  #takeUpperEdge(values: Float64Array, out: Int32Array): void {
    const { min, delta, size } = this.#transformed;
    for (let i = 0; i < values.length; i++) if (out[i] === size && (values[i]! - min) / delta === 1) out[i] = size - 1;
  }

  #locateGrowing(values: Float64Array, out: Int32Array): Growth<RegularAxis> | null {
    const { range, shift } = locateGrowing(values, out, this.#transformed);
    if (range.size === this.size) return null;
    const given = { bins: range.size, start: range.min, stop: range.min + range.delta };
    return { axis: new RegularAxis(given, this.text, this.traits, range), shift };
  }
}

function transformedRange({ bins, start, stop, transform = null }: RegularRange): TransformedRange {
  const min = forward(transform, start);
  return { size: bins, min, delta: forward(transform, stop) - min };
}

/** A regular axis from a user's arguments, the transform among the options. Throws `BadArgument` as {@link regularAxis} does. */
export function regularAxisOf(bins: number, start: number, stop: number, options: RegularOptions): RegularAxis {
  if (typeof options !== "object" || options === null) return regularAxis({ bins, start, stop }, options);
  const { transform = null, ...rest } = options;
  return regularAxis({ bins, start, stop, transform }, rest);
}

/** A regular axis from a user's arguments. Throws `BadArgument` for a number of bins below 1 or an impossible range. */
export function regularAxis(range: RegularRange, options: FlowOptions): RegularAxis {
  const named = namedAxis("regular", options);
  const { bins, start, stop, transform = null } = range;
  const traits = continuousTraits(options, named);
  if (!Number.isInteger(bins) || bins < 1 || bins > MAX_BINS)
    throw new CoffeaError("BadArgument", `${named} has ${shortText(bins)} bins; a whole number from 1 to ${MAX_BINS} is needed.`);
  for (const end of [start, stop]) {
    if (typeof end === "number") continue;
    throw new CoffeaError(
      "BadArgument",
      `${named} goes from ${shortText(start)} to ${shortText(stop)}; both ends are numbers, as in Regular(10, 0, 1, { name: "x" }).`,
    );
  }
  if (transform !== null) assertTransform(transform, named);
  if (transform !== null && !(traits.underflow && traits.overflow && !traits.growth)) {
    throw new CoffeaError(
      "BadArgument",
      `${named} has a ${transform.kind} transform, which goes only with both flow bins, neither growing nor circular. Leave these options out, or use a variable axis with the edges.`,
    );
  }
  const { min, delta } = transformedRange(range);
  if (!Number.isFinite(min) || !Number.isFinite(delta)) {
    throw new CoffeaError(
      "BadArgument",
      `${named} cannot reach from ${start} to ${stop}${transform === null ? "" : ` with a ${transform.kind} transform`}: ${demandOf(transform)}.`,
    );
  }
  if (delta === 0) throw new CoffeaError("BadArgument", `${named} begins and ends at ${start}; start and stop must differ.`);
  return new RegularAxis(range, options, traits);
}

/** What the ends of a range have to be. */
function demandOf(transform: Transform | null): string {
  if (transform === null) return "the ends, and the distance between them, must be finite";
  switch (transform.kind) {
    case "log":
      return "both ends must be above 0";
    case "sqrt":
      return "no end may be below 0";
    case "pow":
      return `both ends must have a finite power ${transform.power}`;
    case "function":
      return "the function must give a finite number at both ends";
    default:
      throw transform satisfies never;
  }
}
