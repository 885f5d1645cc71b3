import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutFromIter } from "../from-iter.ts";
import { formToString } from "../form-text.ts";
import { layoutToList } from "../to-list.ts";
import { formOfLayout } from "./form-of.ts";
import { joinLayouts, mixLayouts } from "./join.ts";

test("entries one after the other", () => {
  const joined = joinLayouts([layoutFromIter([1, null]), layoutFromIter(["a"])]);
  assert.deepEqual(layoutToList(joined), [1, null, "a"]);
  assert.equal(formToString(formOfLayout(joined)), "union[?float64, ?string]");
});

test("entries of several layouts by tag and position", () => {
  const mixed = mixLayouts([1, 0, 1], [1, 0, 0], [layoutFromIter([1]), layoutFromIter([2, null])]);
  assert.deepEqual(layoutToList(mixed), [null, 1, 2]);
  assert.equal(formToString(formOfLayout(mixed)), "?float64");
});
