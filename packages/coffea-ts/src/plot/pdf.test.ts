import assert from "node:assert/strict";
import { test } from "node:test";
import { unzlibSync } from "fflate";
import { evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { toPdf } from "./pdf.ts";
import { plot1d } from "./plot1d.ts";
import { plot2d } from "./plot2d.ts";

const x = evenAxis(3, [0, 3]);
const text = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

/** Checks the table of positions and returns the page's operators. */
function operatorsOf(pdf: Uint8Array): string {
  const all = text(pdf);
  const start = Number(/startxref\n(\d+)/.exec(all)![1]);
  assert.ok(all.slice(start).startsWith("xref\n"));
  const positions = [...all.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));
  for (const [index, position] of positions.entries())
    assert.ok(all.slice(position).startsWith(`${index + 1} 0 obj\n`), `object ${index + 1}`);
  const [head, length] = /5 0 obj\n<< \/Filter \/FlateDecode \/Length (\d+) >>\nstream\n/.exec(all)!;
  const from = all.indexOf(head) + head.length;
  return text(unzlibSync(pdf.subarray(from, from + Number(length))));
}

test("one page of the picture's shape, lines and letters as paths, in their colours", () => {
  const pdf = toPdf(plot1d(fakeHist([x], [1, 2, 3]), { histtype: "fill", size: { width: 500, height: 250 } }), { width: 100 });
  assert.match(text(pdf), /^%PDF-1\.4/);
  assert.match(text(pdf), /\/MediaBox \[0 0 283\.465 141\.732\]/);
  const operators = operatorsOf(pdf);
  assert.match(operators, /0\.3412 0\.5647 0\.9882 rg/);
  assert.equal(operators.match(/^q$/gm)!.length, operators.match(/^Q$/gm)!.length);
  assert.doesNotMatch(operators, /NaN|undefined|Infinity/);
});

test("images and opacities are there", () => {
  const many = fakeHist([evenAxis(100, [0, 1]), evenAxis(100, [0, 1])], new Array(10_000).fill(1));
  const pdf = toPdf(plot2d(many));
  assert.match(text(pdf), /\/Subtype \/Image \/Width (\d+) .*\/Columns \1 /);
  assert.match(operatorsOf(pdf), /\/I0 Do/);
  const two = toPdf(plot1d({ a: fakeHist([x], [1, 2, 3]), b: fakeHist([x], [3, 2, 1]) }, { histtype: "fill" }));
  assert.match(text(two), /\/G0 << \/ca 0\.5 >>/);
});

test("other SVG, characters without outlines, unknown colours and impossible pages are refused", () => {
  const one = fakeHist([x], [1, 2, 3]);
  assert.throws(() => toPdf("<p>"), { code: "BadArgument", message: /plot1d/ });
  assert.throws(() => toPdf('<svg width="5" height="5"><ellipse/></svg>'), { message: /<ellipse>/ });
  assert.throws(() => toPdf(plot1d(one, { title: "質量" })), { code: "NotSupported", message: /cannot embed/ });
  assert.throws(() => toPdf(plot1d(one, { colors: ["stelblue"] })), { code: "BadArgument", message: /"steelblue"/ });
  assert.throws(() => toPdf(plot1d(one), { width: 0 }), { code: "BadArgument", message: /0 mm/ });
});
