import { test } from "node:test";
import { assertCalled } from "../../../test/loop/called.ts";

test("exponential and logarithm have the interpreter's bits", () => {
  for (const name of ["exp", "log"] as const) assertCalled(name);
});
