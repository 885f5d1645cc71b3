import { checkOptions, CoffeaError, hintFor, shortText } from "../../base/index.ts";
import { writeWholeFile } from "../../bytes/index.ts";
import { toPng } from "../../plot/index.ts";
import { taskGraph } from "../graph/to-task-graph.ts";
import { optimize } from "../optimize/optimize.ts";
import { drawSvg } from "./draw-svg.ts";
import type { RankDirection } from "./drawing.ts";
import { graphDrawing } from "./graph-drawing.ts";
import { placeGraph } from "./graphviz.ts";
import { TaskGraphPicture } from "./picture.ts";
import { toDot } from "./to-dot.ts";

/** Options of {@link visualize}. */
export interface VisualizeOptions {
  /** Where the tasks go: left to right (default), top to bottom, or the other ways round. */
  readonly rankdir?: RankDirection;
  /** Whether the graph is drawn as it will be run (Python: `optimize_graph`); by default as it was written. */
  readonly optimizeGraph?: boolean;
  /** A file to write the picture to; true is dask's name, `mydask`. Without an ending the format's is added. */
  readonly filename?: string | true;
  /** What the file holds. Default: what the ending of the file name says, else `"svg"`. */
  readonly format?: PictureFormat;
}

/** An SVG document, a PNG image (in Node and Deno), or the graph in Graphviz' language. */
export type PictureFormat = (typeof formats)[number];

const formats = ["svg", "png", "dot"] as const;
const directions = ["LR", "TB", "RL", "BT"] as const satisfies readonly RankDirection[];

/**
 * Draws the tasks of lazy results (what `process` returns in dask mode, any nesting of it, or a `TaskGraph`), with Graphviz inside and no program outside.
 * Round nodes are functions and boxes are data, as dask draws them. Where there are too many partitions to be read, each step is one node with their number.
 * The same graph gives the same bytes everywhere.
 *
 * @throws CoffeaError BadArgument for results that are not lazy and unknown options, NotSupported for files and PNG images in browsers
 */
export async function visualize(outputs: unknown, options: VisualizeOptions = {}): Promise<TaskGraphPicture> {
  checkOptions(options, { rankdir: "string", optimizeGraph: "boolean", filename: "any", format: "string" }, "visualize");
  const rankdir = checkedChoice("rankdir", options.rankdir ?? "LR", directions);
  const target = targetOf(options);
  const graph = options.optimizeGraph === true ? optimize(outputs) : taskGraph(outputs);
  const drawing = graphDrawing(graph, rankdir);
  const dot = toDot(drawing);
  const svg = drawSvg(drawing, await placeGraph(dot));
  const png = target.format === "png" ? await toPng(svg) : null;
  const content = { svg: () => encoded(svg), png: () => png!, dot: () => encoded(dot) }[target.format]();
  if (target.filename !== null) await writeWholeFile(target.filename, content);
  return new TaskGraphPicture({ svg, dot, png, filename: target.filename });
}

/** The file and its format, which may be said by either option. */
function targetOf({ filename, format }: VisualizeOptions): { readonly filename: string | null; readonly format: PictureFormat } {
  if (format !== undefined) checkedChoice("format", format, formats);
  if (filename === undefined) return { filename: null, format: format ?? "svg" };
  const name = filename === true ? "mydask" : filename;
  if (typeof name !== "string" || name === "")
    throw new CoffeaError(
      "BadArgument",
      `visualize got ${shortText(filename)} for its option "filename", which takes the name of a file, or true for "mydask".`,
    );
  const ending = formats.find((one) => name.toLowerCase().endsWith(`.${one}`));
  if (ending === undefined) return { filename: `${name}.${format ?? "svg"}`, format: format ?? "svg" };
  if (format === undefined || format === ending) return { filename: name, format: ending };
  throw new CoffeaError(
    "BadArgument",
    `visualize was asked for the format "${format}" in the file ${JSON.stringify(name)}. Leave out the format, or give the file the ending .${format}.`,
  );
}

function checkedChoice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  if ((choices as readonly string[]).includes(value)) return value as T;
  throw new CoffeaError(
    "BadArgument",
    `visualize got ${JSON.stringify(value)} for its option "${option}". ${hintFor(value, choices, "choices")}`,
  );
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
