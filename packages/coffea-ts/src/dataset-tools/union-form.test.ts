import assert from "node:assert/strict";
import { test } from "node:test";
import { type AwkwardForm, formFromAwkward, formToAwkward, formToString, parseForm } from "../awkward/index.ts";
import { unionForm } from "./union-form.ts";

const formOf = (fields: Readonly<Record<string, string>>): AwkwardForm => ({
  class: "RecordArray",
  fields: Object.keys(fields),
  contents: Object.entries(fields).map(([name, type]) => formToAwkward(parseForm(type), { __doc__: `doc of ${name}`, typename: "t" })),
  parameters: { __doc__: "Events" },
  form_key: null,
});

test("one form is itself, equal ones too", () => {
  const form = formOf({ x: "float32", y: "var * int32" });
  assert.deepEqual(unionForm([form]), { form, uneven: [] });
  assert.deepEqual(unionForm([form, structuredClone(form)]), { form, uneven: [] });
});

test("fields of all, in the order of first appearance; missing ones are options, types are unified; docs stay", () => {
  const { form, uneven } = unionForm([formOf({ x: "float32", flag: "bool" }), formOf({ y: "string", x: "float64" })]);
  assert.equal(formToString(formFromAwkward(form)), "{x: float64, flag: ?bool, y: ?string}");
  const [x, flag] = form.contents as AwkwardForm[];
  assert.deepEqual(
    [x!.parameters, flag!.parameters, form.parameters],
    [{ __doc__: "doc of x", typename: "t" }, { __doc__: "doc of flag", typename: "t" }, { __doc__: "Events" }],
  );
  assert.deepEqual(uneven, [
    { field: "x", problem: "has the types float32, float64", isFlag: false },
    { field: "flag", problem: "is in only 1 of 2 forms", isFlag: true },
    { field: "y", problem: "is in only 1 of 2 forms", isFlag: false },
  ]);
});
