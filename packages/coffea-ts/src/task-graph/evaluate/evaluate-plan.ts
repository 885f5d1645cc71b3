import { type EventSource, graph, isArray } from "../../awkward/index.ts";
import { fillStaged, type Hist, type StagedHist, withBins, withoutBins } from "../../hist/index.ts";
import { mapOutput } from "../trace/map-output.ts";
import type { OutputPlan } from "../trace/output-plan.ts";
import { Placeholder } from "../trace/placeholder.ts";

/** The output of a plan on the columns of real events, as `evaluateTraced` gives it. Functions (`ak.map`) are taken along. */
export function evaluatePlan(plan: OutputPlan, source: EventSource): unknown {
  const rebinder = new graph.Rebinder(source);
  const handle = (node: graph.Node): object => graph.handleOf(rebinder.get(node));
  const hists = plan.hists.map((staged) => filled(staged, handle));
  const replace = (place: object): object | undefined => {
    if (!(place instanceof Placeholder)) return undefined;
    if (place.kind === "hist") return hists[place.index]!;
    return handle((place.kind === "array" ? plan.arrays : plan.scalars)[place.index]!);
  };
  return mapOutput(plan.template, replace);
}

function filled(staged: StagedHist, handle: (node: graph.Node) => unknown): Hist {
  const hist = withBins(withoutBins(staged));
  for (const fill of staged.fills) {
    const inputs = fill.inputs.map((input) => (isArray(input) ? handle(graph.nodeOf(input)) : input));
    fillStaged(hist, { ...fill, inputs });
  }
  return hist;
}
