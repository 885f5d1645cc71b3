import { test } from "node:test";
import { assertCalled } from "../../../test/loop/called.ts";

test("arctangents have the interpreter's bits", () => {
  for (const name of ["atan", "atan2"] as const) assertCalled(name);
});
