import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import { test } from "node:test";
import { categoryAxis, dimuonLike, evenAxis, fakeHist } from "../../../test/plots/fake-hist.ts";
import { plotTerminal } from "./plot-terminal.ts";

test("one curve as blocks, with axis numbers and titles", () => {
  const hist = fakeHist([evenAxis(8, [0, 8], { name: "pt", label: "$p_\\mathrm{T}$ [GeV]" })], [0, 1, 2, 4, 8, 4, 2, 1]);
  assert.deepEqual(plotTerminal(hist, { width: 30, height: 4 }).split("\n"), [
    "Events / GeV",
    "  │              ▄▄▂",
    "5 ┤             ▅███",
    "  │          ▅▆▆████▆▆▆▁",
    "0 ┤   ▂▄▄▄▇▇▇███████████▇▇▆▄▄▄",
    "  └┬───────────────┬──────────",
    "   0               5",
    "                     p_T [GeV]",
  ]);
});

test("several curves: signs without colours, braille with them, and a legend", () => {
  const plain = plotTerminal(dimuonLike(200), { yScale: "log" });
  assert.match(plain, /sign: {2}o opposite {2}\+ same$/);
  assert.equal(plain, stripVTControlCharacters(plain));
  const colored = plotTerminal(dimuonLike(200), { yScale: "log", color: true });
  assert.ok(colored.includes("\u001b[94m") && /[⠁-⣿]/.test(colored));
  assert.match(stripVTControlCharacters(colored), /sign: {2}── opposite {2}── same$/);
});

test("no line is longer than the width, whatever the labels", () => {
  const long = fakeHist(
    [categoryAxis(Array.from({ length: 12 }, (_, index) => `category number ${index}`)), evenAxis(9, [0, 9e7])],
    new Array(108).fill(7e8),
  );
  for (const width of [30, 57, 120])
    for (const line of stripVTControlCharacters(plotTerminal(long, { width, color: true })).split("\n"))
      assert.ok(line.length <= width, line);
});

test("empty histograms and named bins", () => {
  assert.match(plotTerminal(fakeHist([evenAxis(3, [0, 1])], [0, 0, 0])), /0 ┤/);
  assert.match(plotTerminal(fakeHist([categoryAxis(["all", "muons"], "cut")], [5, 2])), /all.*muons/);
});

const plot = (contents: number[]) => plotTerminal(fakeHist([evenAxis(3, [0, 1])], contents));

test("contents that are not finite are drawn as 0", () => {
  assert.equal(plot([NaN, 2, Infinity]), plot([0, 2, 0]));
});

test("a plot that is too small to be read is refused", () => {
  assert.throws(() => plotTerminal(dimuonLike(10), { width: 20 }), { code: "BadArgument", message: /20 columns/ });
});
