import assert from "node:assert/strict";
import { test } from "node:test";
import { siblingModule } from "./sibling-module.ts";

test("beside sources, built files and inside of bundles", () => {
  assert.equal(siblingModule("./b", "file:///x/a.ts"), "file:///x/b.ts");
  assert.equal(siblingModule("./b", "https://h/x/a.js"), "https://h/x/b.js");
  assert.equal(siblingModule("./b", "blob:null/1234"), "./b.js");
});
