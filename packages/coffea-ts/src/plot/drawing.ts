/**
 * What pictures are made of, for other modules that draw: SVG elements, and texts as outlines with measures known before they are drawn.
 *
 * @module
 */
export { element, escapeXml, number } from "./svg.ts";
export { svgDocument } from "./picture.ts";
export { drawText, setText } from "./text/draw-text.ts";
export type { Placement, Text } from "./text/draw-text.ts";
export type { FontStyle } from "./text/glyphs.ts";
