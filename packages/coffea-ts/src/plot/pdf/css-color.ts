import { CoffeaError, hintFor } from "../../base/index.ts";
import { number } from "../svg.ts";

/** Colours by name that PDF documents can have; others are given as `#rrggbb`. */
const named: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#ffffff",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  orange: "#ffa500",
  gray: "#808080",
  grey: "#808080",
  purple: "#800080",
  brown: "#a52a2a",
  pink: "#ffc0cb",
  cyan: "#00ffff",
  magenta: "#ff00ff",
  yellow: "#ffff00",
  navy: "#000080",
  teal: "#008080",
  olive: "#808000",
  maroon: "#800000",
  lime: "#00ff00",
  silver: "#c0c0c0",
  gold: "#ffd700",
  darkorange: "#ff8c00",
  darkred: "#8b0000",
  darkgreen: "#006400",
  darkblue: "#00008b",
  lightgray: "#d3d3d3",
  lightblue: "#add8e6",
  steelblue: "#4682b4",
  firebrick: "#b22222",
  crimson: "#dc143c",
};

/**
 * Red, green and blue as PDF writes them, each from 0 to 1.
 *
 * @throws CoffeaError BadArgument for a colour that is neither `#rgb`, `#rrggbb` nor a known name
 */
export function rgbOf(color: string): string {
  const name = color.toLowerCase();
  const hex = Object.hasOwn(named, name) ? named[name]! : name;
  const long = /^#[\da-f]{3}$/.test(hex) ? hex.replace(/[\da-f]/g, "$&$&") : hex;
  if (!/^#[\da-f]{6}$/.test(long))
    throw new CoffeaError(
      "BadArgument",
      `The colour ${JSON.stringify(color)} is not known to PDF documents. Give it as "#rrggbb". ${hintFor(color, Object.keys(named), "known names")}`,
    );
  return [1, 3, 5].map((at) => number(Number.parseInt(long.slice(at, at + 2), 16) / 255, 4)).join(" ");
}
