import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluateCode } from "../../../test/loop/evaluate-code.ts";
import type { Code } from "../ir/code.ts";
import { chooseEvenly, lt, negatedBy, polynomial, powerOfTwo } from "./formulas.ts";

const integer = (value: number): Code => ({ kind: "constant", type: "i32", value });

test("polynomials begin with the constant term", () => {
  assert.equal(
    evaluateCode([2], ([x]) => polynomial(x!, [1, 10, 100])),
    421,
  );
});

test("powers of two, and choices and signs without a branch, to the sign of zero", () => {
  assert.deepEqual(
    [0, 1, -1022, 1023].map((n) => evaluateCode([n], ([x]) => powerOfTwo(x!))),
    [1, 2, 2 ** -1022, 2 ** 1023],
  );
  assert.deepEqual(
    [1, -1].map((n) => evaluateCode([n], ([x]) => chooseEvenly(lt(x!, 0), -0, 0.1))),
    [0.1, -0],
  );
  assert.deepEqual(
    [0, 1, 2, 3].map((turn) => evaluateCode([0], ([x]) => negatedBy(x!, integer(turn), 1))),
    [0, 0, -0, -0],
  );
});
