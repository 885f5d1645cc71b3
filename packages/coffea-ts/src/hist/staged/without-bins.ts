import { Hist, partsOf } from "../hist.ts";
import type { HistState, HistText } from "../hist-state.ts";

/** A histogram to begin with, as small as it can be written: one without entries is kept without its bins. */
export interface StartingHist {
  readonly hist: Hist;
  readonly isEmpty: boolean;
}

/** A histogram as a beginning that can be packed. */
export function withoutBins({ state, text }: { readonly state: HistState; readonly text: HistText }): StartingHist {
  const { axes, storage } = state;
  const weighted = "weighted" in storage && storage.weighted;
  const isEmpty = !weighted && Object.values(storage.fields).every((field) => field.every((value) => Object.is(value, 0)));
  if (!isEmpty) return { hist: new Hist({ axes, storage: storage.copy() }, text), isEmpty };
  return { hist: new Hist({ axes, storage: storage.remap(new Int32Array(storage.length).fill(-1), 0) }, text), isEmpty };
}

/** The histogram of {@link withoutBins}, to be filled. */
export function withBins({ hist, isEmpty }: StartingHist): Hist {
  if (!isEmpty) return hist;
  const { state, text } = partsOf(hist);
  const bins = state.axes.reduce((product, axis) => product * axis.extent, 1);
  return new Hist({ axes: state.axes, storage: state.storage.remap(new Int32Array(0), bins) }, text);
}
