import type { graph } from "../../awkward/index.ts";

/**
 * What a `process` does with events, as plain data: JSON that can be sent to any thread or cluster, where `evaluateTraced` does the same without the user's code.
 */
export interface Traced {
  readonly version: 1;
  /** The expressions: columns by name, constants and literals with their values, inputs before what is computed from them. */
  readonly graph: graph.PlainGraph;
  /** The output and its histograms in the packed form of `coffea-ts`, an `OutputTemplate`; buffers as base64. */
  readonly output: { readonly head: unknown; readonly buffers: readonly string[] };
  /** The user's line of each fill, `analysis.ts:14:20`, histogram by histogram; null where it is not known. */
  readonly lines: readonly (string | null)[];
  /** Names of the columns that are read, in order of the alphabet. */
  readonly columns: readonly string[];
  /** Their buffers that are read, as metrics name them: `Muon_pt-offsets`, `Muon_pt-data`. */
  readonly buffers: readonly string[];
  /** SHA-256, in hexadecimal, of all that decides the result: expressions, literals, constants, output. Lines of the program and names for messages do not count. */
  readonly hash: string;
  /** The same without the values of literals: cuts and bin contents may differ, the program's shape does not. */
  readonly structure: string;
}

/** What `Traced.output` holds when it is unpacked. */
export interface OutputTemplate {
  /** The output with placeholders: `hist` by the list below, `array` and `scalar` by the nodes of the graph. */
  readonly output: unknown;
  readonly hists: readonly TracedHist[];
}

/** A histogram that is filled. */
export interface TracedHist {
  readonly start: { readonly hist: object; readonly isEmpty: boolean };
  readonly fills: readonly TracedFill[];
}

/** One call of `fill`. */
export interface TracedFill {
  /** The arguments in the order of the axes, then weight and sample: placeholders of arrays, or plain values. */
  readonly inputs: readonly unknown[];
  readonly flatten: boolean;
}
