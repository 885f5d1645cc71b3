import assert from "node:assert/strict";
import { test } from "node:test";
import { fromUhi, Hist, toUhi } from "../hist.ts";
import { slice } from "../selection/tags.ts";

test("the form of the dimuon histogram, with what restores the logarithmic axis", () => {
  const hist = Hist.new
    .strCat(["opposite", "same"], { name: "sign" })
    .log(2, 1, 100, { name: "mass", label: "$m$" })
    .int64({ name: "dimuon" });
  hist.fill({ sign: "opposite", mass: [3, 300] });
  assert.deepEqual(toUhi(hist), {
    uhi_schema: 1,
    writer_info: { "coffea-ts": { variances_known: true } },
    axes: [
      { type: "category_str", categories: ["opposite", "same"], flow: true, metadata: { name: "sign", label: "" } },
      {
        type: "variable",
        edges: [...hist.axis("mass").edges],
        underflow: true,
        overflow: true,
        circular: false,
        writer_info: { "boost-histogram": { transform: "log", bins: 2, lower: 1, upper: 100 } },
        metadata: { name: "mass", label: "$m$" },
      },
    ],
    storage: {
      type: "int",
      values: [
        [0, 1, 0, 1],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
    },
    metadata: { name: "dimuon" },
  });
});

test("integer and growing axes are marked", () => {
  const { axes } = toUhi(
    Hist.new
      .int(1, 4, { name: "n" })
      .reg(2, 0, 1, { name: "x", growth: true, metadata: { unit: "cm" } })
      .double(),
  );
  assert.deepEqual(axes[0]!.writer_info, { "boost-histogram": { orig_type: "Integer" } });
  assert.deepEqual(axes[1]!.writer_info, { "boost-histogram": { growth: true } });
  assert.deepEqual(axes[1]!.metadata, { unit: "cm", name: "x", label: "" });
});

test("round trip through JSON text and structured clone", () => {
  const hist = Hist.new
    .strCat(["a"], { name: "s", growth: true })
    .intCat([11, 13], { name: "i", overflow: false })
    .bool({ name: "b", label: "tight" })
    .int(0, 2, { name: "n", underflow: false })
    .var([-Infinity, 0, 1, Infinity], { name: "v" })
    .pow(2, 1, 3, { name: "p", power: 2 })
    .weight({ label: "events" })
    .fill({ s: ["a", "z"], i: 11, b: true, n: [1, 7], v: [0.5, -3], p: 2, weight: [2, 0.1] });
  for (const copy of [fromUhi(JSON.parse(JSON.stringify(hist))), fromUhi(structuredClone(hist.toJSON()))]) {
    assert.ok(copy.equals(hist));
    assert.equal(copy.label, "events");
    assert.equal(copy.name, null);
    assert.deepEqual(JSON.stringify(copy), JSON.stringify(hist));
  }
});

test("that variances are not known survives", () => {
  const hist = Hist.new.reg(2, 0, 1, { name: "x" }).double().fill({ x: 0.1, weight: 2 });
  assert.equal(fromUhi(JSON.parse(JSON.stringify(hist))).variances(), null);
});

test("an axis that was sliced to one boolean travels as an integer axis", () => {
  const part = Hist.new
    .bool({ name: "b" })
    .int64()
    .fill({ b: [true, true, false] })
    .select({ b: slice(1, 2) });
  assert.deepEqual(fromUhi(part.toJSON()).axes[0]!.bins, [1]);
  assert.deepEqual(fromUhi(part.toJSON()).values().toList(), [2]);
});
