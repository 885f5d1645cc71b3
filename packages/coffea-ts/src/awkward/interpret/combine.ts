import type { Form } from "../form.ts";
import { axisRule } from "../graph/axis-rule.ts";
import { choices } from "../graph/choices.ts";
import type { CartesianNode, CombinationsNode } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { LazyRecord } from "../layouts/lazy.ts";
import { identity, listLayout, numericLayout } from "../layouts/make.ts";
import { absentAs, asList, atAxis, offsetsOf, present } from "../layouts/structure.ts";
import { type ArrayPart, broadcast } from "./broadcast.ts";
import { type Evaluator, shapeMismatch } from "./evaluator.ts";
import { lengthOf } from "./math.ts";

/** All n-tuples of each list; only offsets are read until a field is asked for. */
export function evaluateCombinations(node: CombinationsNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  if (node.axis === 0) return tupleRecord(node, Int32Array.of(0, layout.length), layout).record;
  return atAxis(layout, node.axis, (lists) => {
    const { offsets, record } = tupleRecord(node, offsetsOf(lists), lists.content);
    if (lists.kind === "list") return listLayout(offsets, record);
    return { kind: "regular", length: lists.length, size: choices(lists.size, node.n, node.replacement), content: record };
  });
}

function tupleRecord(node: CombinationsNode, lists: Int32Array, content: Layout): { offsets: Int32Array; record: Layout } {
  const { offsets, columns } = tuples(lists, node);
  const shape = { length: offsets[offsets.length - 1]!, name: node.withName, isTuple: node.isTuple, fields: node.names };
  const record = new LazyRecord(shape, (name) => {
    const index = columns[node.names.indexOf(name)]!;
    return node.positions ? numericLayout("int32", localPositions(index, offsets, lists)) : carry(content, index);
  });
  return { offsets, record };
}

interface Tuples {
  readonly offsets: Int32Array;
  /** For each member of the tuple, the position of its item in the content. */
  readonly columns: readonly Int32Array[];
}

function tuples(lists: Int32Array, { n, replacement }: CombinationsNode): Tuples {
  const offsets = new Int32Array(lists.length);
  for (let i = 0; i < lists.length - 1; i++) {
    const count = lists[i + 1]! - lists[i]!;
    const pairs = n === 2 ? (replacement ? (count * (count + 1)) / 2 : (count * (count - 1)) / 2) : choices(count, n, replacement);
    offsets[i + 1] = offsets[i]! + pairs;
  }
  const columns = Array.from({ length: n }, () => new Int32Array(offsets[offsets.length - 1]!));
  const gap = replacement ? 0 : 1;
  if (n === 2) fillPairs(lists, columns as [Int32Array, Int32Array], gap);
  else fillTuples({ offsets, columns }, lists, gap);
  return { offsets, columns };
}

function fillPairs(lists: Int32Array, [first, second]: [Int32Array, Int32Array], gap: number): void {
  let at = 0;
  for (let i = 0; i < lists.length - 1; i++) {
    const stop = lists[i + 1]!;
    for (let a = lists[i]!; a < stop; a++)
      for (let b = a + gap; b < stop; b++) {
        first[at] = a;
        second[at++] = b;
      }
  }
}

function fillTuples({ offsets, columns }: Tuples, lists: Int32Array, gap: number): void {
  const n = columns.length;
  const odometer = new Int32Array(n);
  for (let i = 0; i < lists.length - 1; i++) {
    const start = lists[i]!;
    const stop = lists[i + 1]!;
    if (offsets[i] === offsets[i + 1]) continue;
    for (let k = 0; k < n; k++) odometer[k] = start + k * gap;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      for (let k = 0; k < n; k++) columns[k]![at] = odometer[k]!;
      advance(odometer, stop, gap);
    }
  }
}

/** The next increasing tuple: the last member that can move moves, and those after it follow. */
function advance(odometer: Int32Array, stop: number, gap: number): void {
  const n = odometer.length;
  let k = n - 1;
  while (k >= 0 && odometer[k]! >= stop - 1 - (n - 1 - k) * gap) k--;
  if (k < 0) return;
  odometer[k]!++;
  for (let later = k + 1; later < n; later++) odometer[later] = odometer[later - 1]! + gap;
}

function localPositions(index: Int32Array, offsets: Int32Array, lists: Int32Array): Int32Array {
  const out = new Int32Array(index.length);
  for (let i = 0; i < offsets.length - 1; i++) {
    const [start, stop] = [lists[i]!, offsets[i + 1]!];
    for (let at = offsets[i]!; at < stop; at++) out[at] = index[at]! - start;
  }
  return out;
}

/** Lists of one input at the axis: a value without lists is a list of one. */
interface Side {
  readonly offsets: Int32Array;
  readonly content: Layout;
  readonly size: number | null;
  /** Negative where the list is missing; its offsets say that it is empty. */
  readonly missing: Int32Array | null;
}

/** All tuples of one item of each input's list; the last input varies fastest. */
export function evaluateCartesian(node: CartesianNode, evaluator: Evaluator): Layout {
  if (node.axis === 0) {
    const sides = node.inputs.map((input): Side => {
      const content = evaluator.get(input);
      return { offsets: Int32Array.of(0, content.length), content, size: null, missing: null };
    });
    return asList(product(node, sides, 1)).content;
  }
  const forms: readonly Form[] = node.inputs.map(({ form }) => form);
  const parts = node.inputs.map((input): ArrayPart => ({ kind: "array", form: input.form, layout: () => evaluator.get(input) }));
  return broadcast(parts, lengthOf(node.inputs, evaluator), {
    rule: axisRule(forms, node.axis, true),
    mismatch: shapeMismatch(node, evaluator),
    leaf: (inner, length) =>
      product(
        node,
        inner.map((part) => sideOf((part as ArrayPart).layout())),
        length,
      ),
  });
}

function sideOf(layout: Layout): Side {
  if (layout.kind === "list") return { offsets: layout.offsets, content: layout.content, size: null, missing: null };
  if (layout.kind === "regular") return { offsets: offsetsOf(layout), content: layout.content, size: layout.size, missing: null };
  if (layout.kind !== "option") return { offsets: identity(layout.length + 1), content: layout, size: 1, missing: null };
  const { offsets, content, size } = sideOf(present(layout));
  const all = new Int32Array(layout.length + 1);
  for (let i = 0, row = 0; i < layout.length; i++) {
    if (layout.index[i]! >= 0) row++;
    all[i + 1] = offsets[row]!;
  }
  return { offsets: all, content, size, missing: layout.index };
}

function product(node: CartesianNode, sides: readonly Side[], length: number): Layout {
  const all = sides.map(({ offsets }) => offsets);
  const offsets = productOffsets(all, new Int32Array(length).fill(1));
  const shape = { length: offsets[length]!, name: node.withName, isTuple: node.isTuple, fields: node.names };
  const record = new LazyRecord(shape, (name) => {
    const k = node.names.indexOf(name);
    const column = productColumn(all, offsets, k);
    return node.positions ? numericLayout("int32", localPositions(column, offsets, all[k]!)) : carry(sides[k]!.content, column);
  });
  return nest(node, sides, { record, length });
}

/** Offsets of lists that hold `before[i]` times all tuples of the lists `i`. */
function productOffsets(all: readonly Int32Array[], before: Int32Array): Int32Array {
  const counts = before.slice();
  for (const lists of all) for (let i = 0; i < counts.length; i++) counts[i]! *= lists[i + 1]! - lists[i]!;
  const offsets = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) offsets[i + 1] = offsets[i]! + counts[i]!;
  return offsets;
}

/** For each tuple the position of its item in the content of input `k`. */
function productColumn(all: readonly Int32Array[], offsets: Int32Array, k: number): Int32Array {
  const lists = all[k]!;
  const column = new Int32Array(offsets[offsets.length - 1]!);
  const later = countsAfter(all, k, offsets.length - 1);
  for (let i = 0; i < offsets.length - 1; i++) {
    const [start, last, each, stop] = [lists[i]!, lists[i + 1]!, later[i]!, offsets[i + 1]!];
    for (let at = offsets[i]!; at < stop;)
      for (let item = start; item < last; item++) for (let repeat = 0; repeat < each; repeat++) column[at++] = item;
  }
  return column;
}

function countsAfter(all: readonly Int32Array[], k: number, length: number): Int32Array {
  const counts = new Int32Array(length).fill(1);
  for (const lists of all.slice(k + 1)) for (let i = 0; i < length; i++) counts[i]! *= lists[i + 1]! - lists[i]!;
  return counts;
}

/**
 * The tuples in lists: one list for the inputs up to each nested one, and the last. It is missing where the first of them is.
 * Sizes stay fixed as in awkward: where no lists are joined, here and further in.
 */
function nest(node: CartesianNode, sides: readonly Side[], { record, length }: { record: Layout; length: number }): Layout {
  const levels: Side[][] = [[]];
  sides.forEach((side, i) => {
    levels.at(-1)!.push(side);
    if (node.nested[i]) levels.push([]);
  });
  // Lists of a level: as many in each event as there are tuples of the levels before.
  const wraps: ((content: Layout) => Layout)[] = [];
  const before: Int32Array[] = [];
  levels.forEach((level, k) => {
    const isFixed = levels.slice(k).every(({ length: joined }) => joined === 1);
    const repeats = before.length === 0 ? new Int32Array(length).fill(1) : countsAfter([new Int32Array(0), ...before], 0, length);
    wraps.push((content) => listsOfLevel(level, { repeats, isFixed }, content));
    before.push(...level.map(({ offsets }) => offsets));
  });
  return wraps.reduceRight((content, wrap) => wrap(content), record);
}

/** The lists of one level around `content`, `repeats[i]` of them in event `i`; `isFixed` if they may keep their fixed size. */
function listsOfLevel(
  level: readonly Side[],
  { repeats, isFixed }: { readonly repeats: Int32Array; readonly isFixed: boolean },
  content: Layout,
): Layout {
  const { missing, size } = level[0]!;
  const there = missing === null ? repeats : repeats.map((count, i) => (missing[i]! < 0 ? 0 : count));
  const offsets = repeatedOffsets(
    level.map((side) => side.offsets),
    there,
  );
  const lists: Layout =
    size === null || !isFixed ? listLayout(offsets, content) : { kind: "regular", length: offsets.length - 1, size, content };
  if (missing === null) return lists;
  const index = new Int32Array(repeats.reduce((sum, count) => sum + count, 0));
  for (let i = 0, at = 0; i < repeats.length; i++) for (let k = 0; k < repeats[i]!; k++) index[at++] = missing[i]!;
  return absentAs(index, lists);
}

function repeatedOffsets(all: readonly Int32Array[], repeats: Int32Array): Int32Array {
  const counts = countsAfter([new Int32Array(0), ...all], 0, repeats.length);
  const offsets = new Int32Array(repeats.reduce((sum, count) => sum + count, 0) + 1);
  let at = 0;
  for (let i = 0; i < repeats.length; i++) for (let k = 0; k < repeats[i]!; k++, at++) offsets[at + 1] = offsets[at]! + counts[i]!;
  return offsets;
}
