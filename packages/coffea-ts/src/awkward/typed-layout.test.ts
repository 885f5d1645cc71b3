import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "./form-text.ts";
import { formOfLayout } from "./layouts/form-of.ts";
import { parseForm } from "./parse-form.ts";
import { layoutToList } from "./to-list.ts";
import { typedLayout } from "./typed-layout.ts";

test("values come back as they were, under the type that was asked for", () => {
  const cases: [string, unknown[]][] = [
    ["var * ?int32", [[1, null], [], [-3]]],
    ["option[var * float32]", [null, [0.5], []]],
    ["2 * bool", [[true, false]]],
    ["{a: int64, b: var * string}", [{ a: 2n ** 62n, b: ["é", ""] }]],
    ["uint64", [2n ** 64n - 1n]],
    ["var * var * float64", []],
    ["Jet[pt: ?float64]", [{ pt: null }, { pt: Infinity }]],
  ];
  for (const [type, values] of cases) {
    const layout = typedLayout(values, parseForm(type));
    assert.equal(formToString(formOfLayout(layout)), type);
    assert.deepEqual(layoutToList(layout), values);
  }
});

test("whole numbers and bigints stand for each other", () => {
  assert.deepEqual(layoutToList(typedLayout([1, 2n], parseForm("int64"))), [1n, 2n]);
  assert.deepEqual(layoutToList(typedLayout([1n], parseForm("int8"))), [1]);
  assert.deepEqual(layoutToList(typedLayout([Float64Array.of(1, 2)], parseForm("var * uint8"))), [[1, 2]]);
});

test("a value that does not fit is refused with its place", () => {
  const make = (type: string, values: unknown[]) => () => typedLayout(values, parseForm(type));
  assert.throws(make("int8", [128]), { code: "BadArgument", message: /make int8, and found 128, which does not fit/ });
  assert.throws(make("uint64", [-1n]), { message: /found -1n/ });
  assert.throws(make("int32", [0.5]), { message: /found 0\.5/ });
  assert.throws(make("{a: var * {b: int8}}", [{ a: [{ b: "x" }] }]), { message: /make int8 at a\[\]\.b, and found "x"/ });
  assert.throws(make("var * float64", [[null]]), { message: /\?float64, allows missing values/ });
  assert.throws(make("2 * bool", [[true]]), { message: /make 2 \* bool, and found \[true\]/ });
  assert.throws(make("bool", [1]), { message: /found 1/ });
});
