import { crc32 } from "../../base/index.ts";
import { drawing as plot } from "../../plot/index.ts";
import type { Point } from "./graphviz.ts";

const { drawText, element } = plot;

/** The texts of a drawing: each is drawn once and used wherever it stands, because the same names come again and again. */
export class Labels {
  readonly #drawn = new Map<string, string>();

  /** A text at a point of its base line. */
  draw(text: plot.Text, { x, y }: Point, anchor: "start" | "middle", color: string): string {
    // Pages with several pictures share their names, so a name has to stand for the same drawing in all of them.
    const key = `${text.source}\n${text.fontSize} ${anchor} ${color}`;
    const id = `label-${crc32(new TextEncoder().encode(key)).toString(16).padStart(8, "0")}`;
    if (!this.#drawn.has(id)) this.#drawn.set(id, element("g", { id }, [drawText(text, { x: 0, y: 0, anchor }, color)]));
    return element("use", { href: `#${id}`, x, y });
  }

  /** What the texts refer to. */
  definitions(): string {
    return element("defs", {}, [...this.#drawn.values()]);
  }
}
