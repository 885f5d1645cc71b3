/** A place on an axis, found when the axis is known. `offset` bins are added to it. */
export interface Locator {
  readonly kind: "locator";
  /** `loc`: the bin of `value`; `at`: the bin number `value`; the flow bins have no value. */
  readonly place: "loc" | "at" | "underflow" | "overflow";
  readonly value: number | string | boolean;
  readonly offset: number;
}

/** Joins `factor` neighbouring bins to one. */
export interface Rebin {
  readonly kind: "rebin";
  readonly factor: number;
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
  return { kind: "locator", place: "loc", value, offset };
}

/** The bin with this number, where −1 is the underflow and the size the overflow bin (a plain number counts from the end when negative). */
export function at(index: number): Locator {
  return { kind: "locator", place: "at", value: index, offset: 0 };
}

/** The bin below an axis. */
export const underflow: Locator = { kind: "locator", place: "underflow", value: 0, offset: 0 };

/** The bin above an axis; for categories the one of the unknown. */
export const overflow: Locator = { kind: "locator", place: "overflow", value: 0, offset: 0 };

/** Joins `factor` neighbouring bins to one; bins that are left over at the end go to overflow. */
export function rebin(factor: number): Rebin {
  return { kind: "rebin", factor };
}

/** Adds up all bins of an axis, flow included; as a step of {@link slice}, those of the range (an open end includes its flow bin). */
export const sum: Sum = { kind: "sum" };

/**
 * Bins `[start, stop)`: bin numbers (negative ones count from the end), category names or locators; null is an open end.
 * What is cut off goes to the flow bins, where the axis has them. `step` is {@link rebin} or {@link sum}.
 */
export function slice(start: Slice["start"], stop: Slice["stop"] = null, step: Slice["step"] = null): Slice {
  return { kind: "slice", start, stop, step };
}
