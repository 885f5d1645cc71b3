import assert from "node:assert/strict";
import { test } from "node:test";
import { operations } from "./operations.ts";

test("operations take and give what the names of their instructions say", () => {
  for (const [name, [result, ...inputs]] of Object.entries(operations)) {
    const [type, verb] = name.split(".") as [string, string];
    const from = /_([if](?:32|64))(?:_[su])?$/.exec(verb)?.[1];
    const isQuestion = /^(?:eqz?|ne|[lg][te])(?:_[su])?$/.test(verb);
    assert.equal(result, isQuestion ? "i32" : type, name);
    assert.ok(
      inputs.every((input) => input === (from ?? type)),
      name,
    );
    assert.ok(inputs.length === 1 || inputs.length === 2, name);
  }
});
