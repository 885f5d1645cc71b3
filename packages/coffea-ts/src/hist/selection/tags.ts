import { checkOptions, CoffeaError, shortText } from "../../base/index.ts";
import type { Axis } from "../axis/axis.ts";
import { AxisBase } from "../axis/axis-base.ts";

/** A place on an axis, found when the axis is known. `offset` bins are added to it. */
export interface Locator {
  readonly kind: "locator";
  /** `loc`: the bin of `value`; `at`: the bin number `value`; the flow bins have no value. */
  readonly place: "loc" | "at" | "underflow" | "overflow";
  readonly value: number | string | boolean;
  readonly offset: number;
}

/** Joins neighbouring bins: `factor` at a time, in groups, or to given edges; `axis` is what then takes the axis' place. */
export interface Rebin {
  readonly kind: "rebin";
  readonly factor: number | null;
  readonly groups: readonly number[] | null;
  readonly edges: ArrayLike<number> | null;
  readonly axis: Axis | null;
}

/** How bins are joined by {@link rebin}, when not so many at a time: exactly one of `groups` and `edges`, or `axis` alone. */
export interface RebinOptions {
  /** How many bins each new one is made of; together all bins of the axis (or range). */
  readonly groups?: readonly number[];
  /** The new edges, each one of the old; the first and last stay. */
  readonly edges?: ArrayLike<number>;
  /** The new axis. Alone, its edges say what is joined. */
  readonly axis?: Axis;
}

/** Adds up the bins of an axis, which then goes away. */
export interface Sum {
  readonly kind: "sum";
}

/** A range of bins, as `start:stop:step` in Python. */
export interface Slice {
  readonly kind: "slice";
  readonly start: number | string | Locator | null;
  readonly stop: number | string | Locator | null;
  readonly step: Rebin | Sum | null;
}

/** The bin that a value falls into, `offset` bins farther: `loc(91.2)`, `loc("signal")`. Outside the axis it is a flow bin. */
export function loc(value: number | string | boolean, offset = 0): Locator {
  if (!Number.isInteger(offset))
    throw new CoffeaError(
      "BadArgument",
      `loc(${shortText(value)}, ${shortText(offset)}): the second number counts bins, and is whole. For a range use slice(loc(a), loc(b)).`,
    );
  return { kind: "locator", place: "loc", value, offset };
}

/** The bin with this number, where −1 is the underflow and the size the overflow bin (a plain number counts from the end when negative). */
export function at(index: number): Locator {
  if (!Number.isInteger(index))
    throw new CoffeaError(
      "BadArgument",
      `at(${shortText(index)}): the number of a bin is whole. For a value use loc(${shortText(index)}).`,
    );
  return { kind: "locator", place: "at", value: index, offset: 0 };
}

/** The bin below an axis. */
export const underflow: Locator = { kind: "locator", place: "underflow", value: 0, offset: 0 };

/** The bin above an axis; for categories the one of the unknown. */
export const overflow: Locator = { kind: "locator", place: "overflow", value: 0, offset: 0 };

const WAYS = "Use one of rebin(2), rebin({ groups: [1, 2] }), rebin({ edges: [0, 1, 5] }) and rebin(axis).";

/**
 * Joins neighbouring bins. `rebin(2)`: two at a time, bins that are left over at the end go to overflow. `rebin({ groups: [1, 2, 4] })`: so many for each new bin.
 * `rebin({ edges: [0, 10, 100] })`: to these edges. `rebin(axis)` or `rebin({ axis })`: to the bins of another axis. A category axis needs `groups` and `axis`.
 * Throws `BadArgument` unless exactly one of these is said.
 */
export function rebin(how: number | RebinOptions | Axis): Rebin {
  const { factor = null, groups = null, edges = null, axis = null } = readHow(how);
  const said = [factor, groups, edges].filter((item) => item !== null).length;
  if (said === 1 || (said === 0 && axis !== null)) return { kind: "rebin", factor, groups, edges, axis };
  throw new CoffeaError("BadArgument", `rebin was given ${said === 0 ? "nothing to go by" : "both groups and edges"}. ${WAYS}`);
}

function readHow(how: number | RebinOptions | Axis): RebinOptions & { readonly factor?: number } {
  if (typeof how === "number") return { factor: how };
  if (how instanceof AxisBase) return { axis: how };
  if (typeof how !== "object" || how === null || Array.isArray(how) || "kind" in how) {
    throw new CoffeaError("BadArgument", `rebin was given ${shortText(how)}. ${WAYS}`);
  }
  checkOptions(how, { groups: "any", edges: "any", axis: "any" }, "rebin");
  const { groups, edges, axis } = how;
  if (axis !== undefined && !(axis instanceof AxisBase))
    throw new CoffeaError(
      "BadArgument",
      `rebin was given ${shortText(axis)} for its axis. Make it with axis.Variable([0, 1, 5]) and the like.`,
    );
  for (const [name, list] of Object.entries({ groups, edges })) {
    if (list === undefined || Array.isArray(list) || ArrayBuffer.isView(list)) continue;
    throw new CoffeaError("BadArgument", `rebin was given ${shortText(list)} for its ${name}, which are a list of numbers. ${WAYS}`);
  }
  return how;
}

/** Adds up all bins of an axis, flow included; as a step of {@link slice}, those of the range (an open end includes its flow bin). */
export const sum: Sum = { kind: "sum" };

/**
 * Bins `[start, stop)`: bin numbers (negative ones count from the end), category names or locators; null is an open end.
 * What is cut off goes to the flow bins, where the axis has them. `step` is {@link rebin} or {@link sum}.
 */
export function slice(start: Slice["start"] = null, stop: Slice["stop"] = null, step: Slice["step"] = null): Slice {
  if (step !== null && step?.kind !== "rebin" && step?.kind !== "sum")
    throw new CoffeaError(
      "BadArgument",
      `slice got ${shortText(step)} as its step, which is rebin(2), sum or null.${typeof step === "number" ? ` To join ${shortText(step)} bins at a time write slice(start, stop, rebin(${shortText(step)})).` : ""}`,
    );
  return { kind: "slice", start, stop, step };
}
