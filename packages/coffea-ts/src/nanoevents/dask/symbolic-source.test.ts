import assert from "node:assert/strict";
import { test } from "node:test";
import { SymbolicSource } from "./symbolic-source.ts";

const facts = { description: 'tree "Events" of a.root', columns: new Map(), length: null };

test("a number of entries that is not known is an error that says how to count; values are never read", () => {
  const source = new SymbolicSource(facts);
  assert.equal(source.isLengthKnown, false);
  assert.throws(() => source.length, { code: "NeedsData", message: /ak\.num\(events, \{ axis: 0 \}\)/ });
  assert.throws(() => source.load("pt"), { code: "NeedsData", message: /Values of "pt" of tree "Events"/ });
  assert.equal(new SymbolicSource({ ...facts, length: 12 }).length, 12);
});

test("another number may be assumed for a while; whether it was asked for is noted", () => {
  const source = new SymbolicSource({ ...facts, length: 12 });
  source.assumeLength(7);
  assert.equal(source.isLengthRead, false);
  assert.deepEqual([source.length, source.isLengthKnown, source.isLengthRead], [7, true, true]);
  source.assumeLength(null);
  assert.equal(source.isLengthRead, false);
  assert.equal(source.length, 12);
});
