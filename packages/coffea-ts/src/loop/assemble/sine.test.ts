import { test } from "node:test";
import { assertBothCalled, assertCalled } from "../../../test/loop/called.ts";

test("sine and cosine, alone and together, have the interpreter's bits", () => {
  for (const name of ["sin", "cos"] as const) assertCalled(name);
  assertBothCalled("sincos");
});
