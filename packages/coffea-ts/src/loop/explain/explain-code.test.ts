import assert from "node:assert/strict";
import { test } from "node:test";
import type { Code } from "../ir/code.ts";
import { apply, choose, float, get, load } from "../emit/codes.ts";
import { explainCode } from "./explain-code.ts";

const x: Code = get({ type: "f64", name: "x" });

test("formulas have the brackets that they need", () => {
  const sum = apply("f64.add", x, float(1));
  assert.equal(explainCode(apply("f64.mul", sum, apply("f64.sub", x, sum))), "(x + 1) × (x − (x + 1))");
  assert.equal(
    explainCode(apply("i32.and", apply("f64.ge", x, float(-2)), apply("i32.eqz", apply("f64.lt", x, x)))),
    "x ≥ −2 and not (x < x)",
  );
  assert.equal(explainCode(choose(apply("f64.gt", x, float(0)), x, apply("f64.neg", x))), "x if x > 0 else −x");
  assert.equal(
    explainCode(load({ name: "Muon_pt", dtype: "float32" }, { kind: "literal", type: "i32", slot: 0 }, "f64"), [3]),
    "Muon_pt[3]",
  );
});
