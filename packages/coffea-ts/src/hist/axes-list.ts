import type { Axis } from "./axis/axis.ts";
import { NdArray } from "./nd-array.ts";

/**
 * The axes of a histogram: an array, with what belongs to all of them. `edges`, `centers` and `widths` are arrays that broadcast against each other and against
 * the values: axis `k` has its numbers along dimension `k` and length 1 along the others. boost-histogram: `AxesTuple`.
 */
export class AxesList extends Array<Axis> {
  /** What `map` and `filter` give is a plain array. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  constructor(axes: readonly Axis[]) {
    super();
    this.push(...axes);
  }

  /** Number of bins of each axis, without flow. */
  get size(): number[] {
    return this.map((axis) => axis.size);
  }
  /** Number of bins of each axis, flow bins included. */
  get extent(): number[] {
    return this.map((axis) => axis.extent);
  }
  get name(): string[] {
    return this.map((axis) => axis.name);
  }
  get label(): string[] {
    return this.map((axis) => axis.label);
  }
  get edges(): NdArray[] {
    return this.#broadcast((axis) => axis.edges);
  }
  get centers(): NdArray[] {
    return this.#broadcast((axis) => axis.centers);
  }
  get widths(): NdArray[] {
    return this.#broadcast((axis) => axis.widths);
  }

  #broadcast(numbers: (axis: Axis) => Float64Array): NdArray[] {
    return this.map((axis, k) => {
      const data = numbers(axis).slice();
      return new NdArray(
        Array.from(this, (_, i) => (i === k ? data.length : 1)),
        data,
      );
    });
  }
}
