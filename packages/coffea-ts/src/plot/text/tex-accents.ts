import { assemble, ruleBox, textRun, type TextBox } from "./text-box.ts";
import type { Mark } from "./tex-nodes.ts";

/** Puts a mark over, under or through a box; wide bodies get wide bars and arrows. */
export function accented(mark: Mark, body: TextBox, size: number): TextBox {
  switch (mark) {
    case "bar":
      return assemble(body.width, [
        [body, 0, 0],
        [ruleBox(Math.max(body.width - 0.1 * size, 0.3 * size), -body.ascent - 0.14 * size, 0.055 * size), 0.08 * size, 0],
      ]);
    case "underline":
      return assemble(body.width, [
        [body, 0, 0],
        [ruleBox(body.width, body.depth + 0.07 * size, 0.055 * size), 0, 0],
      ]);
    case "slash": {
      const slash = textRun("/", "regular", size * 1.1);
      return assemble(body.width, [
        [body, 0, 0],
        [slash, (body.width - slash.width) / 2, 0.03 * size],
      ]);
    }
    case "hat":
      return withSign("^", 0.85, body, size);
    case "check":
      return withSign("^", -0.85, body, size);
    case "tilde":
      return withSign("~", 0.85, body, size);
    case "vec":
      return withSign("→", 0.7, body, size);
    case "dot":
      return withSign(".", 1, body, size);
    case "ddot":
      return withSign("..", 0.8, body, size);
    default:
      mark satisfies never;
      throw new Error("unreachable");
  }
}

/** A character as an accent: its ink starts a little above the body; a negative scale turns it upside down. */
function withSign(char: string, scale: number, body: TextBox, size: number): TextBox {
  const sign = textRun(char, "regular", size * Math.abs(scale));
  const [outline] = sign.ink;
  if (outline?.kind !== "outline") return body;
  const inkBottom = inkBottoms[char]! * size * Math.abs(scale);
  const gap = 0.06 * size;
  const flipped: TextBox = { ...sign, ink: [{ ...outline, y: -sign.ascent + inkBottom, scaleY: -outline.scaleY }] };
  // The slant of italics moves the top of a letter to the right of its middle.
  const shift = 0.05 * size;
  const x = (body.width - sign.width) / 2 + shift;
  return assemble(body.width, [
    [body, 0, 0],
    [scale < 0 ? flipped : sign, x, -body.ascent - gap - inkBottom],
  ]);
}

/** Where the ink of the accents' characters ends, from the base line (negative: above it), in units of the font size. */
const inkBottoms: Readonly<Record<string, number>> = { "^": -0.33, "~": -0.26, "→": -0.12, ".": 0, "..": 0 };
