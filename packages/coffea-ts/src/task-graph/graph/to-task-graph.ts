import { CoffeaError, shortText } from "../../base/index.ts";
import type { EventSource } from "../../awkward/index.ts";
import { columnNames, necessaryBuffers } from "../trace/necessary-buffers.ts";
import { buildLayers, type LazyOutput } from "./build-layers.ts";
import { lazyOutputs } from "./lazy-outputs.ts";
import { type DatasetGraph, type GraphPartition, TaskGraph } from "./task-graph.ts";

/**
 * The task graph of lazy results: of what `process` returns in dask mode, any nesting of it, or one histogram, number or array of it. A task graph is returned as it is.
 * Nothing is read, and the time does not depend on the number of partitions.
 *
 * @throws CoffeaError BadArgument where nothing is lazy
 */
export function taskGraph(outputs: unknown): TaskGraph {
  if (outputs instanceof TaskGraph) return outputs;
  const found = lazyOutputs(outputs);
  if (found.size === 0)
    throw new CoffeaError(
      "BadArgument",
      `There is nothing lazy in ${shortText(outputs)}. A task graph is made of what a processor returns for events of mode "dask", or of what applyToFileset gives: ` +
        "histograms with staged fills, and arrays and numbers that are not computed yet.",
    );
  const datasets = [...found].map(([source, lazy]) => datasetGraph(source, lazy));
  return new TaskGraph({ datasets, outputs, isOptimized: false, fanIn: null });
}

/** Events that come in partitions. */
interface Partitioned {
  readonly partitions?: readonly GraphPartition[];
  readonly dataset?: string | null;
}

function datasetGraph(source: EventSource & Partitioned, outputs: readonly LazyOutput[]): DatasetGraph {
  const { columns, description, dataset, partitions = [{ file: description, treepath: "", start: null, stop: null, part: null }] } = source;
  const name = dataset ?? description;
  const nodes = outputs.flatMap((output) => output.nodes);
  const relative = outputs.map((output) => ({
    ...output,
    path: output.path.startsWith(`${name}.`) ? output.path.slice(name.length + 1) : output.path,
  }));
  return {
    name,
    partitions,
    columnCount: columns.size,
    get columns() {
      return columnNames(necessaryBuffers(nodes, source));
    },
    ...buildLayers(relative, partitions.length),
  };
}
