import { Hist } from "../hist.ts";
import type { HistState, HistText } from "../hist-state.ts";

/** A histogram of the same axes, kind of storage and texts, without entries. */
export function emptyLike({ state, text }: { readonly state: HistState; readonly text: HistText }): Hist {
  return new Hist({ axes: state.axes, storage: state.storage.empty() }, text);
}

/** A histogram of its own with the same contents. */
export function copyOf({ state, text }: { readonly state: HistState; readonly text: HistText }): Hist {
  return new Hist({ axes: state.axes, storage: state.storage.copy() }, text);
}
