import assert from "node:assert/strict";
import { test } from "node:test";
import * as str from "../operations/str/index.ts";
import { textOperations } from "./operations.ts";

test("every operation on one text is public under its name", () => {
  assert.deepEqual(
    Object.keys(textOperations).filter((name) => !(name in str)),
    [],
  );
});
