import type { Glyph } from "./glyphs.ts";

/** The box around an outline, control points included, in its own units; y downwards. All zero for blanks. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const known = new WeakMap<Glyph, Bounds>();
const noInk: Bounds = { left: 0, right: 0, top: 0, bottom: 0 };

/** The box around a glyph's ink. */
export function boundsOf(glyph: Glyph): Bounds {
  let bounds = known.get(glyph);
  if (bounds === undefined) known.set(glyph, (bounds = measure(glyph.path)));
  return bounds;
}

function measure(path: string): Bounds {
  if (path === "") return noInk;
  const [xs, ys]: [number[], number[]] = [[], []];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter, rest] of path.matchAll(/([mlhvqz])([^mlhvqz]*)/g)) {
    const numbers = (rest!.match(/-?\d+/g) ?? []).map(Number);
    if (letter === "z") [x, y] = [startX, startY];
    const width = letter === "q" ? 4 : letter === "h" || letter === "v" ? 1 : 2;
    for (let at = 0; at + width <= numbers.length; at += width) {
      for (let pair = 0; pair < width; pair += 2) {
        const [dx, dy] =
          letter === "h" ? [numbers[at]!, 0] : letter === "v" ? [0, numbers[at]!] : [numbers[at + pair]!, numbers[at + pair + 1]!];
        xs.push(x + dx);
        ys.push(y + dy);
      }
      [x, y] = [xs.at(-1)!, ys.at(-1)!];
    }
    if (letter === "m") [startX, startY] = [x, y];
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
