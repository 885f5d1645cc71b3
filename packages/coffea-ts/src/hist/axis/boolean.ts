import { checkOptions, CoffeaError } from "../../base/index.ts";
import { namedAxis, TEXT_OPTIONS } from "./flow-options.ts";
import { AxisBase, type AxisTextOptions, type Bin } from "./axis-base.ts";

const noFlow = { underflow: false, overflow: false, circular: false, growth: false };

/** A boolean axis from a user's options. Throws `BadArgument` for one that it does not know. */
export function booleanAxis(options: AxisTextOptions): BooleanAxis {
  checkOptions(options, TEXT_OPTIONS, namedAxis("boolean", options));
  return new BooleanAxis(options);
}

/** Two bins, false and true, without flow. A slice may keep only one of them. */
export class BooleanAxis extends AxisBase {
  readonly kind = "boolean";
  /** First value that is kept, 0 (false) or 1 (true), and one past the last. */
  readonly first: number;
  readonly size: number;

  constructor(text: AxisTextOptions, range: { first: number; size: number } = { first: 0, size: 2 }) {
    super(text, noFlow);
    this.first = range.first;
    this.size = range.size;
  }

  get edges(): Float64Array {
    return Float64Array.from({ length: this.size + 1 }, (_, i) => this.first + i);
  }

  get bins(): readonly Bin[] {
    return [false, true].slice(this.first, this.first + this.size);
  }

  /** Bin of false (0) or true (any other number); −1 or size when a slice has left it out. */
  index(value: boolean | number): number {
    const z = (Number(value) === 0 ? 0 : 1) - this.first;
    return z < this.size ? Math.max(z, -1) : this.size;
  }

  /** Writes the bin of each value into `out`; 0 is false, all else true. */
  locate(values: Float64Array, out: Int32Array): null {
    for (let i = 0; i < values.length; i++) out[i] = this.index(values[i]!);
    return null;
  }

  /** False at 0, true at 1; null elsewhere, and for what a slice has left out. */
  value(index: number): boolean | null {
    return (this.bins[index] as boolean | undefined) ?? null;
  }

  withText(text: AxisTextOptions): BooleanAxis {
    return new BooleanAxis(text, this);
  }

  /** Bins `[begin, end)`, never joined, so `merge` is 1. */
  sliced(begin: number, end: number, merge: number): BooleanAxis {
    if (merge !== 1) throw new CoffeaError("NotSupported", `The boolean axis "${this.name}" cannot join bins. Sum over it instead.`);
    return new BooleanAxis(this.text, { first: this.first + begin, size: end - begin });
  }

  /** What makes the bins differ from those of another boolean axis, or null. */
  difference(other: BooleanAxis): string | null {
    return this.first === other.first && this.size === other.size
      ? null
      : `the values ${this.bins.join(", ")} and ${other.bins.join(", ")}`;
  }
}
