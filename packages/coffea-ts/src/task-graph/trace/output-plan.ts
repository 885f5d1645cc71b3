import { graph, isArray } from "../../awkward/index.ts";
import { Hist, type StagedHist, stagedOf } from "../../hist/index.ts";
import { mapOutput } from "./map-output.ts";
import { Placeholder } from "./placeholder.ts";

/** An output of events that are not read, taken apart: its shape, and what is to be computed for it. */
export interface OutputPlan {
  /** The output with a {@link Placeholder} wherever there is something to compute; its index is a position in one of the lists below. */
  readonly template: unknown;
  /** Each histogram once, wherever it stands in the output. */
  readonly hists: readonly StagedHist[];
  /** Each array once. */
  readonly arrays: readonly graph.Node[];
  /** Each value for all events once. */
  readonly scalars: readonly graph.Node[];
}

/** Takes the output of a `process` apart: nested lists, maps, sets and plain objects of histograms, arrays, values for all events, and anything else, which stays as it is. */
export function planOutput(output: unknown): OutputPlan {
  const hists = new Map<Hist, Placeholder>();
  const staged: StagedHist[] = [];
  const lists = { array: [] as graph.Node[], scalar: [] as graph.Node[] };
  const places = new Map<graph.Node, Placeholder>();
  const placeNode = (node: graph.Node, kind: "array" | "scalar"): Placeholder => {
    let place = places.get(node);
    if (place === undefined) places.set(node, (place = new Placeholder(kind, lists[kind].push(node) - 1)));
    return place;
  };
  const template = mapOutput(output, (value) => {
    if (value instanceof Hist) {
      const parts = stagedOf(value);
      if (parts === null) return value;
      let place = hists.get(value);
      if (place === undefined) hists.set(value, (place = new Placeholder("hist", staged.push(parts) - 1)));
      return place;
    }
    const node = graph.expressionNode(value);
    return node === null ? undefined : placeNode(node, isArray(value) ? "array" : "scalar");
  });
  return { template, hists: staged, arrays: lists.array, scalars: lists.scalar };
}

/** All nodes that are computed for an output. */
export function nodesOfPlan({ hists, arrays, scalars }: OutputPlan): graph.Node[] {
  const filled = hists.flatMap(({ fills }) => fills.flatMap(({ inputs }) => inputs.filter(isArray).map((input) => graph.nodeOf(input))));
  return [...filled, ...arrays, ...scalars];
}
