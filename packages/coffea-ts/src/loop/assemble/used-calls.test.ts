import assert from "node:assert/strict";
import { test } from "node:test";
import type { Code, Local, Statement } from "../ir/code.ts";
import type { CallName } from "../ir/operations.ts";
import { addCalls } from "./used-calls.ts";

const call = (name: CallName, ...inputs: readonly Code[]): Code => ({ kind: "call", name, inputs });
const one: Code = { kind: "constant", type: "f64", value: 1 };
const label = { name: "label" };
const local: Local = { type: "f64", name: "x" };
const region = { name: "r", dtype: "float64" } as const;

test("calls anywhere in statements", () => {
  const set = (value: Code): Statement => ({ kind: "set", local, value });
  const statements: readonly Statement[] = [
    set(call("sin", { kind: "operation", op: "f64.neg", inputs: [call("cos", one)] })),
    { kind: "store", region, index: call("tan", one), value: call("exp", one) },
    { kind: "if", condition: call("log", one), yes: [set(call("asin", one))], no: [set(call("acos", one))] },
    { kind: "for", label, local, start: call("atan", one), stop: call("sinh", one), body: [set(call("cosh", one))] },
    { kind: "while", label, condition: call("tanh", one), body: [{ kind: "next", label }] },
    { kind: "block", label, body: [set(call("cbrt", one)), { kind: "leave", label }] },
    { kind: "emit", sink: 0, values: [{ kind: "load", region, index: call("log2", one), type: "f64" }] },
    {
      kind: "reserve",
      region,
      count: { kind: "choose", type: "f64", condition: call("exp2", one), yes: call("pow", one, one), no: call("mod", one, one) },
    },
    { kind: "fail", sink: 0 },
    set({ kind: "literal", type: "f64", slot: 0 }),
    set({ kind: "get", local }),
  ];
  const names = new Set<string>();
  addCalls(statements, names);
  const all = ["sin", "cos", "tan", "exp", "log", "asin", "acos", "atan", "sinh", "cosh", "tanh", "cbrt", "log2", "exp2", "pow", "mod"];
  assert.deepEqual([...names].toSorted(), all.toSorted());
});
