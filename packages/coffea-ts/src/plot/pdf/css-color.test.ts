import assert from "node:assert/strict";
import { test } from "node:test";
import { rgbOf } from "./css-color.ts";

test("colours by number and name; unknown ones are refused with the nearest name", () => {
  assert.deepEqual(["#ff8000", "#f00", "Black"].map(rgbOf), ["1 0.502 0", "1 0 0", "0 0 0"]);
  assert.throws(() => rgbOf("orrange"), { code: "BadArgument", message: /"orange"/ });
});
