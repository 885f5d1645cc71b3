import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter, type Expr } from "../../awkward/index.ts";
import { checkForm } from "./check-form.ts";
import type { Wanted } from "./wanted.ts";

const check =
  (values: unknown[], wanted: Wanted, missing = false) =>
  () =>
    checkForm(fromIter(values) as Expr<unknown>, { wanted, name: 'axis "x"', missing });

test("numbers and texts where they are wanted, at any depth", () => {
  check([[1], []], "number")();
  check([1, 2], "integer")();
  check([true], "boolean")();
  check(["a"], "text")();
  check([[1, null], null], "number", true)();
});

test("anything else is refused with the type and the way out", () => {
  assert.throws(check([1, null], "number"), { code: "BadArgument", message: /of type \?float64 for axis "x".*ak\.dropNone/ });
  assert.throws(check([[1, null]], "number"), { code: "BadArgument", message: /ak\.fillNone/ });
  assert.throws(check([{ pt: 1, eta: 2 }], "number"), { code: "BadArgument", message: /Fill one of its fields: "pt", "eta"/ });
  assert.throws(check(["a"], "number"), { code: "BadArgument", message: /It takes numbers/ });
  assert.throws(check([1], "text"), { code: "BadArgument", message: /It takes texts/ });
});
