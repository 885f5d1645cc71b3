/** A character of the plotting area and the curve it belongs to (for its colour); null is blank. */
export type Cell = { readonly char: string; readonly series: number } | null;

/** The plotting area: rows from the top, of columns. */
export type Canvas = Cell[][];

const eighths = " ▁▂▃▄▅▆▇█";
/** Dots of a braille character by row and column. */
const brailleBits = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;
/** Signs of curves where there are no colours. */
export const curveSigns = "o+x*#@%&=~";

export function blankCanvas(width: number, height: number): Canvas {
  return Array.from({ length: height }, () => Array.from({ length: width }, (): Cell => null));
}

/** Fills the area under one curve with blocks of eighths of a row. `heights`: rows from the bottom, one per column, NaN for none. */
export function drawBlocks(canvas: Canvas, heights: Float64Array, series: number): void {
  for (const [column, height] of heights.entries()) {
    if (!(height > 0)) continue;
    const steps = Math.max(1, Math.round(height * 8));
    for (let row = 0; row * 8 < steps && row < canvas.length; row++)
      canvas[canvas.length - 1 - row]![column] = { char: eighths[Math.min(8, steps - row * 8)]!, series };
  }
}

/** Puts a sign at the height of the curve in each column, and between the heights where it jumps. */
export function drawSigns(canvas: Canvas, heights: Float64Array, series: number): void {
  const char = curveSigns[series % curveSigns.length]!;
  let before = NaN;
  for (const [column, height] of heights.entries()) {
    const row = height > 0 ? Math.min(canvas.length - 1, Math.floor(height)) : NaN;
    for (const at of rowsBetween(before, row)) canvas[canvas.length - 1 - at]![column] = { char, series };
    before = row;
  }
}

/** Draws a curve as a line of braille dots, two per column and four per row. `heights`: rows from the bottom, two per column. */
export function drawBraille(canvas: Canvas, heights: Float64Array, series: number): void {
  const rows = canvas.length * 4;
  let before = NaN;
  for (const [column, height] of heights.entries()) {
    const dot = height > 0 ? Math.min(rows - 1, Math.floor(height * 4)) : NaN;
    for (const at of rowsBetween(before, dot)) setDot(canvas, column, rows - 1 - at, series);
    before = dot;
  }
}

/** The rows that join one column's height to the next one's, the earlier row left out; none where the curve has no height. */
function rowsBetween(before: number, row: number): number[] {
  if (Number.isNaN(row)) return [];
  const from = Number.isNaN(before) || before === row ? row : before < row ? before + 1 : before - 1;
  const [low, high] = [Math.min(from, row), Math.max(from, row)];
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

function setDot(canvas: Canvas, x: number, y: number, series: number): void {
  const row = canvas[y >> 2]!;
  const old = row[x >> 1];
  const bits = old !== null && old !== undefined ? old.char.codePointAt(0)! - 0x2800 : 0;
  row[x >> 1] = { char: String.fromCodePoint(0x2800 + (bits | brailleBits[(y & 3) as 0 | 1 | 2 | 3][(x & 1) as 0 | 1])), series };
}
