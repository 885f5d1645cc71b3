import type { Axis } from "../axis/axis.ts";
import { escaped } from "../../base/index.ts";
import { shortText } from "./python-text.ts";

const WIDTH = 250;
const HEIGHT_1D = 100;
const HEIGHT_2D = 250;
/** The first curve is of the colour of text, as a single one is. */
const COLORS = ["currentColor", "#5790fc", "#e42536", "#f89c20", "#964a8b"];
const LINE = "fill:none;stroke-width:2;stroke:currentColor";

/** The outline of the densities over one axis. */
export function stepsSvg(axis: Axis, density: Float64Array): string {
  return curvesSvg(axis, [["", density]]);
}

/** Several outlines over one axis, on one scale, each in a colour of its own with its name. */
export function curvesSvg(axis: Axis, curves: readonly (readonly [name: string, density: Float64Array])[]): string {
  const edges = relativeEdges(axis);
  const highest = Math.max(...curves.map(([, density]) => highestOf(density)));
  const outlines = curves.map(([name, density], index) => {
    const color = COLORS[index % COLORS.length]!;
    const line = `<polyline points="${pointsText(outline(edges, relative(density, highest)))}" style="fill:none;stroke:${color}"/>`;
    const label = `<text text-anchor="end" x="${WIDTH}" y="${12 * (index + 1) - HEIGHT_1D}" style="fill:${color};font-size:11px">${escaped(name)}</text>`;
    return name === "" ? line : `${line}\n${label}`;
  });
  const parts = [
    `<line x1="-5" y1="0" x2="${WIDTH + 5}" y2="0" style="${LINE}"/>`,
    ...endTexts(axis, (along) => `x="${along * WIDTH}" y="15"`),
    text(axis.label, `x="${WIDTH / 2}" y="15"`),
    ...outlines,
  ];
  return svg(`-10 ${-HEIGHT_1D - 5} ${WIDTH + 20} ${HEIGHT_1D + 25}`, parts);
}

function outline(edges: readonly number[], heights: readonly number[]): number[][] {
  const points = [[edges[0]! * WIDTH, 0]];
  for (const [bin, height] of heights.entries()) {
    points.push([edges[bin]! * WIDTH, -HEIGHT_1D * height], [edges[bin + 1]! * WIDTH, -HEIGHT_1D * height]);
  }
  points.push([edges.at(-1)! * WIDTH, 0]);
  return points;
}

/** The densities of a circular axis around a circle. */
export function circleSvg(axis: Axis, density: Float64Array): string {
  const [inner, outer] = [20, 100];
  const edges = relativeEdges(axis);
  const points: number[][] = [];
  for (const [bin, height] of relative(density).entries()) {
    const radius = inner + height * (outer - inner);
    for (const along of [edges[bin]!, edges[bin + 1]!]) {
      points.push([radius * Math.cos(2 * Math.PI * along), radius * Math.sin(2 * Math.PI * along)]);
    }
  }
  const parts = [
    `<polygon points="${pointsText(points)}" style="fill:none;stroke:currentColor"/>`,
    `<circle cx="0" cy="0" r="${inner}" style="${LINE}"/>`,
  ];
  return svg("-125 -125 250 250", parts);
}

/** The densities over two axes as shades. */
export function gridSvg(x: Axis, y: Axis, density: Float64Array): string {
  const [xEdges, yEdges] = [relativeEdges(x), relativeEdges(y)];
  const shades = relative(density);
  const parts: string[] = [];
  for (let i = 0; i < x.size; i++) {
    for (let j = 0; j < y.size; j++) {
      const shade = shades[i * y.size + j]!;
      const [left, bottom] = [xEdges[i]! * WIDTH, -yEdges[j]! * HEIGHT_2D];
      const [width, height] = [(xEdges[i + 1]! - xEdges[i]!) * WIDTH, (yEdges[j + 1]! - yEdges[j]!) * HEIGHT_2D];
      if (shade !== 0)
        parts.push(
          `<rect x="${short(left)}" y="${short(bottom - height)}" width="${short(width)}" height="${short(height)}" opacity="${short(shade)}" fill="currentColor" stroke-width="0.1"/>`,
        );
    }
  }
  parts.push(
    `<rect x="0" y="${-HEIGHT_2D}" width="${WIDTH}" height="${HEIGHT_2D}" style="fill:none;stroke:currentColor"/>`,
    ...endTexts(x, (along) => `x="${along * WIDTH}" y="13"`),
    ...endTexts(y, (along) => `x="-10" y="${-along * HEIGHT_2D}"`),
    text(x.label, `x="${WIDTH / 2}" y="13"`),
    text(y.label, `x="-10" y="${-HEIGHT_2D / 2}" transform="rotate(-90,-10,${-HEIGHT_2D / 2})"`),
  );
  return svg(`-20 ${-HEIGHT_2D - 20} ${WIDTH + 40} ${HEIGHT_2D + 40}`, parts);
}

function svg(viewBox: string, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">\n${parts.join("\n")}\n</svg>`;
}

function text(content: string, place: string): string {
  return `<text text-anchor="middle" ${place} style="fill:currentColor">${escaped(content)}</text>`;
}

function endTexts(axis: Axis, place: (along: number) => string): string[] {
  return [text(shortText(axis.edges[0]!), place(0)), text(shortText(axis.edges[axis.size]!), place(1))];
}

/** Edges between 0 and 1; equal steps where an edge is infinite. */
function relativeEdges(axis: Axis): number[] {
  const [first, last] = [axis.edges[0]!, axis.edges[axis.size]!];
  const finite = Number.isFinite(last - first);
  return Array.from(axis.edges, (edge, i) => (finite ? (edge - first) / (last - first) : i / axis.size));
}

/** Heights between 0 and 1 (below 0 where a density is). */
function relative(density: Float64Array, highest = highestOf(density)): number[] {
  return Array.from(density, (value) => (Number.isFinite(value) ? value / (highest || 1) : 0));
}

function highestOf(density: Float64Array): number {
  return density.reduce((highest, value) => (Number.isFinite(value) ? Math.max(highest, value) : highest), 0);
}

function pointsText(points: readonly (readonly number[])[]): string {
  return points.map((point) => point.map(short).join(",")).join(" ");
}

function short(value: number): string {
  return String(Number(value.toFixed(2)));
}
