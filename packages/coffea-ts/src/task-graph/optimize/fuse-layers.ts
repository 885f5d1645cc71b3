import type { LayerOutput } from "../graph/build-layers.ts";
import type { Layer } from "../graph/layer.ts";
import type { DatasetGraph } from "../graph/task-graph.ts";
import { mergeLevels } from "./merge-tree.ts";

/**
 * The layers of a dataset as they are run: everything that is done for a partition is one task, which reads the columns that it needs and gives its share of every result;
 * then the shares are merged.
 */
export function fuseLayers(dataset: DatasetGraph, fanIn: number | null): DatasetGraph {
  const { name, partitions, columnCount, columns, layers, outputs } = dataset;
  const perPartition = layers.filter(({ kind }) => kind !== "merge");
  // The tasks are called by their histograms, as in dask, whatever else they compute.
  const named = (outputs.find(({ kind }) => kind === "hist") ?? (outputs.length === 1 ? outputs[0] : undefined))?.layer;
  const chunk: Layer = {
    id: named?.kind === "merge" ? named.inputs[0]!.name : "results-on-block",
    name: named?.kind === "merge" ? named.inputs[0]!.name : "results-on-block",
    kind: "fused",
    tasks: partitions.length,
    inputs: [],
    text: perPartition.map(({ id }) => id).join(", "),
    line: named?.line ?? null,
  };
  const merges = mergeLayers(chunk, named?.kind === "merge" ? named.name : "results-agg", fanIn);
  const last = merges.at(-1)!;
  const results = outputs.map(({ path, kind, text }): LayerOutput => ({ path, kind, text, layer: last }));
  return { name, partitions, columnCount, columns, layers: [chunk, ...merges], outputs: results };
}

/** A layer for each level of the tree; the last one has the name, those before it the name without `-agg`. */
function mergeLayers(chunk: Layer, name: string, fanIn: number | null): Layer[] {
  const levels = mergeLevels(chunk.tasks, fanIn);
  const merges: Layer[] = [];
  for (const [level, tasks] of levels.entries()) {
    const isLast = level === levels.length - 1;
    const ownName = isLast ? name : name.replace(/-agg$/, "");
    const id = isLast || levels.length === 2 ? ownName : `${ownName}-${level + 1}`;
    merges.push({ id, name: ownName, kind: "merge", tasks, inputs: [merges.at(-1) ?? chunk], text: chunk.text, line: chunk.line });
  }
  return merges;
}
