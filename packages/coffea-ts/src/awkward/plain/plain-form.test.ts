import assert from "node:assert/strict";
import { test } from "node:test";
import type { Form } from "../form.ts";
import { parseForm } from "../parse-form.ts";
import { fromPlainForm, type PlainForm, toPlainForm } from "./plain-form.ts";

const texts = [
  "bool", "uint64", "float32", "string", "?int32", "var * var * ?float64", "3 * var * int8", "union[int64, string]",
  "{x: float64, y: var * string}", "Muon[pt: float32, charge: ?int32]", "(int64, var * bool)", "?{a: {b: 2 * float64}}", "union[{x: int64}, var * {y: string}]",
]; // prettier-ignore

const forms: readonly Form[] = [...texts.map(parseForm), { kind: "list", content: { kind: "string", categorical: true } }];

test("forms come back from JSON", () => {
  for (const form of forms) assert.deepEqual(fromPlainForm(JSON.parse(JSON.stringify(toPlainForm(form, null))) as PlainForm, null), form);
});

test("the record of all columns is written by its name", () => {
  const events = parseForm("{x: float64}");
  const lists: Form = { kind: "list", content: events };
  assert.deepEqual(toPlainForm(lists, events), { list: "events" });
  const others = parseForm("{x: float64, y: int8}");
  assert.deepEqual(fromPlainForm({ list: "events" }, others), { kind: "list", content: others });
  assert.throws(() => fromPlainForm("events", null), /without events/);
});
