import assert from "node:assert/strict";
import { test } from "node:test";
import { splitObjectPath } from "./object-path.ts";

for (const [text, path, tree] of [
  ["a.root:Events", "a.root", "Events"],
  ["a.root:dir/Events;2", "a.root", "dir/Events;2"],
  ["a.root", "a.root", null],
  ["C:\\data\\a.root", "C:\\data\\a.root", null],
  ["C:\\data\\a.root:Events", "C:\\data\\a.root", "Events"],
  ["root://host:1094//a.root", "root://host:1094//a.root", null],
  ["root://host:1094//a.root:Events", "root://host:1094//a.root", "Events"],
  ["https://host/a.root", "https://host/a.root", null],
  ["a.root:", "a.root:", null],
] as const) {
  test(text, () => assert.deepEqual(splitObjectPath(text), { path, tree }));
}
