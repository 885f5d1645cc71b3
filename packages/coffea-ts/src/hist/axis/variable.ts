import { CoffeaError, shortText } from "../../base/index.ts";
import { AxisBase, type AxisTextOptions, type Bin, type FlowTraits, type Growth } from "./axis-base.ts";
import { checkValue } from "./check-value.ts";
import { continuousTraits, namedAxis, type FlowOptions } from "./flow-options.ts";
import type { EdgeTable } from "./edge-table.ts";
import { countNotAbove, EdgeSearch } from "./edge-search.ts";
import { nextAbove } from "./float-neighbours.ts";

/** Bins between given edges. Formulas: boost::histogram::axis::variable. */
export class VariableAxis extends AxisBase {
  readonly kind = "variable";
  readonly size: number;
  readonly edges: Float64Array;
  #search: EdgeSearch | null = null;

  constructor(edges: Float64Array, text: AxisTextOptions, traits: FlowTraits) {
    super(text, traits);
    this.edges = edges;
    this.size = edges.length - 1;
  }

  get bins(): readonly Bin[] {
    return Array.from({ length: this.size }, (_, i) => [this.edges[i]!, this.edges[i + 1]!] as const);
  }

  override get centers(): Float64Array {
    return Float64Array.from({ length: this.size }, (_, i) => 0.5 * this.edges[i]! + 0.5 * this.edges[i + 1]!);
  }

  /** Edges and buckets that decide the bins of an axis that has both flow bins, neither grows nor wraps; else null. */
  get edgeTable(): EdgeTable | null {
    if (this.growth || this.circular || !this.overflow || !this.underflow) return null;
    this.#search ??= new EdgeSearch(this.edges);
    return this.#search.table;
  }

  /** Bin of a value: 0 to size − 1, −1 below, size above and for NaN. */
  index(value: number): number {
    checkValue(this, value, "number");
    const { edges, size } = this;
    let x = value;
    if (this.circular) {
      const low = edges[0]!;
      const period = edges[size]! - low;
      x -= Math.floor((x - low) / period) * period;
    }
    if (!this.overflow && x === edges[size]) return size - 1;
    return countNotAbove(edges, x) - 1;
  }

  /** The value at a bin number, which may be fractional: `value(0)` is the first edge, `value(size)` the last. Infinite outside unless circular. */
  value(index: number): number {
    const { edges, size } = this;
    const turns = this.circular ? Math.floor(index / size) : 0;
    const i = index - turns * size;
    if (i < 0) return -Infinity;
    if (i > size) return Infinity;
    const k = Math.floor(i);
    const z = i - k;
    // Without the question an infinite edge would make NaN of its neighbour.
    const inside = z === 0 ? edges[k]! : (1 - z) * edges[k]! + z * edges[k + 1]!;
    return this.circular ? inside + turns * (edges[size]! - edges[0]!) : inside;
  }

  /** Writes the bin of each value into `out`. A growing axis returns the larger axis to which the bins refer. */
  locate(values: Float64Array, out: Int32Array): Growth<VariableAxis> | null {
    if (this.growth) return this.#locateGrowing(values, out);
    if (this.circular || !this.overflow) {
      for (let i = 0; i < values.length; i++) out[i] = this.index(values[i]!);
    } else {
      this.#search ??= new EdgeSearch(this.edges);
      this.#search.locate(values, out);
    }
    return null;
  }

  withText(text: AxisTextOptions): VariableAxis {
    return new VariableAxis(this.edges, text, this.traits);
  }

  /** Bins `[begin, end)`, each `merge` joined to one; `end - begin` is a multiple of `merge`. */
  sliced(begin: number, end: number, merge: number): VariableAxis {
    const edges = Float64Array.from({ length: (end - begin) / merge + 1 }, (_, i) => this.edges[begin + i * merge]!);
    return new VariableAxis(edges, this.text, this.traits);
  }

  /** What makes the bins differ from those of another variable axis, or null. */
  difference(other: VariableAxis): string | null {
    if (this.size !== other.size) return `${this.size} and ${other.size} bins`;
    const i = this.edges.findIndex((edge, k) => edge !== other.edges[k]);
    return i === -1 ? null : `edge ${i}, ${this.edges[i]} and ${other.edges[i]}`;
  }

  #locateGrowing(values: Float64Array, out: Int32Array): Growth<VariableAxis> | null {
    const edges = [...this.edges];
    let shift = 0;
    for (const x of values) {
      if (!Number.isFinite(x)) continue;
      if (x < edges[0]!) {
        edges.unshift(edgeBelow(x, edges));
        shift += 1;
      } else if (x >= edges.at(-1)!) edges.push(edgeAbove(x, edges));
    }
    const axis = new VariableAxis(Float64Array.from(edges), this.text, this.traits);
    for (let i = 0; i < values.length; i++) out[i] = axis.index(values[i]!);
    return axis.size === this.size ? null : { axis, shift };
  }
}

/** A new first edge for a value below: half a bin below the old one, or the value when it is farther. */
function edgeBelow(x: number, edges: readonly number[]): number {
  const half = 0.5 * edges[0]! + 0.5 * edges[1]! - edges[0]!;
  return Math.min(x, edges[0]! - half);
}

/** A new last edge for a value above: half a bin above the old one, or just above the value when it is farther. */
function edgeAbove(x: number, edges: readonly number[]): number {
  const last = edges.at(-1)!;
  const half = last - (0.5 * edges.at(-2)! + 0.5 * last);
  return Math.max(nextAbove(x), last + half);
}

/** A variable axis from a user's edges. Throws `BadArgument` unless there are two or more, each above the one before. */
export function variableAxis(edges: ArrayLike<number>, options: FlowOptions): VariableAxis {
  const named = namedAxis("variable", options);
  const traits = continuousTraits(options, named);
  assertEdges(edges, named);
  const copy = Float64Array.from(edges);
  if (copy.length < 2)
    throw new CoffeaError("BadArgument", `${named} has ${copy.length === 1 ? "one edge" : "no edges"}; at least two are needed.`);
  const wrong = copy.findIndex((edge, i) => i > 0 && !(edge > copy[i - 1]!));
  if (wrong !== -1)
    throw new CoffeaError(
      "BadArgument",
      `${named} has edge ${copy[wrong]} at position ${wrong} after ${copy[wrong - 1]}; each edge must be above the one before.`,
    );
  return new VariableAxis(copy, options, traits);
}

function assertEdges(edges: unknown, named: string): void {
  if (!Array.isArray(edges) && !(ArrayBuffer.isView(edges) && "length" in edges))
    throw new CoffeaError(
      "BadArgument",
      `${named} was given ${shortText(edges)} for its edges; it takes an array of numbers, as in [0, 1, 5, 10].`,
    );
  const wrong = Array.from(edges as ArrayLike<unknown>).findIndex((edge) => typeof edge !== "number");
  if (wrong !== -1)
    throw new CoffeaError(
      "BadArgument",
      `${named} has ${shortText((edges as unknown[])[wrong])} at position ${wrong} of its edges, which is no number.`,
    );
}
