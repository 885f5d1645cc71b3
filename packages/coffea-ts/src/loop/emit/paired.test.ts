import assert from "node:assert/strict";
import { test } from "node:test";
import type { Code, Local, Statement } from "../ir/code.ts";
import { explainStatements } from "../explain/explain.ts";
import { paired } from "./paired.ts";

const local = (name: string): Local => ({ type: "f64", name });
const get = (of: Local): Code => ({ kind: "get", local: of });
const set = (to: Local, value: Code): Statement => ({ kind: "set", local: to, value });
const call = (name: "sin" | "cos", of: Local): Code => ({ kind: "call", name, inputs: [get(of)] });
const [x, s, c, other] = [local("x"), local("s"), local("c"), local("other")];
const start = set(x, { kind: "constant", type: "f64", value: 1 });
const when = (yes: readonly Statement[]): Statement => ({ kind: "if", condition: get(x), yes, no: [] });

test("both functions of one number are computed where the first one was", () => {
  const body = [start, set(c, call("cos", x)), set(other, get(c)), set(s, call("sin", x))];
  const made = paired(body);
  assert.deepEqual(made[1], { kind: "both", name: "sincos", input: get(x), locals: [s, c] });
  assert.deepEqual(explainStatements(made), ["x = 1", "s = sin(x)", "c = cos(x)", "other = c"]);
  assert.deepEqual(paired([when(body)]), [when(made)]);
});

test("not where only one of them is computed, the number changes, or they are of other numbers", () => {
  const alone = [start, set(s, call("sin", x)), when([set(c, call("cos", x))])];
  assert.deepEqual(paired(alone), alone);
  const changing = [start, set(s, call("sin", x)), set(x, get(s)), set(c, call("cos", x))];
  assert.deepEqual(paired(changing), changing);
  const others = [start, set(other, get(x)), set(s, call("sin", x)), set(c, call("cos", other))];
  assert.deepEqual(paired(others), others);
});
