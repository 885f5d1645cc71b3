import { SvgPicture } from "../../base/index.ts";

/** A drawing of a task graph. It prints as its SVG text and shows itself in notebooks; its letters are outlines, so it needs no fonts. */
export class TaskGraphPicture extends SvgPicture {
  /** The graph in Graphviz' language, for its own programs. */
  readonly dot: string;
  /** The PNG image, where that format was asked for; otherwise null. */
  readonly png: Uint8Array | null;
  /** The file that it was written to, or null. */
  readonly filename: string | null;

  constructor({ svg, dot, png, filename }: Pick<TaskGraphPicture, "svg" | "dot" | "png" | "filename">) {
    super(svg);
    this.dot = dot;
    this.png = png;
    this.filename = filename;
  }
}
