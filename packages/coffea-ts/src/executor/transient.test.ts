import assert from "node:assert/strict";
import { test } from "node:test";
import { CoffeaError } from "../base/index.ts";
import { errorChain, isTransient } from "./transient.ts";

test("failed reads and passing system errors may be tried again, also as a cause", () => {
  assert.ok(isTransient(new CoffeaError("ReadFailed", "")));
  assert.ok(isTransient(Object.assign(new Error("timed out"), { code: "ETIMEDOUT" })));
  assert.ok(isTransient(new CoffeaError("ChunkFailed", "", { cause: Object.assign(new Error(""), { code: "EIO" }) })));
});

test("mistakes, missing and damaged files are not tried again", () => {
  assert.ok(!isTransient(new TypeError("x is undefined")));
  assert.ok(!isTransient(new CoffeaError("TruncatedFile", "")));
  assert.ok(!isTransient(Object.assign(new Error(""), { code: "ENOENT" })));
  assert.ok(!isTransient("text"));
  assert.ok(!isTransient(undefined));
});

test("a worker that ended may be replaced, but not one that an error ended", () => {
  assert.ok(isTransient(new CoffeaError("WorkerDied", "", { details: { cause: "exit" } })));
  assert.ok(!isTransient(new CoffeaError("WorkerDied", "", { details: { cause: "uncaught" }, cause: new TypeError("x") })));
});

test("a chain that bites its tail ends", () => {
  const a = new Error("a");
  const b = new Error("b", { cause: a });
  a.cause = b;
  assert.deepEqual([...errorChain(a)], [a, b]);
});
