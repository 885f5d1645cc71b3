import assert from "node:assert/strict";
import { test } from "node:test";
import { isAddable } from "./addable.ts";
import { CoffeaError, isCoffeaError } from "./errors.ts";

test("an object with its own add accumulates; a Set, whose add inserts, does not", () => {
  assert.equal(isAddable({ add: (other: unknown) => other }), true);
  assert.equal(isAddable(new Set()), false);
  assert.equal(isAddable(3), false);
  assert.equal(isAddable(null), false);
});

test("errors are told apart by their code", () => {
  const error = new CoffeaError("BadMask", "text", { details: { depth: 2 } });
  assert.ok(isCoffeaError(error));
  assert.ok(isCoffeaError(error, "BadAxis", "BadMask"));
  assert.equal(isCoffeaError(error, "BadAxis"), false);
  assert.ok(!isCoffeaError(new Error("text")));
  assert.deepEqual(error.details, { depth: 2 });
});
