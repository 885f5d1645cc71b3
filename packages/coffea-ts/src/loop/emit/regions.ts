import type { Dtype } from "../../awkward/index.ts";
import type { Axis } from "../ir/axis.ts";
import type { BoundColumn, Extent, Region } from "../ir/code.ts";
import type { Column } from "../ir/column.ts";
import type { Expression } from "../ir/expression.ts";
import type { Names } from "./names.ts";

interface Bound {
  readonly region: Region;
  readonly column: number;
  extent: Extent;
  isOffsets: boolean;
}

/** The memory that a function works on. */
export class Regions {
  readonly #columns: readonly Column[];
  readonly #names: Names;
  readonly #bound = new Map<Column, Bound>();
  readonly scratch: Region[] = [];

  constructor(columns: readonly Column[], names: Names) {
    this.#columns = columns;
    this.#names = names;
  }

  /** A column that is read at the numbers of positions of `axis`, or at any with null; `isOffsets` says that the next element is read too. */
  column(column: Column, axis: Axis | null, isOffsets = false): Region {
    const extent = axis === null ? ALL : this.extentOf(axis);
    let bound = this.#bound.get(column);
    if (bound === undefined) {
      const region = { name: this.#names.region(column), dtype: column.dtype };
      bound = { region, column: this.#columns.indexOf(column), extent, isOffsets };
      this.#bound.set(column, bound);
    }
    if (!isSame(bound.extent, extent)) bound.extent = ALL;
    bound.isOffsets ||= isOffsets;
    return bound.region;
  }

  /** New scratch memory. */
  add(dtype: Dtype, hint: string): Region {
    const region = { name: this.#names.unique(`${hint}s`), dtype };
    this.scratch.push(region);
    return region;
  }

  columns(): BoundColumn[] {
    return [...this.#bound.values()];
  }

  /** The numbers that positions of an axis have. */
  extentOf(axis: Axis): Extent {
    switch (axis.kind) {
      case "rows":
        return { kind: "rows" };
      case "list": {
        const of = axis.at === null ? this.extentOf(axis.parent) : this.#extentOfNumbers(axis.at);
        return of.kind === "all" ? ALL : { kind: "items", of, offsets: this.#columns.indexOf(axis.offsets) };
      }
      case "regular": {
        const of = axis.at === null ? this.extentOf(axis.parent) : this.#extentOfNumbers(axis.at);
        return of.kind === "all" ? ALL : { kind: "regular", of, size: axis.size };
      }
      case "filter":
      case "slice":
      case "sort":
      case "chosen":
      case "within":
        return this.extentOf(axis.of);
      case "optional":
        return this.extentOf(axis.parent);
      case "flat":
        return this.extentOf(axis.inner);
      case "combinations":
      case "cartesian":
      case "concatenated":
        return ALL;
      default:
        axis satisfies never;
        throw new Error("unreachable");
    }
  }

  #extentOfNumbers(at: Expression): Extent {
    if (at.kind === "number") return this.extentOf(at.axis!);
    return at.kind === "through" ? this.#extentOfNumbers(at.input) : ALL;
  }
}

const ALL: Extent = { kind: "all" };

function isSame(a: Extent, b: Extent): boolean {
  if (a.kind === "items" && b.kind === "items") return a.offsets === b.offsets && isSame(a.of, b.of);
  if (a.kind === "regular" && b.kind === "regular") return a.size === b.size && isSame(a.of, b.of);
  return a.kind === b.kind;
}
