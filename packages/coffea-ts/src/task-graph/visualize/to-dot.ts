import type { DrawnNode, Drawing } from "./drawing.ts";
import { nodeSize } from "./node-size.ts";
import { ink, paintOf, sizes } from "./style.ts";

const POINTS_PER_INCH = 72;
/** Most nodes that are placed with care; the time for it grows with the square of their number and more. */
const MOST_CAREFUL = 300;

/** The drawing in Graphviz' language, with the sizes and colours of the picture: what is laid out, and what `format: "dot"` gives. */
export function toDot(drawing: Drawing): string {
  // Graphviz draws what comes first at the bottom when it goes from left to right.
  const isSideways = drawing.rankdir === "LR" || drawing.rankdir === "RL";
  const ordered = <T>(items: readonly T[]): readonly T[] => (isSideways ? items.toReversed() : items);
  const nodeCount = drawing.clusters.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const effort = nodeCount > MOST_CAREFUL ? ", nslimit=0.2, nslimit1=0.5, mclimit=0.05, splines=line" : ", nslimit=2, nslimit1=2";
  const lines = [
    "digraph tasks {",
    `  graph [rankdir=${drawing.rankdir}, nodesep=0.14, ranksep=0.28, fontname="Helvetica", fontsize=${sizes.title}, outputorder=edgesfirst${effort}];`,
    `  node [fontname="Helvetica", fontsize=${sizes.label}, fontcolor="${ink.text}", style="rounded,filled", shape=box, fixedsize=true];`,
    `  edge [color="${ink.arrow}", arrowsize=0.6];`,
    ...ordered(drawing.clusters.map((cluster, i) => clusterLines(cluster, i, isSideways))).flat(),
    ...ordered(drawing.edges).map(({ from, to, stack }) => `  ${quoted(from)} -> ${quoted(to)}${stack > 1 ? " [penwidth=2]" : ""};`),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

function clusterLines({ title, nodes }: Drawing["clusters"][number], index: number, isReversed: boolean): string[] {
  const body = (isReversed ? nodes.toReversed() : nodes).map((node) => nodeLine(node));
  if (title === "") return body.map((line) => `  ${line}`);
  return [
    `  subgraph cluster_${index} {`,
    `    graph [label=${quoted(title)}, labeljust=l, style="rounded", color="${ink.frame}", margin=14];`,
    ...body.map((line) => `    ${line}`),
    "  }",
  ];
}

function nodeLine(node: DrawnNode): string {
  const { width, height } = nodeSize(node);
  const paint = paintOf(node);
  const shape = node.shape === "function" ? "ellipse" : "box";
  const style = node.shape === "function" ? "filled" : "rounded,filled";
  const size = node.shape === "function" || node.kind !== null ? sizes.label : sizes.small;
  const attributes = [
    `label=${quoted(node.lines.join("\n"))}`,
    `shape=${shape}, style="${style}", fontsize=${size}`,
    `width=${inches(width)}, height=${inches(height)}`,
    `fillcolor="${paint.fill}", color="${paint.line}"`,
    ...(node.detail === "" ? [] : [`tooltip=${quoted(node.detail)}`]),
  ];
  return `${quoted(node.id)} [${attributes.join(", ")}];`;
}

function inches(pixels: number): string {
  return (pixels / POINTS_PER_INCH).toFixed(4);
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
