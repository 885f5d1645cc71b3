import assert from "node:assert/strict";
import { test } from "node:test";
import { checkOptions, shortText } from "./options.ts";

const known = { flow: "boolean", label: "string", width: "number", onWarning: "function", metadata: "object", data: "any" } as const;
const check = (options: unknown) => () => checkOptions(options, known, "plot");

test("known options of the right kind, and what is left out", () => {
  check({})();
  check({ flow: false, label: "", width: 0, onWarning: () => {}, metadata: {}, data: null })();
  check({ flow: undefined, label: undefined })();
});

test("the nearest name, or all of them", () => {
  assert.throws(check({ folw: true }), { code: "BadArgument", message: 'plot has no option "folw". Did you mean "flow"?' });
  assert.throws(check({ zzzzzz: true }), { message: /^plot has no option "zzzzzz"\. The options are "flow", "label", / });
  assert.throws(check({ constructor: 1 }), { message: /no option "constructor"/ });
});

test("what an option takes", () => {
  for (const [options, message] of [
    [{ flow: "yes" }, 'plot got "yes" for its option "flow", which takes true or false.'],
    [{ label: 5 }, 'plot got 5 for its option "label", which takes a text.'],
    [{ width: "5" }, 'plot got "5" for its option "width", which takes a number.'],
    [{ onWarning: 1n }, 'plot got 1n for its option "onWarning", which takes a function.'],
    [{ metadata: null }, 'plot got null for its option "metadata", which takes an object.'],
  ] as const)
    assert.throws(check(options), { code: "BadArgument", message });
});

test("options that are no object", () => {
  for (const [options, shown] of [
    [true, "true"],
    [null, "null"],
    [undefined, "undefined"],
    ["flow", '"flow"'],
    [[1], "[1]"],
    [() => 1, "a function"],
  ] as const)
    assert.throws(check(options), {
      code: "BadArgument",
      message: `plot takes its options as an object, such as { flow: … }, but got ${shown}.`,
    });
});

test("values in messages are short", () => {
  assert.equal(shortText("x".repeat(50)), JSON.stringify(`${"x".repeat(40)}…`));
  assert.equal(shortText([1, [2], { a: 1 }, "b", 5]), '[1, […], {…}, "b", … (5 in all)]');
  assert.equal(shortText({ a: 1, b: 2, c: 3, d: 4, e: 5 }), "an object with a, b, c, d, …");
  assert.equal(shortText({ a: 1 }), "an object with a");
  assert.equal(shortText({}), "{}");
  assert.equal(shortText(Object.create(null)), "{}");
  assert.equal(shortText(new Map()), "a Map");
  assert.equal(shortText(new Int8Array(1)), "an Int8Array");
  assert.equal(shortText(checkOptions), "the function checkOptions");
  assert.equal(shortText(Symbol("s")), "Symbol(s)");
  assert.equal(shortText(-0.5), "-0.5");
});
