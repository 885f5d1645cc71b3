import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { checkCollection, checkOptions } from "./check-options.ts";

const kinds = { axis: "any", keepdims: "boolean" } as const;
const check = (options: unknown) => (): void => checkOptions("ak.sum", options, kinds);

test("options that an operation has are accepted, and undefined ones", () => {
  check(undefined)();
  check({})();
  check({ axis: null, keepdims: true })();
  check({ axis: undefined, keepdims: undefined })();
});

test("unknown options are refused with the nearest one, those of Python with what is here in their place", () => {
  assert.throws(check({ axes: 1 }), { code: "BadArgument", message: 'ak.sum has no option "axes". Did you mean "axis"?' });
  assert.throws(check({ keepdims: "yes" }), {
    code: "BadArgument",
    message: /^ak\.sum got "yes" for its option "keepdims".* true or false/,
  });
  assert.throws(check({ highlevel: false }), {
    message: 'ak.sum has no option "highlevel". Results are always arrays; ak.toLayout gives the layout.',
  });
});

test("something else in the place of options is refused", () => {
  assert.throws(check(1), { message: "ak.sum takes its options in braces, as in { axis: 1 }, and 1 was given in their place." });
  assert.throws(check(fromIter([1])), { message: /as in \{ axis: … \}, and an array was given/ });
  assert.throws(check(null), { message: /null was given/ });
  assert.throws(check([1]), { message: /\[1\] was given/ });
});

test("several arrays are given by name or in a list", () => {
  checkCollection({ a: 1 }, "ak.zip");
  checkCollection([], "ak.zip");
  assert.throws(() => checkCollection(fromIter([1]), "ak.zip"), {
    message:
      "ak.zip takes several arrays together, by name as in ak.zip({ a, b }) or in a list as in ak.zip([a, b]), and was given an array.",
  });
  assert.throws(() => checkCollection(undefined, "ak.zip"), { message: /was given undefined/ });
});
