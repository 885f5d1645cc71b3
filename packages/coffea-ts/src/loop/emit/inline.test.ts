import assert from "node:assert/strict";
import { test } from "node:test";
import type { Local, Region, Statement } from "../ir/code.ts";
import { apply, get, int, load, plus } from "./codes.ts";
import { inlined } from "./inline.ts";

const [x, y, i]: Local[] = ["x", "y", "i"].map((name) => ({ type: "i32", name }));
const column: Region = { name: "column", dtype: "int32" };
const scratch: Region = { name: "scratch", dtype: "int32" };
const columns = new Set([column]);
const set = (local: Local | undefined, value: Parameters<typeof plus>[0]): Statement => ({ kind: "set", local: local!, value });
const emit = (value: Parameters<typeof plus>[0]): Statement => ({ kind: "emit", sink: 0, values: [value] });
const loop = (body: readonly Statement[]): Statement => ({
  kind: "for",
  label: { name: "l" },
  local: i!,
  start: int(0),
  stop: int(3),
  body,
});

test("a value that is used once is written where it is used", () => {
  const value = load(column, int(1), "i32");
  const inner: Statement = { kind: "if", condition: get(x!), yes: [emit(get(y!))], no: [] };
  assert.deepEqual(inlined([set(x, value), set(y, plus(int(2), value)), inner], columns), [
    { ...inner, condition: value, yes: [emit(plus(int(2), value))] },
  ]);
});

test("values stay out of loops, and memory that changes is read when it was", () => {
  const outside = [set(x, load(column, int(1), "i32")), loop([emit(plus(get(x!), get(i!)))])];
  assert.deepEqual(inlined(outside, columns), outside);
  const changing = [set(x, load(scratch, int(1), "i32")), emit(get(x!))];
  assert.deepEqual(inlined(changing, columns), changing);
  const twice = [set(x, int(1)), set(y, apply("i32.add", get(x!), int(1))), set(x, int(2)), emit(get(y!))];
  assert.deepEqual(inlined(twice, columns), twice);
});
