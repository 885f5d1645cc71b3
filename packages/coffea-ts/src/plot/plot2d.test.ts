import assert from "node:assert/strict";
import { test } from "node:test";
import { comparePicture } from "../../test/plots/compare-picture.ts";
import { categoryAxis, evenAxis, fakeHist, seededRandom } from "../../test/plots/fake-hist.ts";
import { plot2d } from "./plot2d.ts";

const x = evenAxis(3, [0, 3], { name: "x" });
const y = evenAxis(2, [0, 2], { name: "y", label: "$y$ [GeV]" });
const hist = fakeHist([x, y], [0, 1, 2, 3, 4, 5]);
const labels = (svg: string) => [...svg.matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1]);
const fills = (svg: string) => [...svg.matchAll(/<path fill="(#[\da-f]{6})" d="([^"]*)"/g)].map((match) => match[2]!.split("M").length - 1);

test("picture: categories by numbers, with bin labels", () => {
  const confusion = fakeHist([categoryAxis(["e", "$\\mu$"], "found"), evenAxis(3, [0, 3], { name: "n" })], [10, 0, 2.5, 4, 12345.6, 1e7]);
  comparePicture("map", plot2d(confusion, { binLabels: true, zScale: "log", experiment: "CMS", size: { width: 550, height: 450 } }));
});

test("every bin but the empty ones is there, neighbours of one colour as one shape", () => {
  assert.equal(
    fills(plot2d(hist)).reduce((sum, count) => sum + count, 0),
    5,
  );
  assert.equal(
    fills(plot2d(hist, { emptyWhite: false })).reduce((sum, count) => sum + count, 0),
    6,
  );
  assert.deepEqual(fills(plot2d(fakeHist([x, y], [7, 7, 7, 7, 7, 7]))), [3]);
  for (const label of ["x", "$y$ [GeV]", "Events"]) assert.ok(labels(plot2d(hist)).includes(label), label);
});

test("the first axis goes right, unless exchanged; ranges cut", () => {
  const path = (svg: string) => /<path fill="#fde725" d="M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)/.exec(svg)!.slice(1).map(Number);
  const frame = (svg: string) =>
    /class="frame" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.slice(1).map(Number);
  const [left, bottom, right, top] = path(plot2d(hist));
  const [frameLeft, frameTop, width] = frame(plot2d(hist));
  assert.ok(
    Math.abs(right! - (frameLeft! + width!)) < 0.1 && Math.abs(top! - frameTop!) < 0.1 && bottom! > top! && left! < right!,
    "5 is right and up",
  );
  assert.ok(labels(plot2d(hist, { transpose: true })).indexOf("$y$ [GeV]") < labels(plot2d(hist, { transpose: true })).indexOf("x"));
  assert.equal(
    fills(plot2d(hist, { xRange: [1, 2] })).reduce((sum, count) => sum + count, 0),
    2,
  );
});

test("very many bins are one image, and the picture stays small", () => {
  const random = seededRandom(5);
  const many = fakeHist(
    [evenAxis(500, [0, 1]), evenAxis(500, [1, 100], { log: true })],
    Array.from({ length: 250_000 }, () => Math.floor(random() * 20)),
  );
  const svg = plot2d(many);
  assert.match(svg, /<image class="cells"[^>]*href="data:image\/png;base64,/);
  assert.ok(svg.length < 600_000, `${svg.length} characters`);
});

test("extreme contents still give a picture; what has no colour is told", () => {
  const cases = {
    zero: [0, 0, 0, 0, 0, 0],
    none: [NaN, NaN, NaN, NaN, NaN, NaN],
    huge: [1, 1e18, 1e-9, 0, 5, 7],
    negative: [-1, -5, 3, 0, -2, NaN],
    one: [3, 3, 3, 3, 3, 3],
  };
  for (const [name, contents] of Object.entries(cases))
    for (const zScale of ["linear", "log"] as const)
      assert.doesNotMatch(
        plot2d(fakeHist([x, y], contents), { zScale, binLabels: name !== "none" && name !== "negative" }),
        /NaN|Infinity|undefined/,
        name,
      );
  const warnings: string[] = [];
  plot2d(fakeHist([x, y], cases.negative), { zScale: "log", onWarning: (message) => warnings.push(message) });
  assert.deepEqual(
    warnings.map((text) => text.slice(0, 10)),
    ["1 contents", "3 contents"],
  );
  assert.doesNotMatch(plot2d(fakeHist([categoryAxis([]), y], [])), /NaN|Infinity/);
});

test("density is over the area of bins; diverging colours are symmetric", () => {
  assert.ok(
    labels(plot2d(fakeHist([evenAxis(1, [0, 0.5]), evenAxis(1, [0, 0.5])], [7]), { density: true, binLabels: true })).includes("4"),
  );
  assert.ok(
    labels(plot2d(fakeHist([x, y], [0, 1, 2, 3, 4, -10]), { colorMap: "coolwarm" })).filter(
      (label) => label === "10.0" || label === "−10.0",
    ).length === 2,
  );
});

test("what is not possible is said", () => {
  assert.throws(() => plot2d(fakeHist([x], [1, 2, 3])), { code: "BadAxis", message: /has 1 \(x\).*plot1d/ });
  assert.throws(() => plot2d(fakeHist([x, y, y], [])), { code: "BadAxis", message: /project/ });
  assert.throws(() => plot2d(hist, { colorMap: "virids" as "viridis" }), { code: "BadArgument", message: /Did you mean "viridis"/ });
  assert.throws(() => plot2d(hist, { zScale: "logg" as "log" }), { message: /Did you mean "log"/ });
  assert.throws(() => plot2d(hist, { zRange: [0, 10], zScale: "log" }), { message: /logarithmic/ });
  const many = fakeHist([evenAxis(30, [0, 1]), evenAxis(30, [0, 1])], new Array(900).fill(1));
  assert.throws(() => plot2d(many, { binLabels: true }), { message: /900 bins.*Rebin/ });
});
