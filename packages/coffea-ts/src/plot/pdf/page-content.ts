import { CoffeaError } from "../../base/index.ts";
import { number } from "../svg.ts";
import { rgbOf } from "./css-color.ts";
import { refusal, type SvgNode, type SvgPicture } from "./parse-svg.ts";
import { pathOperators } from "./path-operators.ts";
import { pngParts, type PngParts } from "./png-parts.ts";

/** What a page consists of: its operators, and what they refer to by number. */
export interface PageContent {
  readonly stream: string;
  readonly images: readonly PngParts[];
  /** Opacities of areas; operators name them G0, G1, … */
  readonly opacities: readonly number[];
}

/** Attributes that elements inherit from the groups around them. */
interface Inherited {
  readonly fill: string;
  readonly stroke: string;
  /** Whether areas get a thin line of their own colour, which closes the gaps that viewers show between neighbours. */
  readonly isCrisp: boolean;
}

interface Page {
  stream: string;
  readonly images: PngParts[];
  readonly opacities: number[];
}

/** How far the control points of a quarter circle stand from its ends. */
const kappa = 0.5522847498;

/** Turns a picture into the operators of a PDF page of the same size in pixels, y downwards. */
export function pageContent(picture: SvgPicture): PageContent {
  const page: Page = { stream: "", images: [], opacities: [] };
  for (const node of picture.children) drawNode(page, node, { fill: "black", stroke: "none", isCrisp: false });
  return page;
}

function drawNode(page: Page, node: SvgNode, around: Inherited): void {
  const { attributes } = node;
  const own = {
    fill: attributes["fill"] ?? around.fill,
    stroke: attributes["stroke"] ?? around.stroke,
    isCrisp: around.isCrisp || attributes["shape-rendering"] === "crispEdges",
  };
  const value = (name: string) => Number(attributes[name] ?? 0);
  const transform = attributes["transform"];
  if (transform !== undefined) page.stream += `q\n${transformOperators(transform)}`;
  switch (node.name) {
    case "g":
      for (const child of node.children) drawNode(page, child, own);
      break;
    case "path":
      paint(page, pathOperators(attributes["d"] ?? ""), own, attributes);
      break;
    case "rect":
      paint(page, `${["x", "y", "width", "height"].map((name) => number(value(name), 3)).join(" ")} re\n`, own, attributes);
      break;
    case "circle":
      paint(page, circle(value("cx"), value("cy"), value("r")), own, attributes);
      break;
    case "image": {
      const matrix = [value("width"), 0, 0, -value("height"), value("x"), value("y") + value("height")];
      page.stream += `q\n${matrix.map((part) => number(part, 3)).join(" ")} cm\n/I${page.images.length} Do\nQ\n`;
      page.images.push(pngParts(attributes["href"] ?? ""));
      break;
    }
    case "text":
      throw new CoffeaError(
        "NotSupported",
        "The picture has a text with characters outside the built-in font (Latin, Greek, Cyrillic, mathematics), which this PDF writer cannot embed. Change the text, or use the SVG picture or toPng.",
      );
    default:
      throw refusal(`it has an element <${node.name}>`);
  }
  if (transform !== undefined) page.stream += "Q\n";
}

/** Fills and strokes a path, with the graphics state around it kept as it was. */
function paint(page: Page, path: string, { fill, stroke, isCrisp }: Inherited, attributes: Readonly<Record<string, string>>): void {
  if (path === "" || (fill === "none" && stroke === "none")) return;
  let state = "";
  const opacity = Number(attributes["fill-opacity"] ?? 1);
  if (opacity < 1 && fill !== "none") state += `/G${opacityIndex(page, opacity)} gs\n`;
  if (fill !== "none") state += `${rgbOf(fill)} rg\n`;
  if (stroke !== "none") {
    state += `${rgbOf(stroke)} RG\n${number(Number(attributes["stroke-width"] ?? 1), 3)} w\n`;
    const dashes = attributes["stroke-dasharray"];
    if (dashes !== undefined) state += `[${dashes}] 0 d\n`;
  }
  if (isCrisp && stroke === "none") {
    page.stream += `q\n${state}${rgbOf(fill)} RG\n1.2 w\n${path}B\nQ\n`;
    return;
  }
  page.stream += `q\n${state}${path}${fill === "none" ? "S" : stroke === "none" ? "f" : "B"}\nQ\n`;
}

function opacityIndex(page: Page, opacity: number): number {
  const found = page.opacities.indexOf(opacity);
  return found >= 0 ? found : page.opacities.push(opacity) - 1;
}

function circle(cx: number, cy: number, r: number): string {
  const at = (x: number, y: number) => `${number(cx + x * r, 3)} ${number(cy + y * r, 3)}`;
  return (
    `${at(1, 0)} m\n${at(1, kappa)} ${at(kappa, 1)} ${at(0, 1)} c\n${at(-kappa, 1)} ${at(-1, kappa)} ${at(-1, 0)} c\n` +
    `${at(-1, -kappa)} ${at(-kappa, -1)} ${at(0, -1)} c\n${at(kappa, -1)} ${at(1, -kappa)} ${at(1, 0)} c\nh\n`
  );
}

/** `translate(x y) rotate(d) scale(s)` in their order. */
function transformOperators(transform: string): string {
  return transform.replace(/\s*(\w+)\(([^)]*)\)/g, (_, name: string, list: string) => {
    const [a = 0, b] = list.split(/[\s,]+/).map(Number);
    const [sin, cos] = [Math.sin((a * Math.PI) / 180), Math.cos((a * Math.PI) / 180)];
    if (name === "translate") return `1 0 0 1 ${number(a, 4)} ${number(b ?? 0, 4)} cm\n`;
    if (name === "scale") return `${number(a, 6)} 0 0 ${number(b ?? a, 6)} 0 0 cm\n`;
    if (name === "rotate") return `${[cos, sin, -sin, cos].map((part) => number(part, 6)).join(" ")} 0 0 cm\n`;
    throw refusal(`it has a transformation ${name}`);
  });
}
