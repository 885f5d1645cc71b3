import { builtAt, type EventSource, type Expr, fromLayout, graph, isArray, layoutToList } from "../../awkward/index.ts";
import { deferUntilNeeded, runDeferred } from "../../loop/index.ts";
import { touchLayout } from "../../nanoevents/index.ts";
import { mapOutput, Replacement } from "../trace/map-output.ts";

/** A value of an output that is there after the one pass. */
class Pending {
  value: unknown;
}

/**
 * Computes an output of real events in one pass, common parts once: histograms are filled, values for all events become plain values,
 * and arrays hold their own data, so that nothing of the events is kept. Errors lead to the places in the program that the nodes remember.
 */
export function settleOutput(output: unknown, source: EventSource): unknown {
  const pending = new Map<graph.Node, Pending>();
  const queued = mapOutput(output, (value) => {
    const node = graph.expressionNode(value);
    if (node === null) return undefined;
    let entry = pending.get(node);
    if (entry === undefined) pending.set(node, (entry = queue(node, isArray(value))));
    return entry;
  });
  runDeferred(source);
  return mapOutput(queued, (value) => (value instanceof Pending ? new Replacement(value.value) : undefined));
}

function queue(node: graph.Node, isArrayNode: boolean): Pending {
  const entry = new Pending();
  const computed = isArrayNode ? graph.intern({ kind: "packed", inputs: [node], form: node.form }) : node;
  deferUntilNeeded({
    inputs: [graph.handleOf(computed) as Expr<unknown>],
    run: ([layout]) => {
      touchLayout(layout!);
      entry.value = isArrayNode ? fromLayout(layout!, node.form) : layoutToList(layout!)[0];
    },
    origin: builtAt(node),
  });
  return entry;
}
