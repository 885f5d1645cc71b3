import { checkOptions } from "../../base/index.ts";
import { taskGraph } from "../graph/to-task-graph.ts";
import { TaskGraph } from "../graph/task-graph.ts";
import { fuseLayers } from "./fuse-layers.ts";
import { mergeLevels } from "./merge-tree.ts";

/** Options of {@link optimize}. */
export interface OptimizeOptions {
  /**
   * Most results that one task merges. With null, the default, one task adds them all up in the order of the partitions, as `compute` and every executor do;
   * a tree, which `TreeMerge` adds along, has another order, and sums of numbers that are not whole may differ from it in their last bits.
   */
  readonly fanIn?: number | null;
}

/**
 * The task graph of lazy results as `compute` runs it: one task for each partition, which reads only the columns that the results need, and the merging of what they give.
 *
 * @throws CoffeaError BadArgument for results that are not lazy
 */
export function optimize(outputs: unknown, options: OptimizeOptions = {}): TaskGraph {
  checkOptions(options, { fanIn: "any" }, "optimize");
  const graph = taskGraph(outputs);
  const { fanIn = graph.fanIn } = options;
  mergeLevels(0, fanIn);
  if (graph.isOptimized && fanIn === graph.fanIn) return graph;
  const written = graph.isOptimized ? taskGraph(graph.outputs) : graph;
  const datasets = written.datasets.map((dataset) => fuseLayers(dataset, fanIn));
  return new TaskGraph({ datasets, outputs: graph.outputs, isOptimized: true, fanIn });
}
