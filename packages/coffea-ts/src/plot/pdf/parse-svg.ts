import { CoffeaError } from "../../base/index.ts";

/** An element of a picture. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
}

/** A picture: its size in pixels and what is in it. */
export interface SvgPicture {
  readonly width: number;
  readonly height: number;
  readonly children: readonly SvgNode[];
}

const tag = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const attribute = /([\w:-]+)="([^"]*)"/g;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/**
 * Reads SVG text as this package writes it: elements with attributes, no comments, no styles.
 *
 * @throws CoffeaError BadArgument for other text
 */
export function parsePicture(svg: string): SvgPicture {
  const root: SvgNode & { children: SvgNode[] } = { name: "", attributes: {}, children: [] };
  const open: (SvgNode & { children: SvgNode[] })[] = [root];
  let end = 0;
  for (const match of svg.matchAll(tag)) {
    if (match.index !== end) break;
    end += match[0].length;
    const [, isEnd, name, list, isEmpty] = match;
    if (name === undefined) continue;
    if (isEnd === "/") {
      if (open.pop()?.name !== name) throw refusal(`</${name}> closes nothing`);
      continue;
    }
    const node = { name, attributes: attributesOf(list ?? ""), children: [] };
    open.at(-1)?.children.push(node);
    if (isEmpty !== "/") open.push(node);
  }
  const [picture] = root.children;
  if (end !== svg.length || open.length !== 1 || picture?.name !== "svg") throw refusal(`it breaks off at character ${end}`);
  const [width, height] = [Number(picture.attributes["width"]), Number(picture.attributes["height"])];
  if (!(width > 0 && height > 0)) throw refusal("it has no width and height");
  return { width, height, children: picture.children };
}

/** The error for text that is no picture of this package. */
export function refusal(reason: string): CoffeaError {
  return new CoffeaError(
    "BadArgument",
    `This text cannot be made into a PDF document (${reason}). Pass what plot1d, plot2d or another plot function returned.`,
  );
}

function attributesOf(list: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, value] of list.matchAll(attribute))
    found[name!] = value!.replace(/&(\w+);/g, (whole, entity: string) => entities[entity] ?? whole);
  return found;
}
