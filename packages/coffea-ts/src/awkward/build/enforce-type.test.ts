import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { parseForm } from "../parse-form.ts";
import { buildEnforceType } from "./enforce-type.ts";

const refused = (values: readonly unknown[], type: string, message: RegExp): void =>
  assert.throws(() => buildEnforceType(nodeOf(fromIter(values)), parseForm(type)), { code: "BadArgument", message });

test("types that cannot be made are refused at once", () => {
  refused(["a"], "float64", /string does not become float64/);
  refused([[1]], "float64", /lists do not become float64/);
  refused([{ a: 1 }], "{b: bool}", /no field "b", and its type does not allow missing values/);
  refused([{ 0: 1 }], "(float64)", /a tuple is no record/);
  refused([1, "a"], "float64", /string does not become float64/);
});
