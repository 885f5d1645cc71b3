import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { ProbeEvents } from "./probe-events.ts";

const columns = new Map(
  ["float32", "var * float32", "string", "?int32", "{x: float64, y: float64}"].map((type, i) => [`c${i}`, ak.parseForm(type)]),
);

/** What the evaluation of an expression touches. */
function touched(make: (columns: ak.Untyped) => ak.Expr<unknown>): Record<string, string[]> {
  const probe = new ProbeEvents({ description: "a test", columns });
  ak.toBuffers(make(ak.eventsOf(probe)));
  return Object.fromEntries([...probe.touched].map(([column, kinds]) => [column, [...kinds]]));
}

test("buffers of numbers count when they are touched", () => {
  assert.deepEqual(
    touched((c) => c.c0.add(1)),
    { c0: ["data"] },
  );
  assert.deepEqual(
    touched((c) => ak.num(c.c1)),
    { c1: ["offsets"] },
  );
  assert.deepEqual(
    touched((c) => ak.zip({ a: c.c0, b: c.c4.x }).b),
    { c4: ["data"] },
  );
  assert.deepEqual(
    touched((c) => c.c4.x),
    { c4: ["data"] },
  );
});

test("texts and missing values count as soon as they are asked for", () => {
  assert.deepEqual(
    touched((c) => c.c2.eq("a")),
    { c2: ["offsets", "data"] },
  );
  assert.deepEqual(
    touched((c) => ak.isNone(c.c3)),
    { c3: ["offsets", "data"] },
  );
});

test("there are no events", () => {
  assert.equal(ak.eventsOf(new ProbeEvents({ description: "a test", columns })).length, 0);
});
