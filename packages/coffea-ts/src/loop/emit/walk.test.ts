import assert from "node:assert/strict";
import { test } from "node:test";

import { Jets } from "../../../test/loop/jets.ts";
import { askedOf, rootOf } from "./walk.ts";

test("an axis leads to its rows, and positions are counted where they are asked for", () => {
  const own = new Jets();
  const good = own.above(1);
  const within = own.axes.within(own.axes.filter(own.rows, own.values.math("gt", [own.met, own.number(0)])), good, 0);
  assert.equal(rootOf(within), own.rows);
  const sink = { kind: "entries", axis: within, values: [own.values.cast("float64", own.values.position(within))], present: null } as const;
  const pairs = own.axes.combinations(good, 2, false);
  const sinks = [sink, { ...sink, axis: pairs, values: [own.number(1)] }];
  const { numbered, written } = askedOf({ sinks, columns: [], equalOffsets: [] });
  assert.deepEqual([[...numbered], [...written]], [[within, good], [good]]);
});
