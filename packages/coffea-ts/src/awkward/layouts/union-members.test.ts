import assert from "node:assert/strict";
import { test } from "node:test";
import type { UnionForm } from "../form.ts";
import { layoutFromIter } from "../from-iter.ts";
import { parseForm } from "../parse-form.ts";
import { layoutToList } from "../to-list.ts";
import { sortMembers } from "./union-members.ts";

test("each entry has a place in the member of its kind", () => {
  const form = parseForm("union[int64, float64, var * string]") as UnionForm;
  const layouts = [layoutFromIter([1.5]), layoutFromIter([2n, ["a"]]), layoutFromIter([true]), layoutFromIter([[]])];
  const { tags, index, members } = sortMembers(layouts, form, 5);
  assert.deepEqual([...tags], [1, 0, 2, 0, 2]);
  assert.deepEqual([...index], [0, 0, 0, 1, 1]);
  assert.deepEqual(
    members.map((parts) => parts.map(layoutToList)),
    [[[2n], [true]], [[1.5]], [[["a"]], [[]]]],
  );
});

test("a kind that the union does not have is a mistake of the caller", () => {
  assert.throws(
    () => sortMembers([layoutFromIter(["a"])], parseForm("union[int64, float64]") as UnionForm, 1),
    /no member .* holds a string/,
  );
});
