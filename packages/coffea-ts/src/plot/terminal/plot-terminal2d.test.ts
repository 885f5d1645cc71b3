import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import { test } from "node:test";
import { categoryAxis, evenAxis, fakeHist } from "../../../test/plots/fake-hist.ts";
import { plotTerminal2d } from "./plot-terminal2d.ts";

const x = evenAxis(2, [0, 2], { name: "x" });
const y = evenAxis(2, [0, 2], { name: "y", label: "$y$" });

test("shades by content, the first axis right, the second up; blank where nothing is", () => {
  assert.deepEqual(plotTerminal2d(fakeHist([x, y], [0, 1, 2, 4]), { width: 30, height: 4 }).split("\n"), [
    "y",
    "2 ┤▒▒▒▒▒▒▒▒▒▒▒▒▒▓█████████████",
    "1 ┤▒▒▒▒▒▒▒▒▒▒▒▒▒▓█████████████",
    "  │             ▒▓▓▓▓▓▓▓▓▓▓▓▓▓",
    "0 ┤             ▒▓▓▓▓▓▓▓▓▓▓▓▓▓",
    "  └┬────────────┬────────────┬",
    "   0            1            2",
    "                             x",
    "Events: 0 ░▒▓█ 4",
  ]);
});

test("no line is longer than the width; colours leave the text as it is", () => {
  const long = fakeHist(
    [categoryAxis(["a very long category", "b"]), categoryAxis(["another very long category name", "c"])],
    [1, 2, 3, 4e8],
  );
  for (const width of [30, 64, 120])
    for (const color of [false, true])
      for (const line of stripVTControlCharacters(plotTerminal2d(long, { width, color })).split("\n"))
        assert.ok(line.length <= width, line);
  const colored = plotTerminal2d(fakeHist([x, y], [0, 1, 2, 4]), { color: true });
  assert.ok(colored.includes("\u001b[38;5;") && colored.includes("▀"));
});

test("empty histograms and logarithmic scales give a picture; one that is too small is refused", () => {
  for (const zScale of ["linear", "log"] as const)
    for (const contents of [
      [0, 0, 0, 0],
      [1, 1, 1, 1],
      [NaN, -1, 5, 1e9],
    ])
      assert.doesNotMatch(plotTerminal2d(fakeHist([x, y], contents), { zScale }), /NaN|Infinity|undefined/);
  assert.throws(() => plotTerminal2d(fakeHist([x, y], [1, 2, 3, 4]), { width: 10 }), { code: "BadArgument", message: /10 columns/ });
});
