import type { EventSource, graph } from "../../awkward/index.ts";
import { TaskGraph } from "../graph/task-graph.ts";
import { bufferNames, columnNames, type NecessaryBuffers, necessaryBuffers as buffersOfNodes } from "../trace/necessary-buffers.ts";
import { nodesOfPlan, planOutput } from "../trace/output-plan.ts";

/**
 * The columns that lazy results need, in order of the alphabet, for each set of events by the name of its dataset, or by its description where it has none
 * (dask-awkward: `dak.necessary_columns`). Nothing is read.
 */
export function necessaryColumns(results: unknown): Record<string, readonly string[]> {
  return bySource(results, columnNames);
}

/** The same with the buffers that are read of each column: `Muon_pt-offsets` alone where only lengths of lists are asked for. */
export function necessaryBuffers(results: unknown): Record<string, readonly string[]> {
  return bySource(results, bufferNames);
}

function bySource(results: unknown, names: (buffers: NecessaryBuffers) => string[]): Record<string, readonly string[]> {
  const nodesOf = new Map<EventSource, graph.Node[]>();
  for (const node of nodesOfPlan(planOutput(results instanceof TaskGraph ? results.outputs : results))) {
    if (node.source === null) continue;
    const nodes = nodesOf.get(node.source);
    if (nodes === undefined) nodesOf.set(node.source, [node]);
    else nodes.push(node);
  }
  const named = new Map<string, readonly string[]>();
  for (const [source, nodes] of nodesOf) named.set(freeName(nameOf(source), named), names(buffersOfNodes(nodes, source)));
  return Object.fromEntries(named);
}

function nameOf(source: EventSource & { readonly dataset?: string | null }): string {
  return source.dataset ?? source.description;
}

/** Two sets of events may have one name. */
function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
  return free;
}
