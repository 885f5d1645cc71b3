import type { EventSource, graph } from "../../awkward/index.ts";
import { TaskGraph } from "../graph/task-graph.ts";
import { columnNames, necessaryBuffers } from "../trace/necessary-buffers.ts";
import { nodesOfPlan, planOutput } from "../trace/output-plan.ts";

/**
 * The columns that lazy results need, for each set of events by its description, in order of the alphabet (dask-awkward: `dak.necessary_columns`). Nothing is read.
 */
export function necessaryColumns(results: unknown): Record<string, readonly string[]> {
  const bySource = new Map<EventSource, graph.Node[]>();
  for (const node of nodesOfPlan(planOutput(results instanceof TaskGraph ? results.outputs : results))) {
    if (node.source === null) continue;
    const nodes = bySource.get(node.source);
    if (nodes === undefined) bySource.set(node.source, [node]);
    else nodes.push(node);
  }
  const entries = [...bySource].map(([source, nodes]) => [source.description, columnNames(necessaryBuffers(nodes, source))] as const);
  return Object.fromEntries(entries);
}
