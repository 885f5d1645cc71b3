import type { Values } from "../awkward/index.ts";
import { CoffeaError, shortText } from "../base/index.ts";

/** Numbers nested as deep as the array has dimensions; a bare number for none. */
export type NestedNumbers = number | readonly NestedNumbers[];

/** What stands for an array of numbers where one is taken: a number, lists nested to any depth, a typed array, another array. */
export type ArrayInput = number | bigint | NdArray | Values | readonly ArrayInput[];

/**
 * A dense block of numbers with a shape, the last axis fastest (C order).
 * Histogram contents are given in this form: one dimension per axis.
 */
export class NdArray {
  readonly shape: readonly number[];
  /** All values, `shape` multiplied out many; the last axis runs fastest. */
  readonly data: Float64Array;

  constructor(shape: readonly number[], data: Float64Array) {
    const size = shape.reduce((product, extent) => product * extent, 1);
    if (size !== data.length)
      throw new CoffeaError("ShapeMismatch", `An array of shape (${shape.join(", ")}) has ${size} values, but ${data.length} were given.`);
    this.shape = shape;
    this.data = data;
  }

  /**
   * Numbers, nested lists, typed arrays or bigints as such an array; an array of this kind stays itself.
   * Throws `ShapeMismatch` for lists of unlike lengths, `BadArgument` for what is no number.
   */
  static from(values: ArrayInput, subject = "An array of numbers was expected"): NdArray {
    if (values instanceof NdArray) return values;
    const shape: number[] = [];
    let inner: unknown = values;
    for (; isList(inner); inner = inner[0]) shape.push(inner.length);
    if (inner instanceof NdArray) shape.push(...inner.shape);
    const data = new Float64Array(shape.reduce((product, extent) => product * extent, 1));
    collect(values, shape, 0, { data, next: 0, subject });
    return new NdArray(shape, data);
  }

  /** How many values there are. */
  get size(): number {
    return this.data.length;
  }

  /**
   * The value at one index per dimension, each in `[-extent, extent)`; negative ones count from the end.
   * Throws `BadArgument` when an index is out of range or the number of indices is wrong.
   */
  at(...index: number[]): number {
    if (index.length !== this.shape.length) {
      throw new CoffeaError(
        "BadArgument",
        `${index.length} indices were given for an array of ${this.shape.length} dimensions, shape (${this.shape.join(", ")}).`,
      );
    }
    let position = 0;
    for (const [axis, extent] of this.shape.entries()) {
      const wanted = index[axis]!;
      const i = wanted < 0 ? wanted + extent : wanted;
      if (!Number.isInteger(i) || i < 0 || i >= extent) {
        throw new CoffeaError(
          "BadArgument",
          `Index ${wanted} is out of range for dimension ${axis}, which has ${extent} values (allowed: ${-extent} to ${extent - 1}).`,
        );
      }
      position = position * extent + i;
    }
    return this.data[position]!;
  }

  /** The values as nested plain arrays. */
  toList(): NestedNumbers {
    return nested(this.data, this.shape, 0, 0);
  }

  /** What `JSON.stringify` writes: the nested lists. NaN and infinities become null there. */
  toJSON(): NestedNumbers {
    return this.toList();
  }
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

function collect(
  value: unknown,
  shape: readonly number[],
  axis: number,
  into: { data: Float64Array; next: number; readonly subject: string },
): void {
  if (value instanceof NdArray) {
    collect(value.toList(), shape, axis, into);
  } else if (isList(value)) {
    if (axis >= shape.length) throw new CoffeaError("ShapeMismatch", `${into.subject}, but numbers and lists are mixed.`);
    if (value.length !== shape[axis]) {
      throw new CoffeaError(
        "ShapeMismatch",
        `${into.subject}, but its lists have unlike lengths: ${shape[axis]} and ${value.length} in dimension ${axis}.`,
      );
    }
    for (let i = 0; i < value.length; i++) collect(value[i], shape, axis + 1, into);
  } else {
    if (axis !== shape.length) throw new CoffeaError("ShapeMismatch", `${into.subject}, but numbers and lists are mixed.`);
    if (typeof value !== "number" && typeof value !== "bigint" && typeof value !== "boolean") {
      throw new CoffeaError("BadArgument", `${into.subject}, but ${axis === 0 ? "got" : "the array holds"} ${shortText(value)}.`);
    }
    into.data[into.next++] = Number(value);
  }
}

function nested(data: Float64Array, shape: readonly number[], axis: number, start: number): NestedNumbers {
  if (axis === shape.length) return data[start]!;
  const extent = shape[axis]!;
  const step = shape.slice(axis + 1).reduce((product, inner) => product * inner, 1);
  if (axis === shape.length - 1) return [...data.subarray(start, start + extent)];
  return Array.from({ length: extent }, (_, i) => nested(data, shape, axis + 1, start + i * step));
}
