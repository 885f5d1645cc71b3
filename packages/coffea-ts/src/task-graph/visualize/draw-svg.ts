import { drawing as plot } from "../../plot/index.ts";
import type { DrawnNode, Drawing } from "./drawing.ts";
import { drawArrow } from "./draw-arrow.ts";
import type { Placed, Point } from "./graphviz.ts";
import { Labels } from "./labels.ts";
import { baseLines, nodeSize } from "./node-size.ts";
import { dataPaint, ink, paintOf, paints, sizes, stackDepth } from "./style.ts";

const { element, number, setText, svgDocument } = plot;
const MARGIN = 16;
const LEGEND_HEIGHT = 30;

/** Draws a placed graph as an SVG document: letters are outlines, so it looks the same everywhere. */
export function drawSvg(drawing: Drawing, placed: Placed): string {
  const labels = new Labels();
  const nodes = new Map(drawing.clusters.flatMap((cluster) => cluster.nodes).map((node) => [node.id, node]));
  const stacks = new Map(drawing.edges.map(({ from, to, stack }) => [`${from}\n${to}`, stack]));
  const legend = drawLegend([...nodes.values()], labels);
  const caption = setText(drawing.caption, sizes.caption);
  const room = Math.max(placed.width, legend.width, caption.width);
  const size = {
    width: Math.max(100, Math.ceil(room + 2 * MARGIN)),
    height: Math.max(100, Math.ceil(placed.height + 2 * MARGIN + LEGEND_HEIGHT + 20)),
  };
  const graph = [
    ...drawing.clusters.map((cluster, i) => drawFrame(cluster.title, placed.clusters.get(i), labels)),
    ...placed.edges.map(({ from, to, curve, tip }) =>
      drawArrow({ curve, tip, stack: stacks.get(`${from}\n${to}`)! }, nodes.get(to)!, placed.nodes.get(to)!),
    ),
    ...[...nodes.values()].map((node) => drawNode(node, placed.nodes.get(node.id)!, labels)),
  ];
  const legendTop = MARGIN + placed.height + 14;
  const under = labels.draw(caption, { x: MARGIN, y: legendTop + LEGEND_HEIGHT + 10 }, "start", ink.quiet);
  return svgDocument(size, [
    labels.definitions(),
    element("g", { class: "graph", transform: `translate(${number(MARGIN + (room - placed.width) / 2)} ${MARGIN})` }, graph),
    element("g", { class: "legend", transform: `translate(${MARGIN} ${number(legendTop)})` }, [legend.body]),
    under,
  ]);
}

function drawFrame(title: string, box: { left: number; top: number; right: number; bottom: number } | undefined, labels: Labels): string {
  if (box === undefined) return "";
  const { left, top, right, bottom } = box;
  const frame = { x: left, y: top, width: right - left, height: bottom - top, rx: 10, fill: ink.ground, stroke: ink.frame };
  return element("rect", frame) + labels.draw(setText(title, sizes.title), { x: left + 14, y: top + 20 }, "start", ink.text);
}

function drawNode(node: DrawnNode, { x, y }: Point, labels: Labels): string {
  const size = nodeSize(node);
  const paint = paintOf(node);
  const { width, height } = size.inner;
  const rx = node.shape === "function" ? height / 2 : node.kind === null ? 2 : 4;
  const behind = stackDepth(node.stack);
  const plate = (step: number): string => {
    const offset = (step - behind / 2) * sizes.step;
    const line = { fill: paint.fill, stroke: paint.line, "stroke-width": node.kind === null ? 1 : 1.3 };
    return element("rect", { x: x - width / 2 + offset, y: y - height / 2 - offset, width, height, rx, ...line });
  };
  const front = { x: x - (behind / 2) * sizes.step, y: y + (behind / 2) * sizes.step };
  const lines = baseLines(size).map((base, i) => {
    const color = i > 0 || node.kind === null ? ink.quiet : ink.text;
    return labels.draw(size.texts[i]!, { x: front.x, y: front.y + base }, "middle", color);
  });
  const plates = Array.from({ length: behind + 1 }, (_, i) => plate(behind - i));
  const title = node.detail === "" ? "" : element("title", {}, [node.detail]);
  return element("g", { class: node.shape }, [title, ...plates, ...lines]);
}

/** One sample for each kind of node in the drawing. */
function drawLegend(nodes: readonly DrawnNode[], labels: Labels): { readonly body: string; readonly width: number } {
  const kinds = Object.keys(paints).filter((kind) => nodes.some((node) => node.kind === kind)) as (keyof typeof paints)[];
  const samples = kinds.map((kind) => ({ paint: paints[kind], round: kind !== "input" && kind !== "output" }));
  if (nodes.some((node) => node.kind === null)) samples.push({ paint: dataPaint, round: false });
  let x = 0;
  const body = samples.map(({ paint, round }) => {
    const text = setText(paint.name, sizes.caption);
    const box = { x, y: 4, width: 20, height: 12, rx: round ? 6 : 2, fill: paint.fill, stroke: paint.line };
    const piece = element("rect", box) + labels.draw(text, { x: x + 26, y: 14 }, "start", ink.quiet);
    x += 26 + text.width + 18;
    return piece;
  });
  return { body: body.join(""), width: x - 18 };
}
