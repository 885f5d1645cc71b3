import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "../form-text.ts";
import type { Node } from "../graph/node.ts";
import { fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { buildFromRegular, buildNewAxis, buildToRegular } from "./regular.ts";

const of = (type: string): Node => nodeOf(fromIter([], { type }));

test("the size of lists is part of their form", () => {
  assert.equal(formToString(buildToRegular(of("var * var * float64"), 2, 2).form), "var * 2 * float64");
  assert.equal(formToString(buildFromRegular(of("3 * option[2 * bool]"), 2).form), "3 * option[var * bool]");
  assert.equal(formToString(buildFromRegular(of("3 * option[2 * bool]"), null).form), "var * option[var * bool]");
  assert.throws(() => buildToRegular(of("var * bool"), -1, 1), { code: "BadArgument", message: /size of all lists.*-1/ });
  assert.throws(() => buildToRegular(of("var * bool"), 1, 0), { code: "BadAxis" });
});

test("a new axis is a list of one, and sizes around it stay", () => {
  const made = (type: string, axis: number): string => formToString(buildNewAxis(of(type), axis).form);
  assert.equal(made("?int32", 1), "1 * ?int32");
  assert.equal(made("option[2 * int32]", 2), "option[2 * 1 * int32]");
  assert.equal(made("var * 3 * int32", 3), "var * 3 * 1 * int32");
  assert.equal(made("var * 3 * int32", -2), "var * 1 * 3 * int32");
  assert.throws(() => buildNewAxis(of("float64"), 2), {
    code: "BadAxis",
    message: /a new axis 2 in .*It can be 1 \(or -1 from the inside\)/,
  });
});
