import { CoffeaError } from "../../base/index.ts";
import { AxisBase, type AxisTextOptions, type Bin, type FlowTraits, type Growth } from "./axis-base.ts";
import { continuousTraits, type FlowOptions } from "./flow-options.ts";
import { forward, inverse, type Transform, type TransformKind } from "./transform.ts";

/** `bins` equal bins over `[start, stop)`, in the transformed variable when there is a transform. */
export interface RegularRange {
  readonly bins: number;
  readonly start: number;
  readonly stop: number;
  readonly transform?: Transform | null;
}

/** Equally wide bins, in the value itself or in its logarithm, square root or power. `start` may be above `stop`. Formulas: boost::histogram::axis::regular. */
export class RegularAxis extends AxisBase {
  readonly kind = "regular";
  readonly size: number;
  /** Lower end of the first bin and upper end of the last, as given. */
  readonly start: number;
  readonly stop: number;
  readonly #transform: Transform | null;
  /** Range in the transformed variable: bins divide `[#min, #min + #delta)`. */
  readonly #min: number;
  readonly #delta: number;
  #edges: Float64Array | null = null;

  constructor(range: RegularRange, text: AxisTextOptions, traits: FlowTraits, transformed?: { min: number; delta: number }) {
    super(text, traits);
    this.size = range.bins;
    this.start = range.start;
    this.stop = range.stop;
    this.#transform = range.transform ?? null;
    this.#min = transformed?.min ?? forward(this.#transform, range.start);
    this.#delta = transformed?.delta ?? forward(this.#transform, range.stop) - this.#min;
  }

  get transform(): TransformKind | null {
    return this.#transform?.kind ?? null;
  }

  /** Exponent of a `pow` transform, else null. */
  get power(): number | null {
    return this.#transform?.power ?? null;
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
    const z = index / this.size;
    let transformed: number;
    if (!this.circular && z < 0) transformed = -Infinity * this.#delta;
    else if (this.circular || z <= 1) transformed = (1 - z) * this.#min + z * (this.#min + this.#delta);
    else transformed = Infinity * this.#delta;
    return inverse(this.#transform, transformed);
  }

  /** Bin of a value: 0 to size − 1, −1 below, size above and for NaN. */
  index(value: number): number {
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
    return new RegularAxis(this.#range, text, this.traits, { min: this.#min, delta: this.#delta });
  }

  /** Bins `[begin, end)`, each `merge` joined to one; `end - begin` is a multiple of `merge`. */
  sliced(begin: number, end: number, merge: number): RegularAxis {
    const range = { bins: (end - begin) / merge, start: this.value(begin), stop: this.value(end), transform: this.#transform };
    return new RegularAxis(range, this.text, this.traits);
  }

  /** What makes the bins differ from those of another regular axis, or null. */
  difference(other: RegularAxis): string | null {
    if (this.transform !== other.transform || this.power !== other.power)
      return `transform ${this.transform ?? "none"} and ${other.transform ?? "none"}`;
    if (this.size !== other.size) return `${this.size} and ${other.size} bins`;
    if (this.#min !== other.#min || this.#delta !== other.#delta)
      return `the range ${this.start} to ${this.stop} and ${other.start} to ${other.stop}`;
    return null;
  }

  get #range(): RegularRange {
    return { bins: this.size, start: this.start, stop: this.stop, transform: this.#transform };
  }

  #locateFixed(values: Float64Array, out: Int32Array): void {
    const { size } = this;
    const min = this.#min;
    const delta = this.#delta;
    const atUpperEdge = this.overflow ? size : size - 1;
    const transform = this.#transform;
    for (let i = 0; i < values.length; i++) {
      const z = ((transform === null ? values[i]! : forward(transform, values[i]!)) - min) / delta;
      if (this.circular) {
        out[i] = Number.isFinite(z) ? Math.trunc((z - Math.floor(z)) * size) : size;
      } else if (z < 1) out[i] = z >= 0 ? Math.trunc(z * size) : -1;
      else out[i] = z === 1 ? atUpperEdge : size;
    }
  }

  #locateGrowing(values: Float64Array, out: Int32Array): Growth<RegularAxis> | null {
    let { size } = this;
    let min = this.#min;
    let delta = this.#delta;
    let shift = 0;
    for (let i = 0; i < values.length; i++) {
      const z = (values[i]! - min) / delta;
      let bin = z < 1 ? Math.floor(z * size) : z < Infinity ? Math.trunc(z * size) : NaN;
      if (z === -Infinity) {
        out[i] = -1 - size;
        continue;
      }
      if (z < 0) {
        const stop = min + delta;
        min += bin * (delta / size);
        delta = stop - min;
        size -= bin;
        shift -= bin;
        bin = 0;
      } else if (bin >= size) {
        const added = bin - size + 1;
        delta = (delta / size) * (size + added);
        size += added;
      }
      out[i] = Number.isNaN(bin) ? 0x7fff_ffff : bin - shift;
    }
    if (size === this.size) {
      for (let i = 0; i < values.length; i++) out[i] = out[i] === 0x7fff_ffff ? size : out[i]! < -size ? -1 : out[i]!;
      return null;
    }
    for (let i = 0; i < values.length; i++) out[i] = out[i] === 0x7fff_ffff ? size : out[i]! < -size ? -1 : out[i]! + shift;
    const range = { bins: size, start: min, stop: min + delta };
    return { axis: new RegularAxis(range, this.text, this.traits, { min, delta }), shift };
  }
}

/** A regular axis from a user's arguments. Throws `BadArgument` for a number of bins below 1 or an impossible range. */
export function regularAxis(range: RegularRange, options: FlowOptions): RegularAxis {
  const named = `The regular axis${options.name === undefined ? "" : ` "${options.name}"`}`;
  const { bins, start, stop, transform = null } = range;
  if (!Number.isInteger(bins) || bins < 1) throw new CoffeaError("BadArgument", `${named} has ${bins} bins; a positive integer is needed.`);
  const traits = continuousTraits(options, named);
  if (transform !== null && !(traits.underflow && traits.overflow && !traits.growth)) {
    throw new CoffeaError(
      "BadArgument",
      `${named} has a ${transform.kind} transform, which goes only with both flow bins, neither growing nor circular. Leave these options out, or use a variable axis with the edges.`,
    );
  }
  const min = forward(transform, start);
  const delta = forward(transform, stop) - min;
  if (!Number.isFinite(min) || !Number.isFinite(delta)) {
    throw new CoffeaError(
      "BadArgument",
      `${named} cannot reach from ${start} to ${stop}${transform === null ? "" : ` with a ${transform.kind} transform`}: both ends${transform?.kind === "log" ? " must be above 0" : " must be finite"}.`,
    );
  }
  if (delta === 0) throw new CoffeaError("BadArgument", `${named} begins and ends at ${start}; start and stop must differ.`);
  return new RegularAxis(range, options, traits);
}
