import assert from "node:assert/strict";
import { test } from "node:test";
import { frameText, userFrame } from "./user-frame.ts";

const own = new URL("../processor/runner.ts", import.meta.url).href;
const withStack = (...lines: string[]): Error => Object.assign(new Error("x"), { stack: lines.join("\n") });

test("the first frame outside this package and the engine", () => {
  const error = withStack(
    "Error: no branch at all (file:///no/such.ts:1:1)x",
    `    at get (${own}:10:5)`,
    "    at Array.map (<anonymous>)",
    "    at parse (file:///home/ann/node_modules/commander/lib/command.js:3:1)",
    "    at node:internal/process/task_queues:105:5",
    "    at DimuonMass.process (file:///home/ann/my%20work/dimuon.ts:14:20)",
    "    at main (file:///home/ann/main.ts:1:1)",
  );
  const frame = userFrame(error);
  assert.deepEqual(frame, { file: "/home/ann/my work/dimuon.ts", line: 14, column: 20 });
  assert.equal(frameText(frame!), "/home/ann/my work/dimuon.ts:14:20");
});

test("frames without a function, with async, with a bare path, and of a page", () => {
  assert.equal(userFrame(withStack("Error", "    at file:///a/b.ts:3:4"))?.line, 3);
  assert.equal(userFrame(withStack("Error", "    at async file:///a/b.ts:3:4"))?.line, 3);
  assert.equal(userFrame(withStack("Error", "    at process (/a/b.js:7:8)"))?.file, "/a/b.js");
  assert.equal(userFrame(withStack("Error", "    at process (https://page.example/app.js?v=2:7:8)"))?.file, "https://page.example/app.js");
});

test("stacks of Firefox and Safari", () => {
  assert.deepEqual(userFrame(withStack("process@https://page.example/app.js:7:8", "@https://page.example/app.js:9:1")), {
    file: "https://page.example/app.js",
    line: 7,
    column: 8,
  });
});

test("a real error of this test file is the user's", () => {
  assert.match(userFrame(new Error("here"))?.file ?? "", /user-frame\.test\.ts$/);
});

test("null where there is nothing to show", () => {
  assert.equal(userFrame("text"), null);
  assert.equal(userFrame(withStack("Error: x", `    at f (${own}:1:1)`)), null);
});
