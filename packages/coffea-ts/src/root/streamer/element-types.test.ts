import assert from "node:assert/strict";
import { test } from "node:test";
import { basicDtype, elementType } from "./element-types.ts";

test("basic types alone, in fixed arrays and behind pointers", () => {
  for (const base of [0, elementType.fixedArray, elementType.pointerArray]) {
    assert.equal(basicDtype(base + 5), "float32");
    assert.equal(basicDtype(base + 16), "int64");
    assert.equal(basicDtype(base + 18), "bool");
  }
});

test("anything else is no basic type: packed floats, texts, classes, containers", () => {
  const others = [
    elementType.base,
    elementType.charStar,
    elementType.double32,
    elementType.float16,
    elementType.object,
    elementType.tString,
    elementType.stl,
  ];
  assert.deepEqual(
    others.map(basicDtype),
    others.map(() => null),
  );
  assert.equal(basicDtype(elementType.stl + 3), null);
  assert.equal(basicDtype(-1), null);
});
