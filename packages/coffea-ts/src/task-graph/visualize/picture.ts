import { toBase64 } from "../../base/index.ts";

/** A drawing of a task graph. It prints as its SVG text and shows itself in notebooks. */
export class TaskGraphPicture {
  /** An SVG document; letters are outlines, so it needs no fonts. */
  readonly svg: string;
  /** The graph in Graphviz' language, for its own programs. */
  readonly dot: string;
  /** The PNG image, where that format was asked for; otherwise null. */
  readonly png: Uint8Array | null;
  /** The file that it was written to, or null. */
  readonly filename: string | null;

  constructor({ svg, dot, png, filename }: Pick<TaskGraphPicture, "svg" | "dot" | "png" | "filename">) {
    this.svg = svg;
    this.dot = dot;
    this.png = png;
    this.filename = filename;
  }

  toString(): string {
    return this.svg;
  }

  [Symbol.for("Jupyter.display")](): Readonly<Record<string, string>> {
    return this.png === null ? { "image/svg+xml": this.svg } : { "image/png": toBase64(this.png) };
  }

  /** Consoles get one line instead of the whole drawing. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `<TaskGraphPicture${this.filename === null ? "" : ` in ${this.filename}`}: ${this.svg.length.toLocaleString("en-US")} characters of SVG>`;
  }
}
