import assert from "node:assert/strict";
import { test } from "node:test";
import { Lazy } from "./lazy.ts";

test("computes once, at the first get", () => {
  let calls = 0;
  const lazy = new Lazy(() => ++calls);
  assert.equal(lazy.isReady, false);
  assert.equal(lazy.get(), 1);
  assert.equal(lazy.get(), 1);
  assert.equal(lazy.isReady, true);
});

test("a computation that threw is tried again", () => {
  let calls = 0;
  const lazy = new Lazy(() => {
    if (++calls === 1) throw new Error("first");
    return calls;
  });
  assert.throws(() => lazy.get(), /first/);
  assert.equal(lazy.get(), 2);
});
