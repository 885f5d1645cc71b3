import assert from "node:assert/strict";
import { test } from "node:test";
import { columnOf } from "../../awkward/index.ts";
import { memoryEvents } from "../../../test/data/memory-events.ts";
import { fromIter } from "../../awkward/index.ts";
import { axis, createHist, type Hist } from "../index.ts";
import { partsOf } from "../hist.ts";
import type { HistState } from "../hist-state.ts";
import type { StorageKind } from "../storage/storage.ts";
import { fillState } from "./fill-state.ts";
import { type FillPlan, planFill } from "./plan-fill.ts";
import { isUnordered, streamEntries } from "./stream-entries.ts";

const source = memoryEvents({ x: fromIter([1, 2]), y: fromIter([1, 2]), w: fromIter([1, 2]) });
const [x, y, w] = ["x", "y", "w"].map((name) => columnOf<number>(source, name));
const count = 10_000;
const xs = Float64Array.from({ length: count }, (_, i) => 5 * Math.sin(i * i));
const ys = Float64Array.from({ length: count }, (_, i) => (i * 7) % 5);
const ws = Float64Array.from({ length: count }, (_, i) => 1 + Math.cos(i) / 3);

const axes = (): Parameters<typeof createHist>[0] => [
  axis.StrCategory(["a", "b"], { name: "c" }),
  axis.Regular(20, -4, 4, { name: "x" }),
  axis.Integer(1, 4, { name: "y" }),
];
const stateOf = (hist: Hist): HistState => partsOf(hist).state;

/** The state after the whole columns at once, and after a stream of them in pieces. */
function both(kind: StorageKind, more: Record<string, unknown>, columns: readonly Float64Array[]): [HistState, HistState] {
  const values = { c: "b", x, y, ...more };
  const [whole, piecewise] = [stateOf(createHist(axes(), kind)), stateOf(createHist(axes(), kind))];
  const plan = planFill(whole, values);
  let next = 0;
  const inputs = plan.inputs.map((input) => (typeof input === "object" && input !== null ? columns[next++] : input));
  let streamed: HistState | null = null;
  const stream = streamEntries(piecewise, planFill(piecewise, values), (state) => (streamed = state))!;
  for (let start = 0, size = 1; start < count; start += size, size = 3 * size + 1) {
    const stop = Math.min(start + size, count);
    stream.add(columns.map((column) => column.slice(start, stop)), stop - start); // prettier-ignore
  }
  assert.ok(
    Object.values(piecewise.storage.fields).every((field) => field.every((value) => value === 0)),
    "nothing counts before the end",
  );
  stream.commit();
  return [fillState(whole, { ...plan, inputs }), streamed!];
}

test("pieces have the bits of the whole, for every storage", () => {
  for (const kind of ["double", "int64", "unlimited", "weight"] as const) {
    const [whole, streamed] = both(kind, {}, [xs, ys]);
    assert.deepEqual(streamed.storage, whole.storage, kind);
    if (kind === "int64") continue;
    const [weighted, streamedWeights] = both(kind, { weight: w }, [xs, ys, ws]);
    assert.deepEqual(streamedWeights.storage, weighted.storage, `${kind} with weights`);
    const [scaled, streamedScaled] = both(kind, { weight: 0.1 }, [xs, ys]);
    assert.deepEqual(streamedScaled.storage, scaled.storage, `${kind} with one weight`);
  }
  const [means, streamedMeans] = both("mean", { sample: w }, [xs, ys, ws]);
  assert.deepEqual(streamedMeans.storage, means.storage);
});

test("only entries without weight beside whole contents are unordered", () => {
  const state = stateOf(createHist(axes(), "double"));
  const plan = (more: object): FillPlan => planFill(state, { c: "a", x, y, ...more });
  assert.ok(isUnordered(state, plan({})));
  assert.ok(!isUnordered(state, plan({ weight: 2 })));
  fillState(state, { ...plan({ weight: 0.5 }), inputs: ["a", xs, ys, 0.5, undefined] });
  assert.ok(!isUnordered(state, plan({})));
});

test("axes that grow need all entries at once, and values are checked", () => {
  const growing = stateOf(createHist([axis.Regular(4, 0, 1, { name: "x", growth: true })], "double"));
  assert.equal(streamEntries(growing, planFill(growing, { x }), () => {}), null); // prettier-ignore
  const state = stateOf(createHist(axes(), "double"));
  const stream = streamEntries(state, planFill(state, { c: "a", x, y }), () => {})!;
  assert.throws(() => stream.add([xs, xs], 5), { code: "BadArgument" });
});
