import assert from "node:assert/strict";
import { test } from "node:test";
import { fromLayout, toList } from "../../../awkward/index.ts";
import { isCoffeaError } from "../../../base/index.ts";
import type { ObjectShape } from "../object-shape.ts";
import { numbers } from "../test-shapes.ts";
import { makeReader } from "./make-reader.ts";

const shapes: readonly [ObjectShape, unknown][] = [
  [numbers("int64"), 0n],
  [numbers("bool"), false],
  [{ kind: "text", header: "always", lengthBytes: 1 }, ""],
  [{ kind: "list", hasHeader: true, content: numbers("int8") }, []],
  [{ kind: "regular", size: 2, content: numbers("int8") }, [0, 0]],
  [{ kind: "rest", hasHeader: false, content: numbers("int8") }, []],
  [{ kind: "array", content: numbers("int8") }, []],
  [{ kind: "reference" }, { ref: 0 }],
  [{ kind: "references" }, { fName: "", fSize: 0, refs: [] }],
  [{ kind: "object" }, {}],
];

test("every reader can add values that are not in the file", () => {
  for (const [shape, zero] of shapes) {
    const reader = makeReader(shape, () => undefined);
    reader.fill(2);
    assert.equal(reader.length, 2);
    assert.deepEqual(toList(fromLayout(reader.finish())), [zero, zero], shape.kind);
  }
});

test("items that nobody counts", () => {
  const shape: ObjectShape = { kind: "counted", countName: "n", content: numbers("int8") };
  assert.throws(
    () => makeReader(shape, () => undefined),
    (error) => isCoffeaError(error, "NotReadable"),
  );
});
