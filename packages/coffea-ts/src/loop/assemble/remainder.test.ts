import { test } from "node:test";
import { assertCalled } from "../../../test/loop/called.ts";

test("remainders and powers have the interpreter's bits", () => {
  for (const name of ["fmod", "mod", "pow", "exp2"] as const) assertCalled(name);
});
