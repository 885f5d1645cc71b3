import { type Layer, shortLine } from "../graph/layer.ts";
import { counted, type DatasetGraph, filesOf, type GraphPartition, type TaskGraph } from "../graph/task-graph.ts";
import { fuseLayers } from "../optimize/fuse-layers.ts";
import { shareStart } from "../optimize/merge-tree.ts";
import type { Drawing, DrawnCluster, DrawnEdge, DrawnNode, RankDirection } from "./drawing.ts";

/** Most tasks that are drawn one by one; a dataset with more has one node for each layer. */
const MOST_TASKS = 120;
/** Most layers of a dataset of which the data in between are drawn, and most that are drawn at all: beyond, the dataset is drawn as it is run. */
const MOST_BOXED_LAYERS = 100;
const MOST_LAYERS = 500;
/** Most datasets that are drawn; the others are counted. */
const MOST_DATASETS = 6;

/** What a picture of a task graph shows. */
export function graphDrawing(graph: TaskGraph, rankdir: RankDirection): Drawing {
  const shown = graph.datasets.length > MOST_DATASETS ? graph.datasets.slice(0, MOST_DATASETS - 1) : graph.datasets;
  const drawn = shown.map((dataset, i) => {
    const isRun = graph.isOptimized || isTooLong(dataset);
    return new DatasetDrawing(isTooLong(dataset) ? fuseLayers(dataset, graph.fanIn) : dataset, isRun, `${i}`);
  });
  const hidden = graph.datasets.slice(shown.length);
  const more = hidden.length === 0 ? [] : [hiddenCluster(hidden)];
  return {
    rankdir,
    caption: `${captionOf(graph)}${shown.some(isTooLong) ? "; too many layers to draw, so here is what is run" : ""}`,
    clusters: [...drawn.map((one) => one.cluster), ...more],
    edges: drawn.flatMap((one) => one.edges),
  };
}

function isTooLong({ layers }: DatasetGraph): boolean {
  return layers.length > MOST_LAYERS;
}

function captionOf(graph: TaskGraph): string {
  const { layers, tasks, edges, partitions, files } = graph.counts;
  return `${graph.isOptimized ? "optimized: " : ""}${counted(layers, "layer")}, ${counted(tasks, "task")}, ${counted(edges, "edge")}, ${counted(partitions, "partition")} of ${counted(files, "file")}`;
}

function hiddenCluster(hidden: readonly DatasetGraph[]): DrawnCluster {
  const partitions = hidden.reduce((sum, dataset) => sum + dataset.partitions.length, 0);
  const lines = [counted(hidden.length, "more dataset"), counted(partitions, "partition")];
  const detail = hidden.map(({ name }) => name).join(", ");
  return { title: "", nodes: [{ id: "more", shape: "data", kind: "input", lines, detail, stack: hidden.length }] };
}

/** Draws the tasks of one dataset: round functions, each followed by a box for what it gives. */
class DatasetDrawing {
  readonly nodes: DrawnNode[] = [];
  readonly edges: DrawnEdge[] = [];
  readonly #dataset: DatasetGraph;
  readonly #prefix: string;
  readonly #isFolded: boolean;
  readonly #hasBoxes: boolean;

  constructor(dataset: DatasetGraph, isOptimized: boolean, prefix: string) {
    this.#dataset = dataset;
    this.#prefix = prefix;
    const tasks = dataset.layers.reduce((sum, layer) => sum + layer.tasks, 0);
    this.#isFolded = tasks > (isOptimized ? MOST_TASKS / 4 : MOST_TASKS);
    this.#hasBoxes = dataset.layers.length <= MOST_BOXED_LAYERS;
    for (const layer of dataset.layers) this.#addLayer(layer);
    for (const output of dataset.outputs) this.#addOutput(output);
  }

  get cluster(): DrawnCluster {
    const { name, partitions } = this.#dataset;
    return {
      title: `${name} · ${counted(partitions.length, "partition")} of ${counted(filesOf(this.#dataset), "file")}`,
      nodes: this.nodes,
    };
  }

  #addLayer(layer: Layer): void {
    const drawn = this.#drawnTasks(layer);
    for (let task = 0; task < drawn; task++) {
      const stack = this.#isFolded ? layer.tasks : 1;
      const id = this.#id(layer, task);
      this.nodes.push({ id, shape: "function", kind: layer.kind, lines: this.#lines(layer), detail: detailOf(layer), stack });
      if (layer.kind === "read" || layer.kind === "fused") this.#addInput(id, task, stack);
      for (const input of layer.inputs) this.#connect(input, layer, task);
      const box = this.#data(layer, task);
      if (box === id) continue;
      const label = this.#isFolded ? (stack === 1 ? "1" : `× ${stack.toLocaleString("en-US")}`) : String(task);
      this.nodes.push({ id: box, shape: "data", kind: null, lines: [label], detail: "", stack });
      this.edges.push({ from: id, to: box, stack });
    }
  }

  #lines(layer: Layer): string[] {
    const small = this.#hasBoxes || layer.tasks === 1 ? [] : [`× ${layer.tasks.toLocaleString("en-US")}`];
    if (layer.kind === "fused") {
      const steps = layer.text.split(", ").length;
      const { columns, columnCount } = this.#dataset;
      small.push(
        `${counted(steps, "step")} in one`,
        `reads ${columns.length.toLocaleString("en-US")} of ${counted(columnCount, "column")}`,
      );
    }
    return [layer.name, ...small];
  }

  /** Arrows from the data that a task takes. */
  #connect(input: Layer, layer: Layer, task: number): void {
    const to = this.#id(layer, task);
    if (this.#isFolded) {
      this.edges.push({ from: this.#data(input, 0), to, stack: Math.max(input.tasks, layer.tasks) });
      return;
    }
    const spread = input.tasks < layer.tasks;
    const first = spread ? 0 : shareStart(task, input.tasks, layer.tasks);
    const end = spread ? input.tasks : shareStart(task + 1, input.tasks, layer.tasks);
    for (let from = first; from < end; from++) this.edges.push({ from: this.#data(input, from), to, stack: 1 });
  }

  #addInput(to: string, task: number, stack: number): void {
    const { partitions } = this.#dataset;
    const lines =
      stack > 1
        ? [shortName(partitions[0]!.file), `and ${counted(partitions.length - 1, "more partition")}`]
        : inputLines(partitions[task]!);
    this.nodes.push({ id: `${to} input`, shape: "data", kind: "input", lines, detail: partitions[task]!.file, stack });
    this.edges.push({ from: `${to} input`, to, stack });
  }

  #addOutput({ path, kind, layer, text }: DatasetGraph["outputs"][number]): void {
    const id = `${this.#prefix} result ${path}`;
    const what = kind === "hist" ? "Hist" : kind === "scalar" ? "number" : "array";
    this.nodes.push({
      id,
      shape: "data",
      kind: "output",
      lines: [path === "" ? what : path, ...(path === "" ? [] : [what])],
      detail: text,
      stack: 1,
    });
    this.edges.push({ from: this.#data(layer, 0), to: id, stack: 1 });
  }

  /** Whether what a layer gives is a result and nothing else, so that the box of the result stands for its data. */
  #isResult(layer: Layer): boolean {
    return (
      layer.tasks === 1 &&
      this.#dataset.outputs.some((output) => output.layer === layer) &&
      !this.#dataset.layers.some(({ inputs }) => inputs.includes(layer))
    );
  }

  #drawnTasks(layer: Layer): number {
    return this.#isFolded ? Math.min(1, layer.tasks) : layer.tasks;
  }

  /** The node that what a task gives comes from: a box, or the task itself where there is none. */
  #data(layer: Layer, task: number): string {
    const id = this.#id(layer, task);
    return this.#hasBoxes && !this.#isResult(layer) ? `${id} data` : id;
  }

  #id(layer: Layer, task: number): string {
    return `${this.#prefix} ${layer.id} ${task}`;
  }
}

function detailOf({ text, line }: Layer): string {
  return line === null ? text : `${text}\n${shortLine(line)}`;
}

function inputLines({ file, start, stop, part }: GraphPartition): string[] {
  if (start !== null && stop !== null) return [shortName(file), `${start.toLocaleString("en-US")} – ${stop.toLocaleString("en-US")}`];
  return [shortName(file), part === null ? "all entries" : `part ${part[0] + 1} of ${part[1]}`];
}

/** The last part of a path or URL, cut in its middle where it is long. */
function shortName(file: string): string {
  const name = file.split(/[/\\]/).at(-1)!;
  return name.length <= 24 ? name : `${name.slice(0, 12)}…${name.slice(-11)}`;
}
