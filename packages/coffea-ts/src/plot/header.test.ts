import assert from "node:assert/strict";
import { test } from "node:test";
import { drawHeader, layoutHeader } from "./header.ts";
import { styleFor } from "./style.ts";

const style = styleFor({ width: 1000, height: 900 }, 50);
const options = { experiment: "CMS", status: "Preliminary", rightText: "138 fb$^{-1}$ (13 TeV)" };

test("experiment, status beside it, luminosity at the right end", () => {
  const header = layoutHeader(options, style, 850);
  const svg = drawHeader(header, { left: 100, right: 950, top: 60, bottom: 800 }, style);
  const places = [...svg.matchAll(/aria-label="([^"]*)".*?translate\(([\d.]+) ([\d.]+)\)/g)].map(
    (match) => [match[1], Number(match[2])] as const,
  );
  assert.deepEqual(
    places.map(([label]) => label),
    ["CMS", "Preliminary", "138 fb$^{-1}$ (13 TeV)"],
  );
  assert.equal(places[0]![1], 100);
  assert.ok(places[1]![1] > 100 + header.left[0]!.width);
  assert.ok(Math.abs(places[2]![1] + header.right!.width - 950) < 0.1);
});

test("a line that is too long is shrunk until it fits", () => {
  const header = layoutHeader({ ...options, status: "Work in progress, private simulation of everything" }, style, 850);
  const width = header.left.reduce((sum, text) => sum + text.width, 0) + header.right!.width;
  assert.ok(width < 850 && header.left[0]!.fontSize < style.fonts.experiment);
});

test("without texts there is still room for a power of ten over the y axis", () => {
  assert.ok(layoutHeader({}, style, 850).height >= style.fonts.tick);
});
