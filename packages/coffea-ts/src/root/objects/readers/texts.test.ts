import assert from "node:assert/strict";
import { test } from "node:test";
import { valuesOf } from "../test-shapes.ts";

const long = "x".repeat(300);

test("texts with their length in one byte, five, or four", () => {
  const texts = ["", "a", "grüße", long];
  assert.deepEqual(
    valuesOf({ kind: "text", header: "never", lengthBytes: 1 }, 4, (writer) => texts.forEach((text) => writer.string(text))),
    texts,
  );
  assert.deepEqual(
    valuesOf({ kind: "text", header: "in columns", lengthBytes: 4 }, 1, (writer) => writer.int32(2).raw(Uint8Array.of(104, 105))),
    ["hi"],
  );
});

test("a header before each where a member has one", () => {
  assert.deepEqual(
    valuesOf({ kind: "text", header: "always", lengthBytes: 1 }, 2, (writer) => {
      for (const text of ["one", "two"]) writer.versioned(2, () => writer.string(text));
    }),
    ["one", "two"],
  );
});
