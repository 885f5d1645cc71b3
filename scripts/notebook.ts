// Executes the notebook's script in Jupyter and writes the notebook: npm run notebook [-- SCRIPT.nb.ts…] [--check]
// With --check nothing is written: the notebook that is there has to come out again, byte for byte.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { firstDifference } from "./notebook/first-difference.ts";
import { jupyterEnvironment } from "./notebook/environment.ts";
import { executedNotebook } from "./notebook/execute.ts";
import { repository } from "./setup/step.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: "boolean", default: false } } });
const scripts = positionals.length > 0 ? positionals : [`${repository}examples/processors.nb.ts`];

try {
  const environment = await jupyterEnvironment();
  for (const script of scripts) {
    const notebook = script.replace(/\.nb\.ts$/, ".ipynb");
    if (notebook === script) throw new Error(`${script} is no notebook script: their names end in .nb.ts.`);
    const text = await executedNotebook(script, environment);
    if (!values.check) writeFileSync(notebook, text);
    else compare(notebook, text);
    process.stderr.write(`${values.check ? "the same as" : "wrote"} ${notebook}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function compare(notebook: string, text: string): void {
  const difference = firstDifference(readFileSync(notebook, "utf8"), text);
  if (difference !== null)
    throw new Error(`${notebook} differs from what its script gives now, ${difference}\nMake it anew with: npm run notebook`);
}
