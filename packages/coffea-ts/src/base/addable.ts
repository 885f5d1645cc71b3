/** A value that accumulates by its own `add` method, as Python's `__add__` does: histograms, users' own accumulators. `add` returns the sum and leaves both operands unchanged. */
export interface Addable {
  add(other: this): this;
}

/** Whether `value` accumulates by its own `add` method. A `Set` does not: its `add` inserts an element. */
export function isAddable(value: unknown): value is Addable {
  return typeof value === "object" && value !== null && !(value instanceof Set) && typeof (value as { add?: unknown }).add === "function";
}
