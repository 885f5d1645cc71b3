import { CoffeaError, hintFor } from "../base/index.ts";

/**
 * Colours at even steps, from low to high. viridis, magma and cividis are the perceptually even maps of matplotlib (S. van der Walt, N. Smith; J. Nuñez
 * and others; all CC0), coolwarm is the diverging one of K. Moreland.
 */
const anchors = {
  viridis:
    "440154 470d60 48186a 482374 472d7b 453781 424086 3e4989 3b528b 375b8d 33638d 2f6b8e 2c728e 297a8e 26828e 23898e 21918c 1f988b 1fa088 22a785 28ae80 32b67a 3fbc73 4ec36b 5ec962 70cf57 84d44b 98d83e addc30 c2df23 d8e219 ece51b fde725",
  magma:
    "000004 030312 0a0822 130d34 1d1147 29115a 36106b 440f76 51127c 5d177f 6a1c81 762181 832681 902a81 9c2e7f aa337d b73779 c43c75 d0416f dc4869 e75263 ef5d5e f56b5c f9795d fc8961 fd9869 fea772 feb67c fec488 fed395 fde2a3 fcf0b2 fcfdbf",
  cividis:
    "00224e 00285b 002e6a 053371 1a386f 273e6e 32436d 3b496c 434e6c 4b546c 535a6d 5a5f6e 61656f 686a71 6f7073 767676 7d7c78 848279 8c8878 938e78 9b9476 a39a74 aba072 b4a76f bcae6c c4b468 cdbb63 d5c25e dec958 e7d150 f0d846 f9e03a fee838",
  coolwarm:
    "3b4cc0 445acc 4e68d8 5875e1 6282ea 6c8ff1 779af7 82a6fb 8db0fe 98b9ff a3c2fe aec9fc b9d0f9 c3d5f4 ccd9ed d5dbe5 dddcdc e5d8d1 ecd3c5 f1ccb8 f5c4ac f7ba9f f7b093 f6a586 f4987a f08b6e eb7d62 e46e56 dd5f4b d44e41 ca3b37 be242e b40426",
  gray: "ffffff 000000",
} as const;

/** Names of the colour maps. */
export type ColorMapName = keyof typeof anchors;

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** How many colours a map is divided into. */
export const colorSteps = 256;

/**
 * The colours of a map, from low to high.
 *
 * @throws CoffeaError BadArgument for an unknown name
 */
export function colorMap(name: ColorMapName): Rgb[] {
  if (!Object.hasOwn(anchors, name))
    throw new CoffeaError(
      "BadArgument",
      `There is no colour map ${JSON.stringify(name)}. ${hintFor(name, Object.keys(anchors), "colour maps")}`,
    );
  const colors = anchors[name].split(" ").map(parseColor);
  return Array.from({ length: colorSteps }, (_, step) => {
    const position = (step / (colorSteps - 1)) * (colors.length - 1);
    const at = Math.min(Math.floor(position), colors.length - 2);
    return mixed(colors[at]!, colors[at + 1]!, position - at);
  });
}

/** `#rrggbb`. */
export function hexColor(color: Rgb): string {
  return `#${color.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Whether black or white text is read better on a colour. */
export function textColorOn([red, green, blue]: Rgb): "black" | "white" {
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? "black" : "white";
}

function parseColor(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

function mixed(a: Rgb, b: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2) => Math.round(a[at] + (b[at] - a[at]) * share);
  return [part(0), part(1), part(2)];
}
