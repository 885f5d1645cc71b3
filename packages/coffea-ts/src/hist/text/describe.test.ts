import assert from "node:assert/strict";
import { inspect } from "node:util";
import { test } from "node:test";
import { Hist } from "../hist.ts";

test("several axes, one a line, and the sum", () => {
  const hist = Hist.new
    .strCat(["opposite", "same"], { name: "sign" })
    .log(1000, 0.2, 200, { name: "mass", label: "$m_{\\mu\\mu}$ [GeV]" })
    .int64();
  const text = `Hist(
  StrCategory(['opposite', 'same'], name='sign'),
  Regular(1000, 0.2, 200, transform=log, name='mass', label='$m_{\\\\mu\\\\mu}$ [GeV]'),
  storage=Int64())`;
  assert.equal(hist.toString(), text);
  hist.fill({ sign: "opposite", mass: new Float64Array(14).fill(91) }).fill({ sign: "same", mass: new Float64Array(7).fill(30) });
  assert.equal(`${text} # Sum: 21.0`, String(hist));
  hist.fill({ sign: "same", mass: [500, 0.1] });
  assert.equal(inspect(hist), `${text} # Sum: 21.0 (23.0 with flow)`);
});

test("one axis, or a weight storage, on one line", () => {
  const hist = Hist.new
    .int(0, 3, { name: "n" })
    .weight()
    .fill({ n: [1, 1, 7], weight: 2 });
  assert.equal(
    String(hist),
    "Hist(Integer(0, 3, name='n'), storage=Weight()) # Sum: WeightedSum(value=4, variance=8) (WeightedSum(value=6, variance=12) with flow)",
  );
});

test("options of axes", () => {
  const hist = Hist.new
    .reg(3, 0, 1, { name: "a", circular: true })
    .reg(3, 0, 1, { name: "b", flow: false })
    .reg(3, 0, 1, { name: "c", growth: true, label: "it's" })
    .sqrt(3, 0, 1, { name: "d" })
    .pow(3, 1, 2, { name: "e", power: 0.5 })
    .strCat([], { name: "f", growth: true })
    .bool({ name: "g", metadata: { metadata: "hi" } })
    .var([0, 1, 3.5], { name: "h", metadata: { metadata: 3 } })
    .double();
  assert.equal(
    String(hist),
    `Hist(
  Regular(3, 0, 1, circular=True, name='a'),
  Regular(3, 0, 1, underflow=False, overflow=False, name='b'),
  Regular(3, 0, 1, growth=True, name='c', label="it's"),
  Regular(3, 0, 1, transform=sqrt, name='d'),
  Regular(3, 1, 2, transform=pow(0.5), name='e'),
  StrCategory([], growth=True, name='f'),
  Boolean(metadata='hi', name='g'),
  Variable([0, 1, 3.5], metadata=..., name='h'),
  storage=Double())`,
  );
});

test("long lists of edges are shortened", () => {
  const hist = Hist.new
    .var(
      Float64Array.from({ length: 30 }, (_, i) => i),
      { name: "x" },
    )
    .double();
  assert.equal(String(hist), "Hist(Variable([0, 1, 2, ..., 27, 28, 29], name='x'), storage=Double())");
});
