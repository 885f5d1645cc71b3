import { CoffeaError, shortText } from "../../base/index.ts";
import { AxisBase, MAX_BINS, type AxisTextOptions, type Bin, type FlowTraits, type Growth } from "./axis-base.ts";
import { checkValue } from "./check-value.ts";
import { integerTraits, namedAxis, type FlowOptions } from "./flow-options.ts";
import type { LinearRange } from "./transformed-range.ts";

/** One bin per integer in `[start, stop)`. Formulas: boost::histogram::axis::integer of int. */
export class IntegerAxis extends AxisBase {
  readonly kind = "integer";
  readonly size: number;
  readonly start: number;
  readonly stop: number;

  constructor(range: { start: number; stop: number }, text: AxisTextOptions, traits: FlowTraits) {
    super(text, traits);
    this.start = range.start;
    this.stop = range.stop;
    this.size = range.stop - range.start;
  }

  /** The range of an axis that has both flow bins: there the bin is one formula. Else null. */
  get linearRange(): LinearRange | null {
    return this.underflow && this.overflow ? { min: this.start, delta: 1, scale: 1, size: this.size } : null;
  }

  get edges(): Float64Array {
    return Float64Array.from({ length: this.size + 1 }, (_, i) => this.start + i);
  }

  get bins(): readonly Bin[] {
    return Array.from({ length: this.size }, (_, i) => this.start + i);
  }

  /** Bin of an integer: 0 to size − 1, −1 below, size above. */
  index(value: number): number {
    checkValue(this, value, "number");
    const { size } = this;
    const z = value - this.start;
    if (this.circular) return z - Math.floor(z / size) * size;
    if (z < size) return z >= 0 ? z : -1;
    return size;
  }

  /** The integer of a bin; numbers before and after the axis count on. */
  value(index: number): number {
    return this.start + Math.trunc(index);
  }

  /** Writes the bin of each integer into `out`. A growing axis returns the larger axis to which the bins refer. */
  locate(values: Float64Array, out: Int32Array): Growth<IntegerAxis> | null {
    const axis = this.growth ? this.#grownTo(values) : this;
    const { start, size } = axis;
    if (axis.circular) for (let i = 0; i < values.length; i++) out[i] = axis.index(values[i]!);
    else {
      for (let i = 0; i < values.length; i++) {
        const z = values[i]! - start;
        out[i] = z < size ? (z >= 0 ? z : -1) : size;
      }
    }
    return axis === this ? null : { axis, shift: this.start - axis.start };
  }

  withText(text: AxisTextOptions): IntegerAxis {
    return new IntegerAxis(this, text, this.traits);
  }

  /** Bins `[begin, end)`; integers are never joined, so `merge` is 1. */
  sliced(begin: number, end: number, merge: number): IntegerAxis {
    if (merge !== 1)
      throw new CoffeaError("NotSupported", `The integer axis "${this.name}" cannot join bins: an integer is one bin. Use a regular axis.`);
    return new IntegerAxis({ start: this.start + begin, stop: this.start + end }, this.text, this.traits);
  }

  /** What makes the bins differ from those of another integer axis, or null. */
  difference(other: IntegerAxis): string | null {
    if (this.start === other.start && this.stop === other.stop) return null;
    return `the range ${this.start} to ${this.stop} and ${other.start} to ${other.stop}`;
  }

  #grownTo(values: Float64Array): IntegerAxis {
    let { start, stop } = this;
    for (const value of values) {
      if (value < start) start = value;
      else if (value >= stop) stop = value + 1;
    }
    return start === this.start && stop === this.stop ? this : new IntegerAxis({ start, stop }, this.text, this.traits);
  }
}

/** An integer axis over `[start, stop)`. Throws `BadArgument` unless both are integers and `start <= stop`. */
export function integerAxis(start: number, stop: number, options: FlowOptions): IntegerAxis {
  const named = namedAxis("integer", options);
  const traits = integerTraits(options, named);
  if (!Number.isInteger(start) || !Number.isInteger(stop) || stop < start) {
    throw new CoffeaError(
      "BadArgument",
      `${named} goes from ${shortText(start)} to ${shortText(stop)}; two integers are needed, the second not below the first, as in Integer(0, 10, { name: "n" }).`,
    );
  }
  if (start < -(2 ** 31) || stop > MAX_BINS || stop - start > MAX_BINS) {
    throw new CoffeaError(
      "BadArgument",
      `${named} goes from ${start} to ${stop}; its integers, and the number of its bins, must fit into 32 bits. Use a regular axis.`,
    );
  }
  return new IntegerAxis({ start, stop }, options, traits);
}
