import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutFromIter } from "../from-iter.ts";
import type { BroadcastRule } from "../graph/broadcast-forms.ts";
import { zipRule } from "../graph/broadcast-forms.ts";
import type { Layout } from "../layout.ts";
import { formOfLayout } from "../layouts/form-of.ts";
import { layoutToList } from "../to-list.ts";
import { broadcast, type Part } from "./broadcast.ts";

const part = (layout: Layout): Part => ({ kind: "array", form: formOfLayout(layout), layout: () => layout });
const array = (...values: unknown[]): Part => part(layoutFromIter(values));
const fixed = (size: number, ...values: number[]): Part =>
  part({ kind: "regular", length: values.length / size, size, content: layoutFromIter(values) });

/** The values of all parts at each innermost place, as one text. */
function meet(parts: readonly Part[], length: number, rule: BroadcastRule = {}): Layout {
  return broadcast(parts, length, {
    rule,
    leaf: (leaves, count) => {
      const columns = leaves.map((leaf) => (leaf.kind === "literal" ? null : layoutToList(leaf.layout())));
      return layoutFromIter(
        Array.from({ length: count }, (_, i) =>
          leaves.map((leaf, k) => (leaf.kind === "literal" ? leaf.value : JSON.stringify(columns[k]![i]))).join("+"),
        ),
      );
    },
    mismatch: (found) => {
      throw Object.assign(new Error("mismatch"), found);
    },
  });
}
const met = (parts: readonly Part[], length: number, rule: BroadcastRule = {}): unknown[] => layoutToList(meet(parts, length, rule));

test("entries pair with entries, items with items", () => {
  assert.deepEqual(met([array(1, 2), array(3, 4)], 2), ["1+3", "2+4"]);
  assert.deepEqual(met([array([1, 2], []), array([3, 4], [])], 2), [["1+3", "2+4"], []]);
});

test("shallower operands and literals are repeated for each item", () => {
  assert.deepEqual(met([array([1, 2], [], [3]), array(7, 8, 9)], 3), [["1+7", "2+7"], [], ["3+9"]]);
  assert.deepEqual(met([{ kind: "literal", value: 5 }, array([1], [])], 2), [["5+1"], []]);
  assert.deepEqual(met([array(7), array([[1], [2, 3]])], 1), [[["7+1"], ["7+2", "7+3"]]]);
  assert.deepEqual(met([array([5, 6]), array([[1], [2, 3]])], 1), [[["5+1"], ["6+2", "6+3"]]]);
});

test("a value that is missing in any operand is missing in the result", () => {
  assert.deepEqual(met([array(1, null, 3), array(null, 5, 6)], 3), [null, null, "3+6"]);
  assert.deepEqual(met([array([1, null], null, [2]), array([7, 8], [], [9])], 3), [["1+7", null], null, ["2+9"]]);
  assert.deepEqual(met([array(null, 2), array([7], [8, 9])], 2), [null, ["2+8", "2+9"]]);
});

test("fixed-size lists stay so beside each other, and become lists beside lists", () => {
  const both = meet([fixed(2, 1, 2, 3, 4), fixed(2, 5, 6, 7, 8)], 2);
  assert.deepEqual([both.kind, layoutToList(both)], ["regular", [["1+5", "2+6"], ["3+7", "4+8"]]]); // prettier-ignore
  const mixed = meet([fixed(2, 1, 2, 3, 4), array([5, 6], [7, 8])], 2);
  assert.deepEqual([mixed.kind, layoutToList(mixed)], ["list", [["1+5", "2+6"], ["3+7", "4+8"]]]); // prettier-ignore
});

test("fixed-size lists of one item are stretched to longer ones", () => {
  assert.deepEqual(met([fixed(1, 10, 20, 30), array([1, 2], [], [3])], 3), [["10+1", "10+2"], [], ["30+3"]]);
  assert.deepEqual(met([fixed(1, 10, 20), fixed(1, 1, 2)], 2), [["10+1"], ["20+2"]]);
});

test("a rule stops the descent", () => {
  assert.deepEqual(met([array(null, 1), array(2, 3)], 2, zipRule()), ["null+2", "1+3"]);
  assert.deepEqual(met([array([1, 2]), array([3, 4])], 1, { stop: () => true }), ["[1,2]+[3,4]"]);
});

test("lists that differ are reported with the operands, the entry and both lengths", () => {
  assert.throws(() => met([array(0, 0), array([1], [2]), array([1], [2, 3])], 2), { first: 1, second: 2, row: 1, lengths: [1, 2] });
  assert.throws(() => met([array([[1]], [], [[2], [3]]), array([[1]], [], [[2], [3, 4]])], 3), { row: 2, lengths: [1, 2] });
  assert.throws(() => met([array(null, [1]), array([5], [1, 2])], 2), { row: 1, lengths: [1, 2] });
});

test("no events at all", () => {
  assert.deepEqual(met([part({ kind: "list", length: 0, offsets: Int32Array.of(0), content: layoutFromIter([]) }), array()], 0), []);
});
