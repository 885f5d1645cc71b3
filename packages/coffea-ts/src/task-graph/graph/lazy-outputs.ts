import { type EventSource, graph, isArray } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";
import { Hist, stagedOf } from "../../hist/index.ts";
import { mapOutput, type OutputPath, pathText } from "../trace/map-output.ts";
import type { LazyOutput } from "./build-layers.ts";

/** The lazy results in a nesting of objects, lists, maps and sets, by the events that they are computed from; everything else is passed over. Each result once. */
export function lazyOutputs(outputs: unknown): ReadonlyMap<EventSource, readonly LazyOutput[]> {
  const bySource = new Map<EventSource, LazyOutput[]>();
  const seen = new Set<object>();
  const find = (value: object, path: OutputPath): object | undefined => {
    const found = lazyOutput(value, path);
    if (found === undefined) return undefined;
    if (found === null || seen.has(value)) return value;
    seen.add(value);
    const others = bySource.get(found.source);
    if (others === undefined) bySource.set(found.source, [found.output]);
    else others.push(found.output);
    return value;
  };
  mapOutput(outputs, find, (path) => {
    throw new CoffeaError(
      "BadArgument",
      `The results contain themselves${path.length === 0 ? "" : ` at ${pathText(path)}`}, so they have no end. Give lists and objects that do.`,
    );
  });
  return bySource;
}

/** What a value waits for; null for one that waits for nothing, undefined for what may hold such values. */
function lazyOutput(value: object, path: OutputPath): { readonly source: EventSource; readonly output: LazyOutput } | null | undefined {
  if (value instanceof Hist) return lazyHist(value, path);
  const node = graph.expressionNode(value);
  if (node === null) return undefined;
  if (node.source?.isSymbolic !== true) return null;
  const kind = isArray(value) ? "array" : "scalar";
  return { source: node.source, output: { path: dotted(path), kind, text: graph.describeNode(node), nodes: [node] } };
}

function lazyHist(hist: Hist, path: OutputPath): { readonly source: EventSource; readonly output: LazyOutput } | null {
  const staged = stagedOf(hist);
  if (staged === null) return null;
  const nodes = staged.fills.flatMap(({ inputs }) => inputs.map((input) => graph.expressionNode(input))).filter((node) => node !== null);
  const source = nodes.find((node) => node.source !== null)!.source!;
  const axes = staged.state.axes.map(({ name, kind }) => (name === "" ? kind : name)).join(", ");
  return { source, output: { path: dotted(path), kind: "hist", text: `Hist(${axes})`, nodes, filledAt: staged.fills[0]!.queuedAt } };
}

function dotted(path: OutputPath): string {
  return path.map(String).join(".");
}
