import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "../form-text.ts";
import { unifyAll } from "../graph/merge-forms.ts";
import type { Layout, UnionLayout } from "../layout.ts";
import { layoutFromIter } from "../from-iter.ts";
import { parseForm } from "../parse-form.ts";
import { layoutToList } from "../to-list.ts";
import { carry } from "./carry.ts";
import { formOfLayout } from "./form-of.ts";
import { concatenateLayouts } from "./merge.ts";
import { joinMembers, membersIn, replaceContents } from "./union.ts";

const mixed = layoutFromIter([1, "a", [2, 3], "b", 4]) as UnionLayout;

function joined(...parts: unknown[][]): { type: string; values: unknown[] } {
  const layouts = parts.map(layoutFromIter);
  const layout = concatenateLayouts(layouts, unifyAll(layouts.map(formOfLayout)));
  return { type: formToString(formOfLayout(layout)), values: layoutToList(layout) };
}

test("entries are picked by position, twice as well", () => {
  const picked = carry(carry(mixed, Int32Array.of(4, 3, 2)), Int32Array.of(2, 0, 0));
  assert.deepEqual(layoutToList(picked), [[2, 3], 4, 4]);
});

test("entries of one kind are found, and put back", () => {
  const parts = membersIn(mixed);
  assert.deepEqual(
    parts.map(({ rows, content }) => [[...rows], layoutToList(content)]),
    [
      [
        [0, 4],
        [1, 4],
      ],
      [
        [1, 3],
        ["a", "b"],
      ],
      [[2], [[2, 3]]],
    ],
  );
  assert.deepEqual(layoutToList(joinMembers(parts, formOfLayout(mixed))), layoutToList(mixed));
});

test("a union of which all members become one kind is no union any more", () => {
  const numbers = mixed.contents.map((content): Layout => layoutFromIter(layoutToList(content).map((_, i) => i)));
  const layout = replaceContents(mixed, numbers, parseForm("float64"));
  assert.equal(layout.kind, "numeric");
  assert.deepEqual(layoutToList(layout), [0, 0, 0, 1, 1]);
});

test("joining arrays of different kinds keeps every value", () => {
  assert.deepEqual(joined([1], ["a", null], [[1]]), {
    type: "union[?float64, ?string, option[var * float64]]",
    values: [1, "a", null, [1]],
  });
  assert.deepEqual(joined([[1]], [["a"]]), { type: "var * union[float64, string]", values: [[1], ["a"]] });
  assert.deepEqual(joined([1, "a"], ["b", true], [2n]), {
    type: "union[float64, string, int64]",
    values: [1, "a", "b", 1, 2n],
  });
});

test("records are one kind when their fields are the same, in any order", () => {
  assert.deepEqual(joined([{ a: 1, b: 2 }], [{ b: true, a: "x" }]), {
    type: "{a: union[float64, string], b: float64}",
    values: [
      { a: 1, b: 2 },
      { a: "x", b: 1 },
    ],
  });
  assert.equal(joined([{ a: 1 }], [{ b: 1 }]).type, "union[{a: float64}, {b: float64}]");
});
