import { test } from "node:test";
import { assertBothCalled, assertCalled } from "../../../test/loop/called.ts";

test("hyperbolic functions and what they are made of, alone and together, have the interpreter's bits", () => {
  for (const name of ["sinh", "cosh", "tanh", "expm1", "log1p", "asinh", "acosh", "atanh"] as const) assertCalled(name);
  assertBothCalled("sinhcosh");
});
