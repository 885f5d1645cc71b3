import type { CartesianNode, CombinationsNode } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { LazyRecord } from "../layouts/lazy.ts";
import { listLayout, numericLayout } from "../layouts/make.ts";
import { asList, offsetsOf, throughOption } from "../layouts/structure.ts";
import type { Evaluator } from "./evaluator.ts";
import { lengthOf } from "./math.ts";

/** All n-tuples of each list; only offsets are read until a field is asked for. */
export function evaluateCombinations(node: CombinationsNode, evaluator: Evaluator): Layout {
  return throughOption(evaluator.get(node.inputs[0]!), (layout) => {
    const lists = asList(layout);
    const { offsets, columns } = tuples(offsetsOf(lists), node);
    const length = offsets[lists.length]!;
    const record = new LazyRecord({ length, name: null, isTuple: node.isTuple, fields: node.names }, (name) => {
      const index = columns[node.names.indexOf(name)]!;
      return node.positions ? numericLayout("int32", localPositions(index, offsets, offsetsOf(lists))) : carry(lists.content, index);
    });
    return listLayout(offsets, record);
  });
}

interface Tuples {
  readonly offsets: Int32Array;
  /** For each member of the tuple, the position of its item in the content. */
  readonly columns: readonly Int32Array[];
}

function tuples(lists: Int32Array, { n, replacement }: CombinationsNode): Tuples {
  const offsets = new Int32Array(lists.length);
  for (let i = 0; i < lists.length - 1; i++) offsets[i + 1] = offsets[i]! + choices(lists[i + 1]! - lists[i]!, n, replacement);
  const columns = Array.from({ length: n }, () => new Int32Array(offsets[offsets.length - 1]!));
  const gap = replacement ? 0 : 1;
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
  return { offsets, columns };
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

function choices(count: number, n: number, replacement: boolean): number {
  const pool = replacement ? count + n - 1 : count;
  if (pool < n) return 0;
  let total = 1;
  for (let k = 1; k <= n; k++) total = (total * (pool - n + k)) / k;
  return Math.round(total);
}

function localPositions(index: Int32Array, offsets: Int32Array, lists: Int32Array): Int32Array {
  const out = new Int32Array(index.length);
  for (let i = 0; i < offsets.length - 1; i++) for (let at = offsets[i]!; at < offsets[i + 1]!; at++) out[at] = index[at]! - lists[i]!;
  return out;
}

/** All tuples of one item of each input's list; the last input varies fastest. */
export function evaluateCartesian(node: CartesianNode, evaluator: Evaluator): Layout {
  const length = lengthOf(node.inputs, evaluator);
  const lists = node.inputs.map((input) => asList(evaluator.get(input)));
  const all = lists.map(offsetsOf);
  const offsets = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) offsets[i + 1] = offsets[i]! + all.reduce((total, part) => total * (part[i + 1]! - part[i]!), 1);
  const columns = all.map((part, k) => cartesianColumn(part, offsets, all.slice(k + 1)));
  const record = new LazyRecord({ length: offsets[length]!, name: null, fields: node.names }, (name) => {
    const k = node.names.indexOf(name);
    return node.positions ? numericLayout("int32", localPositions(columns[k]!, offsets, all[k]!)) : carry(lists[k]!.content, columns[k]!);
  });
  return listLayout(offsets, record);
}

function cartesianColumn(lists: Int32Array, offsets: Int32Array, later: readonly Int32Array[]): Int32Array {
  const column = new Int32Array(offsets[offsets.length - 1]!);
  for (let i = 0; i < offsets.length - 1; i++) {
    const each = later.reduce((total, part) => total * (part[i + 1]! - part[i]!), 1);
    let at = offsets[i]!;
    while (at < offsets[i + 1]!)
      for (let item = lists[i]!; item < lists[i + 1]!; item++) for (let repeat = 0; repeat < each; repeat++) column[at++] = item;
  }
  return column;
}
