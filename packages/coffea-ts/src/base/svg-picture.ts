/** A picture as an SVG document, which notebooks show as it is. As text it is the document, for files and web pages. */
export class SvgPicture {
  /** The document. */
  readonly svg: string;

  constructor(svg: string) {
    this.svg = svg;
  }

  /** The document. */
  toString(): string {
    return this.svg;
  }

  /** What Jupyter shows: the picture, smaller where it would be wider than the page. */
  [Symbol.for("Jupyter.display")](): Record<string, string> {
    return {
      "text/plain": sizeText(this.svg),
      "image/svg+xml": this.svg.replace(/<svg(?![^>]*\sstyle=)/, '<svg style="max-width:100%;height:auto"'),
    };
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return sizeText(this.svg);
  }
}

/** `SvgPicture(1000 × 900)`. */
function sizeText(svg: string): string {
  const tag = /<svg[^>]*>/.exec(svg)?.[0] ?? "";
  const [width, height] = ["width", "height"].map((name) => new RegExp(`\\s${name}="([^"]+)"`).exec(tag)?.[1]);
  return width === undefined || height === undefined ? "SvgPicture" : `SvgPicture(${width} × ${height})`;
}
