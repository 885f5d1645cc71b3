import assert from "node:assert/strict";
import { test } from "node:test";
import { Jets } from "../../../test/loop/jets.ts";

test("sinks share loops and conditions", () => {
  const own = new Jets();
  const events = own.axes.filter(own.rows, own.values.math("lt", [own.met, own.number(3)]));
  const jets = own.axes.within(events, own.jets, 0);
  const text = (sinks: number): string => own.explain(jets, ...Array.from({ length: sinks }, () => own.values.through(jets, own.pt)));
  assert.match(text(1), /if MET_pt\[event\] < 3\n[^]*for jet/);
  const run = own.run(
    { kind: "entries", axis: jets, values: [own.values.through(jets, own.pt)], present: null },
    { kind: "entries", axis: own.jets, values: [own.pt], present: own.values.math("gt", [own.met, own.number(1)]) },
    { kind: "entries", axis: events, values: [own.values.through(events, own.met)], present: null },
  );
  assert.deepEqual(
    [0, 1, 2].map((sink) => run.entries.get(sink)!.flat()),
    [[30, 20, 50], [40], [1, 2]],
  );
});

test("an assertion that does not hold ends everything", () => {
  const own = new Jets();
  const ok = own.values.math("gt", [own.values.count(own.jets), own.values.constant(0, "i32")]);
  assert.equal(own.run({ kind: "assert", axis: own.rows, ok }).failed, 0);
  assert.equal(own.run({ kind: "assert", axis: own.above(0), ok }).failed, null);
});
