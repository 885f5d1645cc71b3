import { CoffeaError } from "../../base/index.ts";
import type { Axis } from "../axis/axis.ts";
import { VariableAxis } from "../axis/variable.ts";
import type { Rebin } from "./tags.ts";

/** Bins `[begin, end)` of an axis, and the flow bins that are kept beside them. */
export interface BinRange {
  readonly begin: number;
  readonly end: number;
  readonly underflow: boolean;
  readonly overflow: boolean;
}

/** Joins the bins of a range in groups. As in boost-histogram, what a bound cuts off is dropped, and so is what the new axis has no flow bin for. Throws `BadArgument` for groups that do not fit. */
export function groupBins(axis: Axis, range: BinRange, rebin: Rebin, key: string): { axis: Axis; targets: Int32Array } {
  const groups = groupsOf(axis, range, rebin, key);
  const joined = rebin.axis ?? joinedAxis(axis, range, groups, key);
  if (joined.size !== groups.length) {
    throw new CoffeaError(
      "BadArgument",
      `The new axis in rebin for "${key}" has ${joined.size} bins, but ${groups.length} groups were given; each group becomes one bin.`,
    );
  }
  const targets = new Int32Array(axis.extent).fill(-1);
  const [shift, newShift] = [axis.underflow ? 1 : 0, joined.underflow ? 1 : 0];
  let bin = range.begin;
  for (const [to, count] of groups.entries()) for (let i = 0; i < count; i++) targets[shift + bin++] = to + newShift;
  const unordered = joined.kind === "strCategory" || joined.kind === "intCategory";
  if (axis.underflow && range.underflow) targets[0] = joined.underflow ? 0 : unordered && joined.overflow ? joined.size : -1;
  if (axis.overflow && range.overflow && joined.overflow) targets[axis.extent - 1] = joined.extent - 1;
  return { axis: joined, targets };
}

function groupsOf(axis: Axis, range: BinRange, rebin: Rebin, key: string): readonly number[] {
  if (rebin.groups === null) return groupsOfEdges(axis, range, rebin.edges ?? rebin.axis!.edges, key);
  const { groups } = rebin;
  const wrong = groups.find((count) => !Number.isInteger(count) || count < 1);
  if (wrong !== undefined)
    throw new CoffeaError("BadArgument", `A group of ${wrong} bins was asked for on axis "${key}"; each group has one bin or more.`);
  const total = groups.reduce((sum, count) => sum + count, 0);
  const size = range.end - range.begin;
  if (total !== size)
    throw new CoffeaError("BadArgument", `The groups for axis "${key}" have ${total} bins together, but ${size} bins are to be joined.`);
  return groups;
}

function groupsOfEdges(axis: Axis, range: BinRange, edges: ArrayLike<number>, key: string): readonly number[] {
  const old = axis.edges.subarray(range.begin, range.end + 1);
  const places = Array.from(edges, (edge) => nearest(old, edge));
  const missing = Array.from(edges).filter((edge, i) => !isClose(old[places[i]!]!, edge));
  const ends = edges[0] !== old[0] || edges[edges.length - 1] !== old.at(-1);
  if (missing.length > 0 || ends) {
    const what = missing.length > 0 ? `${missing.join(", ")} is no edge of it` : "they must begin and end where it does";
    throw new CoffeaError(
      "BadArgument",
      `Axis "${key}" cannot be rebinned to the edges ${shown(edges)}: ${what}. It has the edges ${shown(old)}.`,
    );
  }
  const groups = places.slice(1).map((place, i) => place - places[i]!);
  if (groups.every((count) => count > 0)) return groups;
  throw new CoffeaError("BadArgument", `Axis "${key}" cannot be rebinned to the edges ${shown(edges)}: each must be above the one before.`);
}

function joinedAxis(axis: Axis, range: BinRange, groups: readonly number[], key: string): Axis {
  if (axis.kind === "strCategory" || axis.kind === "intCategory") {
    throw new CoffeaError(
      "BadArgument",
      `Joining categories of "${key}" needs the axis that comes out: rebin({ groups, axis: strCategoryAxis([…], { name }) }).`,
    );
  }
  if (axis.edges[0]! > axis.edges.at(-1)!) {
    throw new CoffeaError(
      "NotSupported",
      `Axis "${key}" goes down from ${axis.edges[0]} to ${axis.edges.at(-1)}, and bins of unlike widths have to go up. Use rebin(n), or give the axis that comes out.`,
    );
  }
  const old = axis.edges.subarray(range.begin, range.end + 1);
  const edges = Float64Array.from({ length: groups.length + 1 }, (_, i) => old[groups.slice(0, i).reduce((sum, count) => sum + count, 0)]!);
  return new VariableAxis(edges, axis.text, { underflow: axis.underflow, overflow: axis.overflow, circular: false, growth: false });
}

function nearest(edges: Float64Array, value: number): number {
  let best = 0;
  for (let i = 1; i < edges.length; i++) if (Math.abs(edges[i]! - value) < Math.abs(edges[best]! - value)) best = i;
  return best;
}

/** NumPy's `isclose`. */
function isClose(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b);
}

function shown(edges: ArrayLike<number>): string {
  const all = Array.from(edges);
  return all.length <= 12 ? `[${all.join(", ")}]` : `[${all.slice(0, 5).join(", ")}, …, ${all.slice(-5).join(", ")}]`;
}
