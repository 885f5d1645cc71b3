import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { denoPath } from "../../packages/coffea-ts/test/runtime/deno.ts";
import { haveProgram } from "../setup/step.ts";
import { jupyterEnvironment } from "./environment.ts";
import { executedNotebook } from "./execute.ts";

const skip =
  denoPath === null ? "Deno is not installed (npm rebuild deno)" : !haveProgram("python3") ? "no Python for Jupyter's client" : false;

interface Output {
  readonly output_type: string;
  readonly name?: string;
  readonly text?: string | string[];
  readonly data?: Record<string, string | string[]>;
}

/** The outputs of each cell of code of a script, executed in a folder that goes at once. */
async function outputsOf(...cells: readonly string[]): Promise<Output[][]> {
  const folder = mkdtempSync(join(tmpdir(), "coffea-ts-notebook-"));
  try {
    const script = join(folder, "cells.nb.ts");
    writeFileSync(script, cells.map((cell) => `// %%\n${cell}\n`).join(""));
    const text = await executedNotebook(script, await jupyterEnvironment());
    return (JSON.parse(text) as { cells: { outputs: Output[] }[] }).cells.map(({ outputs }) => outputs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const textOf = (text: string | readonly string[] | undefined): string => [text ?? ""].flat().join("");

test("prints, displays and results stay in their cells", { skip, timeout: 300_000 }, async () => {
  const cell = (n: number): string => `
    for (let i = 0; i < 200; i++) console.log("cell ${n} line", i);
    for (let i = 0; i < 20; i++) await Deno.jupyter.display({ "text/plain": "cell ${n} display " + i }, { raw: true });
    for (let i = 0; i < 20; i++) console.error("cell ${n} error", i);
    "cell ${n} result"`;
  const cells = await outputsOf(...Array.from({ length: 8 }, (_, n) => cell(n)));
  for (const [n, outputs] of cells.entries()) {
    const printed = (name: string) => textOf(outputs.filter((output) => output.name === name).flatMap(({ text }) => text ?? ""));
    const lines = (count: number, word: string) => Array.from({ length: count }, (_, i) => `cell ${n} ${word} ${i}\n`).join("");
    assert.equal(printed("stdout"), lines(200, "line"));
    assert.equal(printed("stderr"), lines(20, "error"));
    const shown = (type: string) =>
      outputs.filter(({ output_type }) => output_type === type).map(({ data }) => textOf(data!["text/plain"]));
    assert.deepEqual(
      shown("display_data"),
      Array.from({ length: 20 }, (_, i) => `cell ${n} display ${i}`),
    );
    assert.deepEqual(shown("execute_result"), [`"cell ${n} result"`]);
  }
});

test("a cell that fails or does not parse ends the execution", { skip, timeout: 300_000 }, async () => {
  await assert.rejects(outputsOf("throw new Error('no')"), /A cell of cells\.nb\.ts failed/);
  await assert.rejects(outputsOf("let x = ;"), /A cell of cells\.nb\.ts failed/);
});
