import assert from "node:assert/strict";
import { test } from "node:test";

import type { Local } from "../ir/code.ts";
import { get, int, plus } from "./codes.ts";
import { withoutUnused } from "./live.ts";

test("what only counts itself is left out", () => {
  const [used, counter, i]: Local[] = ["used", "counter", "i"].map((name) => ({ type: "i32", name }));
  const count = (local: Local) => ({ kind: "set", local, value: plus(get(local), int(1)) }) as const;
  const loop = { kind: "for", label: { name: "l" }, local: i!, start: int(0), stop: int(2) } as const;
  const kept = withoutUnused([
    { ...loop, body: [count(counter!)] },
    { ...loop, body: [count(counter!), count(used!)] },
    { kind: "emit", sink: 0, values: [get(used!)] },
  ]);
  assert.deepEqual(kept, [
    { ...loop, body: [count(used!)] },
    { kind: "emit", sink: 0, values: [get(used!)] },
  ]);
});

test("what is under a condition that never holds is left out, with what only it needs", () => {
  const [needed, other]: Local[] = ["needed", "other"].map((name) => ({ type: "i32", name }));
  const set = { kind: "set", local: needed!, value: int(1) } as const;
  const emit = (local: Local) => ({ kind: "emit", sink: 0, values: [get(local)] }) as const;
  const kept = withoutUnused([set, { kind: "if", condition: int(0), yes: [emit(needed!)], no: [] }, emit(other!)]);
  assert.deepEqual(kept, [emit(other!)]);
});
