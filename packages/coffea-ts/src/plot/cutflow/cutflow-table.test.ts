import assert from "node:assert/strict";
import { test } from "node:test";
import { cutEfficiencies } from "./cutflow.ts";
import { cutflowTable } from "./cutflow-table.ts";
import { plotCutflow } from "./plot-cutflow.ts";

const flow = { labels: ["all", "$p_T > 20$ GeV", "a|b"], yields: [1000, 250, 0] };

test("efficiencies of all and of the cut before; of weights where there are any", () => {
  const { absolute, relative } = cutEfficiencies(flow);
  assert.deepEqual(
    [[...absolute], [...relative]],
    [
      [1, 0.25, 0],
      [1, 0.25, 0],
    ],
  );
  assert.deepEqual([...cutEfficiencies({ ...flow, weightedYields: [8, 4, 1] }).relative], [1, 0.5, 0.25]);
  assert.ok(Number.isNaN(cutEfficiencies({ labels: ["all", "x"], yields: [0, 0] }).relative[1]));
});

test("as text, columns aligned", () => {
  assert.equal(
    cutflowTable({ ...flow, weightedYields: [12.5, 6.25, 0] }),
    [
      "Cut           Events  Weighted  of all [%]  of previous [%]",
      "────────────  ──────  ────────  ──────────  ───────────────",
      "all             1000     12.50      100.00           100.00",
      "p_T > 20 GeV     250      6.25       50.00            50.00",
      "a|b                0         0        0.00             0.00",
    ].join("\n"),
  );
});

test("as Markdown with formulas and escaped bars, as HTML with escaped text; no efficiency of nothing", () => {
  const markdown = cutflowTable({ ...flow, yields: [0, 0, 0] }, { format: "markdown" }).split("\n");
  assert.deepEqual(markdown.slice(0, 4), [
    "| Cut | Events | of all [%] | of previous [%] |",
    "| :-- | --: | --: | --: |",
    "| all | 0 | – | – |",
    "| $p_T > 20$ GeV | 0 | – | – |",
  ]);
  assert.ok(markdown[4]!.startsWith("| a\\|b |"));
  assert.match(cutflowTable(flow, { format: "html" }), /<td>p_T &gt; 20 GeV<\/td><td style="text-align:right">250<\/td>/);
});

test("numbers and labels that do not fit, an empty cutflow, an unknown format: named", () => {
  assert.throws(() => cutflowTable({ labels: ["a"], yields: [] }), { code: "BadArgument", message: /1 labels and 0 yields/ });
  assert.throws(() => cutflowTable({ labels: ["a"], yields: [1], weightedYields: [1, 2] }), { message: /2 weightedYields/ });
  assert.throws(() => cutflowTable({ labels: [], yields: [] }), { message: /no labels/ });
  assert.throws(() => cutflowTable(flow, { format: "markdwn" as "markdown" }), { message: /Did you mean "markdown"/ });
});

test("drawn with its labels along the x axis, on a logarithmic scale when little is left; several by name", () => {
  const svg = plotCutflow({ labels: ["all", "few"], yields: [1000, 3] });
  for (const label of ["all", "few", "Events", "10", "100"]) assert.ok(svg.includes(`aria-label="${label}"`), label);
  const two = plotCutflow({ S: { ...flow, weightedYields: [1, 1, 1] }, B: { ...flow, weightedYields: [5, 4, 2] } });
  for (const label of ["S", "B", "Weighted events"]) assert.ok(two.includes(`aria-label="${label}"`), label);
  assert.throws(() => plotCutflow({ S: flow, B: { labels: ["all"], yields: [1] } }), { code: "BadAxis" });
  assert.throws(() => plotCutflow({}), { code: "BadArgument" });
});
