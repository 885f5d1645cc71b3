import assert from "node:assert/strict";
import { test } from "node:test";
import { checkedLoopCache, openLoopCache } from "./loop-cache.ts";

test("a folder, the user's folder, or none", () => {
  assert.deepEqual(["loops", true, false, null, undefined].map(checkedLoopCache), ["loops", true, false, null, null]);
  for (const wrong of ["", 1, {}, new Map()])
    assert.throws(() => checkedLoopCache(wrong), { code: "BadArgument", message: /loopCache is/ });
});

test("nothing is kept of what the sources compile, nor without a folder", () => {
  for (const option of [null, false, true, "loops"]) assert.equal(openLoopCache(option), null);
});
