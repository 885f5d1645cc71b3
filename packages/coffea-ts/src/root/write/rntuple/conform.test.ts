import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../../awkward/index.ts";
import { isCoffeaError } from "../../../base/index.ts";
import { conform } from "./conform.ts";

function conformed(values: unknown[], type: string, wanted: string): unknown[] {
  return ak.layoutToList(conform(ak.toLayout(ak.fromIter(values, { type })), ak.parseForm(wanted), "x"));
}

test("the same values in the kinds and types of a form", () => {
  assert.deepEqual(conformed([1, 2], "int64", "float32"), [1, 2]);
  assert.deepEqual(conformed([[1, 2], [3, 4]], "2 * int8", "var * int16"), [[1, 2], [3, 4]]); // prettier-ignore
  assert.deepEqual(conformed([[1, 2], [3, 4]], "var * int8", "2 * int8"), [[1, 2], [3, 4]]); // prettier-ignore
  assert.deepEqual(conformed([1, null], "?int8", "?int8"), [1, null]);
  assert.deepEqual(conformed([1, 2], "int8", "?int8"), [1, 2]);
  assert.deepEqual(conformed([1, 2], "?int8", "int8"), [1, 2]);
  assert.deepEqual(conformed([{ a: 1, b: "s" }], "{a: int8, b: string}", "{b: string}"), [{ b: "s" }]);
});

test("missing values of an option are numbered anew, so that only those that are there are written", () => {
  const layout = conform(ak.toLayout(ak.fromIter([[null, 5], [7]], { type: "var * ?int8" })), ak.parseForm("var * ?int8"), "x");
  assert.ok(layout.kind === "list" && layout.content.kind === "option");
  assert.deepEqual([[...layout.content.index], layout.content.content.length], [[-1, 0, 1], 2]);
});

test("what does not fit is refused with the field", () => {
  const refused = (values: unknown[], types: [string, string], message: RegExp) =>
    assert.throws(
      () => conformed(values, ...types),
      (error) => isCoffeaError(error, "BadArgument") && message.test(error.message),
    );
  refused([300], ["int16", "int8"], /"x".*value 300.*does not fit into int8/);
  refused([1, null], ["?int8", "int8"], /Field "x" is declared as int8, and value 1 of it is missing/);
  refused([[1]], ["var * int8", "int8"], /Field "x" holds int8, and was given lists/);
  refused([[1], [1, 2]], ["var * int8", "2 * int8"], /holds arrays of 2/);
  refused([{ a: 1 }], ["{a: int8}", "{b: int8}"], /have no "b"/);
  refused(["s"], ["string", "{b: int8}"], /holds record, and was given string/);
});
