import assert from "node:assert/strict";
import { test } from "node:test";
import { evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { checkedSize } from "./picture.ts";
import { plot1d } from "./plot1d.ts";

const x = evenAxis(3, [0, 6], { name: "pt" });
const warningsOf = (contents: number[], yScale: "linear" | "log") => {
  const warnings: string[] = [];
  plot1d(fakeHist([x], contents, [1, 1, 1]), { yScale, onWarning: (message) => warnings.push(message) });
  return warnings;
};

test("a logarithmic axis that cannot show contents says so", () => {
  assert.match(warningsOf([0, 0, -1], "log")[0]!, /No content is positive/);
  assert.match(warningsOf([5, 0, -1], "log")[0]!, /^1 contents are negative/);
  assert.deepEqual(warningsOf([5, 0, 1], "log"), []);
  assert.deepEqual(warningsOf([0, 0, -1], "linear"), []);
});

test("sizes are possible ones", () => {
  assert.throws(() => checkedSize({ width: 50, height: 500 }), { code: "BadArgument", message: /50 × 500/ });
  assert.throws(() => checkedSize({ width: NaN, height: 500 }), { code: "BadArgument" });
});

test("several curves without any name have no legend", () => {
  const one = fakeHist([x], [1, 2, 3]);
  assert.doesNotMatch(plot1d([one, one]), /class="legend"/);
  assert.match(plot1d({ a: one, b: one }), /class="legend"/);
  assert.doesNotMatch(plot1d({ a: one, b: one }, { legend: false }), /class="legend"/);
});
