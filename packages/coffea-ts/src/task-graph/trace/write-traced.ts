import { type EventSource, graph, isArray } from "../../awkward/index.ts";
import { CoffeaError, frameText, isCoffeaError, pack, toBase64, userFrame } from "../../base/index.ts";
import { type StagedFill, withoutBins } from "../../hist/index.ts";
import { bufferNames, columnNames, type NecessaryBuffers, necessaryBuffers } from "./necessary-buffers.ts";
import { nodesOfPlan, type OutputPlan } from "./output-plan.ts";
import { mapOutput } from "./map-output.ts";
import { Placeholder } from "./placeholder.ts";
import { hashesOf } from "./traced-hash.ts";
import type { OutputTemplate, Traced, TracedFill } from "./traced.ts";

/** The plan of an output as plain data. Throws `NotTraceable` for what is no data: functions, objects of unknown classes, arrays of other events. */
export function writeTraced(plan: OutputPlan, source: EventSource): Traced {
  const writer = new graph.GraphWriter();
  const placeOf = (node: graph.Node): number => {
    if (node.source !== null && node.source !== source) throw otherEvents(node, source);
    return writer.add(node);
  };
  const template: OutputTemplate = {
    hists: plan.hists.map((staged) => ({ start: withoutBins(staged), fills: staged.fills.map((fill) => tracedFill(fill, placeOf)) })),
    output: withNodes(plan, placeOf),
  };
  const written = { version: 1, graph: writer.graph(), output: packed(template) } as const;
  const hashes = hashesOf(written);
  const needed = knownBuffers(plan, source, { ...written, ...hashes, placeOf });
  const lines = plan.hists.flatMap(({ fills }) => fills.map(({ queuedAt }) => lineOf(queuedAt)));
  return { ...written, lines, columns: columnNames(needed), buffers: bufferNames(needed), ...hashes };
}

// The chunks of a run are traced one by one, and nearly always do the same.
const known = new Map<string, NecessaryBuffers>();
const MOST_KNOWN = 100;

/** The buffers that a plan needs, found once for graphs of one structure. */
function knownBuffers(
  plan: OutputPlan,
  source: EventSource,
  { graph: { nodes }, structure, placeOf }: Pick<Traced, "graph" | "structure"> & { readonly placeOf: (node: graph.Node) => number },
): NecessaryBuffers {
  const targets = nodesOfPlan(plan);
  // What all columns together are is not in the graph.
  if (nodes.some(({ kind }) => kind === "events")) return necessaryBuffers(targets, source);
  const key = `${structure} ${targets.map(placeOf).join(" ")}`;
  let needed = known.get(key);
  if (needed === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, (needed = necessaryBuffers(targets, source)));
  }
  return needed;
}

/** `analysis.ts:14:20`, or null where no line of the user's is known. */
function lineOf(error: Error): string | null {
  const frame = userFrame(error);
  return frame === null ? null : frameText(frame);
}

function tracedFill({ inputs, flatten }: StagedFill, placeOf: (node: graph.Node) => number): TracedFill {
  return {
    inputs: inputs.map((input) => (isArray(input) ? new Placeholder("array", placeOf(graph.nodeOf(input))) : input)),
    flatten,
  };
}

/** The template with the places of nodes in the graph in place of those in the lists of the plan. */
function withNodes({ template, arrays, scalars }: OutputPlan, placeOf: (node: graph.Node) => number): unknown {
  const replaced = (place: object): object | undefined => {
    if (!(place instanceof Placeholder)) return undefined;
    if (place.kind === "hist") return place;
    return new Placeholder(place.kind, placeOf((place.kind === "array" ? arrays : scalars)[place.index]!));
  };
  return mapOutput(template, replaced);
}

function packed(template: OutputTemplate): Traced["output"] {
  try {
    const { head, buffers } = pack(template);
    return { head, buffers: buffers.map(toBase64) };
  } catch (error) {
    if (!isCoffeaError(error, "NotShippable")) throw error;
    throw new CoffeaError("NotTraceable", `What process returned is no plain data. ${error.message}`, { cause: error });
  }
}

function otherEvents(node: graph.Node, source: EventSource): CoffeaError {
  return new CoffeaError(
    "NotTraceable",
    `${graph.describeNode(node)} comes from other events (${node.source!.description}) than those that process was given (${source.description}). ` +
      "Make histograms and arrays inside process, anew in each call.",
  );
}
