import assert from "node:assert/strict";
import { test } from "node:test";
import { colorMap, hexColor, textColorOn } from "./color-map.ts";

test("256 colours from end to end; viridis, magma and cividis become lighter all the way", () => {
  const viridis = colorMap("viridis");
  assert.deepEqual([viridis.length, hexColor(viridis[0]!), hexColor(viridis.at(-1)!)], [256, "#440154", "#fde725"]);
  const light = ([red, green, blue]: readonly [number, number, number]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  for (const name of ["viridis", "magma", "cividis"] as const) {
    const colors = colorMap(name);
    for (const [index, color] of colors.entries()) assert.ok(index < 8 || light(color) > light(colors[index - 8]!), `${name} ${index}`);
  }
});

test("text is black on light colours", () => {
  assert.deepEqual([textColorOn([255, 255, 200]), textColorOn([20, 0, 80])], ["black", "white"]);
});
