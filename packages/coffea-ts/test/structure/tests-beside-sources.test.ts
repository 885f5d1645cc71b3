import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceFiles } from "./source-files.ts";

test("every source file with more than 40 lines of running code has a test of its name beside it", () => {
  const files = sourceFiles();
  const paths = new Set(files.map((file) => file.path));
  const untested = files
    .filter((file) => !file.path.endsWith(".test.ts") && !file.path.endsWith("/index.ts") && codeLines(file.text) > 40)
    .map((file) => file.path)
    .filter((path) => !paths.has(path.replace(/\.ts$/, ".test.ts")) && !paths.has(path.replace(/\.ts$/, ".differential.test.ts")));
  assert.deepEqual(untested, []);
});

/** Lines that are neither blank, nor comments, nor part of a type or interface. */
function codeLines(text: string): number {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/^(?:export )?(?:declare )?interface [\s\S]*?^\}/gm, "")
    .replace(/^(?:export )?type [\s\S]*?;$/gm, "");
  return code.split("\n").filter((line) => line.trim() !== "").length;
}
