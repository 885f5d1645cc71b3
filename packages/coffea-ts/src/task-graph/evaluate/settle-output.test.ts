import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { frameText, userFrame } from "../../base/index.ts";
import { failurePlace } from "../../loop/index.ts";
import { Hist } from "../../hist/index.ts";
import { memoryEvents } from "../../../test/data/memory-events.ts";
import { settleOutput } from "./settle-output.ts";

const layouts: string[] = [];
const memory = memoryEvents({ x: ak.fromIter([[1, 2], []]) });
const source: ak.EventSource = { ...memory, load: (column) => (layouts.push(column), memory.load(column)) };

test("numbers, arrays and histograms are computed in one pass, null too", () => {
  const x = ak.columnOf<number[]>(source, "x");
  const sum = ak.sum(x, { axis: null });
  const hist = Hist.new.reg(4, 0, 4, { name: "x" }).double().fill({ x });
  const out = settleOutput(
    { sum, again: [sum], none: ak.max(x.filter(x.gt(5)), { axis: null, maskIdentity: true }), x, hist, text: "a" },
    source,
  ) as ak.Untyped;
  assert.deepEqual(layouts, ["x"], "the column is asked for once");
  assert.deepEqual([out.sum, out.again, out.none, out.text], [3, [3], null, "a"]);
  assert.deepEqual(ak.toList(out.x), [[1, 2], []]);
  assert.equal(ak.sourceOf(out.x), null);
  assert.equal(out.hist, hist);
  assert.equal(hist.sum(), 2);
});

test("an error leads to the line that made the array", () => {
  const remembering: ak.EventSource = { ...memory, remembersPlaces: true };
  const failing = ak.columnOf<number[]>(remembering, "x").at(0);
  let error: unknown;
  assert.throws(() => settleOutput([failing], remembering), (thrown) => ((error = thrown), true)); // prettier-ignore
  assert.match(frameText(userFrame(failurePlace(error))!), /settle-output\.test\.ts/);
});
