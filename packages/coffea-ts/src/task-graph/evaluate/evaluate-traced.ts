import { type EventSource, graph } from "../../awkward/index.ts";
import { errorAtLine, fromBase64, unpack } from "../../base/index.ts";
import { fillStaged, type Hist, type StartingHist, withBins } from "../../hist/index.ts";
import { mapOutput } from "../trace/map-output.ts";
import { Placeholder } from "../trace/placeholder.ts";
import type { OutputTemplate, Traced, TracedHist } from "../trace/traced.ts";

/**
 * What the traced `process` gives for the events of `source`: histograms with their fills queued, arrays and values for all events that are computed when they are looked at,
 * as if it had been called, with the same bits. `runDeferred(source)` runs the fills.
 *
 * @throws `BranchNotFound` or `NotSupported` for a column that these events do not have, or have with another type than the traced ones.
 */
export function evaluateTraced(traced: Traced, source: EventSource): unknown {
  const nodes = graph.readGraph(traced.graph, source);
  const { head, buffers } = traced.output;
  const template = unpack({ head, buffers: buffers.map(fromBase64) }) as OutputTemplate;
  const arrayAt = (place: Placeholder): object => graph.handleOf(nodes[place.index]!);
  let fillsBefore = 0;
  const hists = template.hists.map((hist) => {
    const lines = traced.lines.slice(fillsBefore, (fillsBefore += hist.fills.length));
    return filled(hist, lines, arrayAt);
  });
  const replace = (place: object): object | undefined => {
    if (!(place instanceof Placeholder)) return undefined;
    return place.kind === "hist" ? hists[place.index]! : arrayAt(place);
  };
  return mapOutput(template.output, replace);
}

function filled({ start, fills }: TracedHist, lines: readonly (string | null)[], arrayAt: (place: Placeholder) => unknown): Hist {
  const hist = withBins(start as StartingHist);
  for (const [i, { inputs, flatten }] of fills.entries()) {
    const arrays = inputs.map((input) => (input instanceof Placeholder ? arrayAt(input) : input));
    fillStaged(hist, { inputs: arrays, flatten, queuedAt: placeOf(lines[i]) });
  }
  return hist;
}

function placeOf(line: string | null | undefined): Error {
  return typeof line === "string" ? errorAtLine(line) : new Error("filled here");
}
