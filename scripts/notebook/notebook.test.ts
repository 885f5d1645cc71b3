import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { denoPath } from "../../packages/coffea-ts/test/runtime/deno.ts";
import { haveProgram, repository } from "../setup/step.ts";

const skip =
  denoPath === null ? "Deno is not installed (npm rebuild deno)" : !haveProgram("python3") ? "no Python for Jupyter's client" : false;

test("the notebook comes out again, byte for byte, when Jupyter executes it", { skip, timeout: 600_000 }, () => {
  const check = spawnSync(process.execPath, ["--conditions=@coffea-ts/source", "scripts/notebook.ts", "--check"], {
    cwd: repository,
    encoding: "utf8",
    timeout: 590_000,
  });
  assert.equal(check.status, 0, check.stderr);
});

test("the committed notebook has no errors, and no paths of a machine", () => {
  const text = readFileSync(`${repository}examples/processors.ipynb`, "utf8");
  const notebook = JSON.parse(text) as { cells: { cell_type: string; outputs?: { output_type: string }[] }[] };
  assert.ok(notebook.cells.length >= 20);
  assert.ok(notebook.cells.every(({ outputs = [] }) => outputs.every(({ output_type }) => output_type !== "error")));
  assert.equal(text.includes(repository), false);
});
