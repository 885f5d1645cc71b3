import assert from "node:assert/strict";
import { test } from "node:test";
import { get, int } from "../../src/loop/emit/codes.ts";
import type { Local, Statement } from "../../src/loop/ir/code.ts";
import { unsetLocals } from "./unset-locals.ts";

const [first, stop, i, x]: Local[] = ["first", "stop", "i", "x"].map((name) => ({ type: "i32", name })) as [Local, Local, Local, Local];
const set: Statement = { kind: "set", local: x!, value: int(1) };
const use: Statement = { kind: "emit", sink: 0, values: [get(x!)] };
const loop = (body: readonly Statement[]): Statement => ({ kind: "for", label: { name: "l" }, local: i!, start: get(first!), stop: get(stop!), body }); // prettier-ignore
const either = (yes: readonly Statement[], no: readonly Statement[]): Statement => ({ kind: "if", condition: get(first!), yes, no });
const unsetIn = (...body: readonly Statement[]): string[] =>
  unsetLocals({ root: 0, first: first!, stop: stop!, columns: [], scratch: [], sinks: [], body });

test("variables that are set before, on every way", () => {
  assert.deepEqual(unsetIn(set, use, loop([use])), []);
  assert.deepEqual(unsetIn(either([set], [set]), use), []);
  assert.deepEqual(unsetIn(either([set], [{ kind: "fail", sink: 0 }]), use), []);
});

test("variables that are set behind, in a loop, or on one way only", () => {
  assert.deepEqual(unsetIn(use, set), ["x"]);
  assert.deepEqual(unsetIn(loop([set]), use), ["x"]);
  assert.deepEqual(unsetIn(either([set], []), use), ["x"]);
});
