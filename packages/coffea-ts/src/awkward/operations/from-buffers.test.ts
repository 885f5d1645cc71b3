import assert from "node:assert/strict";
import { test } from "node:test";
import type { Untyped } from "../types/expression.ts";
import { fromBuffers } from "./from-buffers.ts";
import { toList } from "./inspect.ts";

const form = { class: "NumpyArray", primitive: "float64", form_key: "node0" } as const;

test("a form as an object or as JSON, buffers by name", () => {
  const buffers = { "node0-data": Float64Array.of(1, 2) };
  assert.deepEqual(toList(fromBuffers(form, 2, buffers)), [1, 2]);
  assert.deepEqual(toList(fromBuffers(JSON.stringify(form), 1, new Map(Object.entries(buffers)))), [1]);
  assert.deepEqual(
    toList(fromBuffers(form, 2, { "data of node0": Float64Array.of(3, 4) }, { bufferKey: "{attribute} of {form_key}" })),
    [3, 4],
  );
});

test("what is no form, no length, no buffer is refused", () => {
  const call = fromBuffers as Untyped;
  assert.throws(() => call("{", 1, {}), { code: "BadArgument", message: /is no JSON: .*form\.to_json\(\)/ });
  assert.throws(() => call(undefined, 1, {}), { message: /takes the form as awkward writes it.*was given undefined/ });
  assert.throws(() => call(form, 1.5, {}), { message: /was given the length 1\.5/ });
  assert.throws(() => call(form, 1), { message: /buffers as an object or a Map by name, as the third argument, and was given undefined/ });
  assert.throws(() => call(form, 1, {}, { bufferkey: "" }), { message: /Did you mean "bufferKey"/ });
});
