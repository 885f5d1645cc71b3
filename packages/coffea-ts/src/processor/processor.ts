import type { NanoEvents } from "../nanoevents/index.ts";

// The events' type is the processor's own choice: any interface of branches, or none.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyEvents = any;
// oxlint-disable-next-line typescript/no-explicit-any
type AnyOutput = any;

/**
 * An analysis: `process` turns the events of one chunk into an output that accumulates (histograms, numbers, lists, and plain objects of them).
 * It is called once for each chunk, in any order, so it keeps nothing on `this` between calls.
 */
export interface Processor {
  process(events: AnyEvents): unknown;
  /** Called once on the merged output. What it returns replaces the output; undefined or null keeps it. */
  postprocess?(accumulator: AnyOutput): unknown;
}

/** `process` alone, as a function. */
export type ProcessFunction = (events: AnyEvents) => unknown;

/** What a runner runs. */
export type ProcessorLike = Processor | ProcessFunction;

/** What `process` of a processor gives. */
export type Processed<P> = P extends { process(events: AnyEvents): infer O }
  ? Awaited<O>
  : P extends (events: AnyEvents) => infer O
    ? Awaited<O>
    : unknown;

/** The merged output of a processor: what `process` returns, or `postprocess` where it returns something. */
export type OutputOf<P> = P extends { postprocess(accumulator: AnyOutput): infer O }
  ? [Exclude<Awaited<O>, void | null | undefined>] extends [never]
    ? Processed<P>
    : Exclude<Awaited<O>, void | null | undefined>
  : Processed<P>;

/** Calls `process` of either kind of processor. */
export function callProcess(processor: ProcessorLike, events: NanoEvents): unknown {
  return typeof processor === "function" ? processor(events) : processor.process(events);
}
