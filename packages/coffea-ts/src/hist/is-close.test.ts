import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "./index.ts";

const make = (shift = 0, label = "") =>
  Hist.new
    .reg(2, 0, 2 + shift, { name: "x", label })
    .double()
    .fill({ x: [0.5, 7] });

test("edges and contents within tolerances", () => {
  assert.ok(make().allClose(make(1e-9)));
  assert.ok(!make().allClose(make(1e-3)));
  assert.ok(make().allClose(make().mul(1 + 1e-6)));
  assert.ok(!make().allClose(make().mul(1 + 1e-6), { rtol: 1e-9 }));
  assert.ok(make().allClose(make().mul(1 + 0.9e-5)));
  assert.ok(!make().allClose(make().mul(1 + 1.2e-5)));
  assert.ok(!make().allClose(Hist.new.int(0, 2, { name: "x" }).double()));
});

test("flow bins, NaN and metadata on demand", () => {
  const inner = make().fill({ x: 9 });
  assert.ok(!make().allClose(inner));
  assert.ok(make().allClose(inner, { flow: false }));
  const noFlow = Hist.new.reg(2, 0, 2, { name: "x", flow: false }).double().fill({ x: 0.5 });
  assert.ok(!make().allClose(noFlow));
  assert.ok(make().allClose(noFlow, { flow: false }));
  const nan = make().mul(NaN);
  assert.ok(!nan.allClose(nan));
  assert.ok(nan.allClose(nan, { equalNan: true }));
  assert.ok(make().allClose(make(0, "other")));
  assert.ok(!make().allClose(make(0, "other"), { metadata: true }));
});
