import assert from "node:assert/strict";
import { test } from "node:test";
import { CoffeaError } from "../base/index.ts";
import { badFileCodes } from "../fileset/index.ts";
import { isBadFile, maySkip, reasonOf } from "./bad-files.ts";

const wrapped = (cause: unknown): CoffeaError => new CoffeaError("ChunkFailed", "Processing failed", { cause });
const truncated = new CoffeaError("TruncatedFile", "the file ends early");

test("false skips nothing, true what is the file's fault, also as a cause", () => {
  for (const code of badFileCodes) {
    assert.ok(!maySkip(new CoffeaError(code, ""), false));
    assert.ok(maySkip(wrapped(new CoffeaError(code, "")), true));
  }
});

test("mistakes in the program are never the file's fault", () => {
  const noFile = Object.assign(new Error("ENOENT"), { code: "ENOENT" });
  for (const error of [new TypeError("x"), noFile, new CoffeaError("BranchNotFound", ""), new CoffeaError("ListTooShort", ""), "text"]) {
    assert.ok(!maySkip(wrapped(error), true));
    assert.ok(!isBadFile(wrapped(error)));
  }
});

test("a list of codes and a predicate choose otherwise", () => {
  assert.ok(maySkip(wrapped(new CoffeaError("BranchNotFound", "")), ["BranchNotFound"]));
  assert.ok(!maySkip(wrapped(truncated), ["BranchNotFound"]));
  assert.ok(!maySkip(truncated, []));
  assert.ok(maySkip(new TypeError("x"), (error) => error instanceof TypeError));
});

test("the reason in a report is the cause's own", () => {
  assert.deepEqual(reasonOf(wrapped(truncated)), { code: "TruncatedFile", reason: "the file ends early" });
  assert.deepEqual(reasonOf(wrapped(new TypeError("x is not a function"))), { code: "TypeError", reason: "x is not a function" });
  assert.deepEqual(reasonOf("text"), { code: "Error", reason: "text" });
});
