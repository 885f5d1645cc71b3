import type { LayerOutput } from "./build-layers.ts";
import { type Layer, shortLine } from "./layer.ts";

/** A piece of a file that one task of each layer works on. */
export interface GraphPartition {
  /** Name of the file. */
  readonly file: string;
  readonly treepath: string;
  /** First entry, and the one after the last; null where the file has not been opened yet. */
  readonly start: number | null;
  readonly stop: number | null;
  /** Which of how many equal parts of such a file, from 0; null for all of it. */
  readonly part: readonly [index: number, count: number] | null;
}

/** The tasks of one dataset. */
export interface DatasetGraph {
  /** The dataset's name, or what its events are called where it has none. */
  readonly name: string;
  readonly partitions: readonly GraphPartition[];
  /** Inputs before what needs them. */
  readonly layers: readonly Layer[];
  readonly outputs: readonly LayerOutput[];
  /** How many columns the events have. */
  readonly columnCount: number;
  /** The columns that have to be read, in the order of the events' columns. */
  readonly columns: readonly string[];
}

/** How large a task graph is. `edges` are the results that tasks hand on; `columns` those that are read. */
export interface TaskCounts {
  readonly datasets: number;
  readonly files: number;
  readonly partitions: number;
  readonly layers: number;
  readonly tasks: number;
  readonly edges: number;
  readonly columns: number;
}

/**
 * What has to be done for lazy results, as layers of tasks. The tasks are counted and not made, so a graph of 100,000 partitions is as small as one of two.
 * Printing it gives the counts, `explain()` every layer; `visualize` draws it.
 */
export class TaskGraph {
  readonly datasets: readonly DatasetGraph[];
  /** The lazy results that it was made for, as they were given. */
  readonly outputs: unknown;
  /** Whether the layers of a partition have been fused into one. */
  readonly isOptimized: boolean;
  /** Most results that a task merges; null for one task that merges all. */
  readonly fanIn: number | null;

  constructor(parts: Pick<TaskGraph, "datasets" | "outputs" | "isOptimized" | "fanIn">) {
    this.datasets = parts.datasets;
    this.outputs = parts.outputs;
    this.isOptimized = parts.isOptimized;
    this.fanIn = parts.fanIn;
  }

  /** How large it is. */
  get counts(): TaskCounts {
    const layers = this.datasets.flatMap((dataset) => dataset.layers);
    return {
      datasets: this.datasets.length,
      files: sum(this.datasets.map(filesOf)),
      partitions: sum(this.datasets.map(({ partitions }) => partitions.length)),
      layers: layers.length,
      tasks: sum(layers.map(({ tasks }) => tasks)),
      edges: sum(layers.map(edgesInto)),
      columns: new Set(this.datasets.flatMap(({ columns }) => columns)).size,
    };
  }

  /** One line: `<TaskGraph of 1 dataset: 27 layers, 53 tasks, 66 edges over 2 partitions of 1 file>`. */
  toString(): string {
    const { datasets, files, partitions, layers, tasks, edges } = this.counts;
    const state = this.isOptimized ? "optimized, " : "";
    return `<TaskGraph of ${counted(datasets, "dataset")}: ${state}${counted(layers, "layer")}, ${counted(tasks, "task")}, ${counted(edges, "edge")} over ${counted(partitions, "partition")} of ${counted(files, "file")}>`;
  }

  /** A paragraph for each dataset: its size, the columns that are read, and every layer with its tasks, inputs and the line of the program. */
  explain(): string {
    return [String(this), ...this.datasets.map(explainDataset)].join("\n\n");
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** How many results the tasks of a layer take: each result of an input once, unless there are more takers than results. */
export function edgesInto(layer: Layer): number {
  return sum(layer.inputs.map((input) => Math.max(input.tasks, layer.tasks)));
}

/** `1 task`, `1,250 tasks`. */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString("en-US")} ${what}${count === 1 ? "" : "s"}`;
}

/** How many files the partitions are of. */
export function filesOf({ partitions }: Pick<DatasetGraph, "partitions">): number {
  const files = new Set<string>();
  let last: GraphPartition | undefined;
  for (const partition of partitions) {
    // Partitions of one file follow each other: most need no look at the set.
    if (partition.file !== last?.file || partition.treepath !== last.treepath) files.add(`${partition.file}:${partition.treepath}`);
    last = partition;
  }
  return files.size;
}

function explainDataset(dataset: DatasetGraph): string {
  const { name, partitions, layers, columns, columnCount, outputs } = dataset;
  const size = `${name}: ${counted(partitions.length, "partition")} of ${counted(filesOf(dataset), "file")}, reads ${columns.length.toLocaleString("en-US")} of ${counted(columnCount, "column")}`;
  const rows = layers.map((layer) => [
    layer.id,
    `× ${layer.tasks.toLocaleString("en-US")}`,
    layer.inputs.map(({ id }) => id).join(", "),
    layer.line === null ? "" : shortLine(layer.line),
  ]);
  const widths = [0, 1, 2].map((column) => Math.min(40, Math.max(0, ...rows.map((row) => row[column]!.length))));
  const table = rows.map((row) => `  ${row.map((cell, i) => (i < 3 ? cell.padEnd(widths[i]!) : cell)).join("  ")}`.trimEnd());
  return [
    `${size}${columns.length === 0 ? "" : ` (${columns.join(", ")})`}`,
    ...table,
    ...outputs.map(({ path, layer, text }) => `  ${path === "" ? "result" : path} = ${text}, out of ${layer.id}`),
  ].join("\n");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
