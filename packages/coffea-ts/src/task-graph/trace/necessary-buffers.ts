import { type EventSource, graph } from "../../awkward/index.ts";
import { type BufferKind, ProbeEvents, touchLayout } from "../../nanoevents/index.ts";

/** Buffers that an evaluation reads, by column: `offsets` alone where only lengths of lists are asked for. */
export type NecessaryBuffers = ReadonlyMap<string, ReadonlySet<BufferKind>>;

const everyKind: readonly BufferKind[] = ["offsets", "data"];

/**
 * The buffers that the evaluation of nodes of one source reads, found by evaluating them on no events at all. Exact, except for nodes of which that fails
 * (a constant that has to have the events' length): then all buffers of the columns that they reach.
 */
export function necessaryBuffers(nodes: readonly graph.Node[], source: EventSource): NecessaryBuffers {
  const probe = new ProbeEvents(source);
  const rebinder = new graph.Rebinder(probe);
  const interpreter = new graph.Interpreter();
  const reached = new Set<string>();
  for (const node of nodes) {
    try {
      touchLayout(interpreter.get(rebinder.get(node)));
    } catch {
      for (const column of columnsBelow(node)) reached.add(column);
    }
  }
  const needed = new Map(probe.touched);
  for (const column of reached) {
    const { kind } = source.columns.get(column)!;
    needed.set(column, new Set(kind === "numeric" ? ["data"] : everyKind));
  }
  return needed;
}

/** Names of the columns that a node is computed from. */
function columnsBelow(node: graph.Node): Set<string> {
  const columns = new Set<string>();
  const seen = new Set<graph.Node>([node]);
  for (const one of seen) {
    if (one.kind === "column") columns.add(one.column);
    if (one.kind === "events") for (const column of one.source.columns.keys()) columns.add(column);
    for (const input of one.inputs) seen.add(input);
  }
  return columns;
}

/** Names of columns in order of the alphabet. */
export function columnNames(buffers: NecessaryBuffers): string[] {
  return [...buffers.keys()].toSorted();
}

/** Names of buffers as metrics have them, `Muon_pt-offsets`, in order of the alphabet. */
export function bufferNames(buffers: NecessaryBuffers): string[] {
  return [...buffers].flatMap(([column, kinds]) => [...kinds].map((kind) => `${column}-${kind}`)).toSorted();
}
