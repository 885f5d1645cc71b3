import assert from "node:assert/strict";
import { test } from "node:test";
import { columnOf, fromIter, layoutToList } from "../../awkward/index.ts";
import { deferredAt, deferUntilNeeded, runDeferred } from "./deferred.ts";
import { countingSource } from "../../../test/data/counting-source.ts";

test("work without a source runs at once", () => {
  let seen: unknown[] = [];
  deferUntilNeeded({ inputs: [fromIter([1, 2])], run: ([layout]) => (seen = layoutToList(layout!)) });
  assert.deepEqual(seen, [1, 2]);
});

test("queued work runs in order and once, and shares what it computes", () => {
  const { source, loads } = countingSource();
  const x = columnOf<number>(source, "x");
  const ran: unknown[] = [];
  deferUntilNeeded({ inputs: [x.add(1)], run: ([layout]) => ran.push(layoutToList(layout!)) });
  deferUntilNeeded({ inputs: [x, x.add(1)], run: (layouts) => ran.push(layouts.map(layoutToList)) });
  assert.deepEqual([ran, loads], [[], []]);
  runDeferred(source);
  runDeferred(source);
  assert.deepEqual(ran, [
    [2, 3],
    [
      [1, 2],
      [2, 3],
    ],
  ]);
  assert.deepEqual(loads, ["x"]);
});

test("work queued while running runs too", () => {
  const { source } = countingSource();
  const x = columnOf<number>(source, "x");
  const ran: string[] = [];
  deferUntilNeeded({
    inputs: [x],
    run: () => {
      ran.push("first");
      deferUntilNeeded({ inputs: [x], run: () => ran.push("third") });
    },
  });
  deferUntilNeeded({ inputs: [x], run: () => ran.push("second") });
  runDeferred(source);
  assert.deepEqual(ran, ["first", "second", "third"]);
});

test("work that throws stays queued with what is behind it", () => {
  const { source } = countingSource();
  const x = columnOf<number>(source, "x");
  const ran: string[] = [];
  let broken = true;
  const failure = new Error("no");
  deferUntilNeeded({ inputs: [x], run: () => ran.push("before") });
  deferUntilNeeded({
    inputs: [x],
    run: () => {
      if (broken) throw failure;
      ran.push("mended");
    },
  });
  deferUntilNeeded({ inputs: [x], run: () => ran.push("behind") });
  assert.throws(() => runDeferred(source), failure);
  assert.throws(() => runDeferred(source), failure);
  assert.match(deferredAt(failure)?.stack ?? "", /deferred\.test\.ts/);
  assert.equal(deferredAt(new Error("other")), undefined);
  assert.deepEqual(ran, ["before"]);
  broken = false;
  runDeferred(source);
  assert.deepEqual(ran, ["before", "mended", "behind"]);
});
