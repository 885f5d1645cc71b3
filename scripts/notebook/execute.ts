import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { repository, runStep } from "../setup/step.ts";
import { notebookOf } from "./cells.ts";
import type { JupyterEnvironment } from "./environment.ts";

/** The notebook of a `// %%` script, executed in the script's folder, as the text of its `.ipynb`. Throws when a cell fails. */
export async function executedNotebook(script: string, { python, data }: JupyterEnvironment): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "notebook-"));
  const [source, target] = [join(folder, "in.ipynb"), join(folder, "out.ipynb")];
  try {
    writeFileSync(source, JSON.stringify(notebookOf(readFileSync(script, "utf8"))));
    const command = [python, `${repository}scripts/notebook/execute.py`, source, target, "deno", dirname(resolve(script))];
    const { code } = await runStep(basename(script), command, { env: { JUPYTER_DATA_DIR: data } });
    if (code !== 0) throw new Error(`A cell of ${basename(script)} failed; its error is above.`);
    return readFileSync(target, "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
