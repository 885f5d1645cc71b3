import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { denoPath } from "../../packages/coffea-ts/test/runtime/deno.ts";
import { repository, runStep } from "../setup/step.ts";

const folder = `${repository}.cache/notebook`;
const python = `${folder}/python/bin/python`;
const requirements = `${repository}scripts/notebook/requirements.txt`;
const kernel = `${repository}scripts/notebook/deno_kernel.py`;

/** What executes notebooks: a Python with Jupyter's client, and the folder that holds our kernel's description. */
export interface JupyterEnvironment {
  readonly python: string;
  /** Value of JUPYTER_DATA_DIR. */
  readonly data: string;
}

/**
 * Installs Jupyter's client into `.cache/notebook` (once per version of the requirements, about 10 s) and describes our kernel there; nothing is
 * written elsewhere. Throws what is missing, in words.
 */
export async function jupyterEnvironment(): Promise<JupyterEnvironment> {
  if (denoPath === null) throw new Error("Deno is not installed: its install script did not run. Try: npm rebuild deno");
  const stamp = `${folder}/.installed-from`;
  const wanted = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    mkdirSync(folder, { recursive: true });
    await needed("Python environment of the notebook", ["python3", "-m", "venv", `${folder}/python`]);
    await needed("Jupyter's client", [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements]);
    writeFileSync(stamp, wanted);
  }
  const data = `${folder}/jupyter`;
  mkdirSync(`${data}/kernels/deno`, { recursive: true });
  writeFileSync(`${data}/kernels/deno/kernel.json`, `${JSON.stringify(kernelDescription(denoPath), null, 2)}\n`);
  return { python, data };
}

async function needed(what: string, command: readonly string[]): Promise<void> {
  const { code } = await runStep(what, command);
  if (code !== 0)
    throw new Error(`${what} could not be installed; its messages are above. Python 3.10 or newer with venv, and PyPI, are needed.`);
}

/** Under the name of Deno's own kernel, so that the notebook opens with either. */
function kernelDescription(deno: string): object {
  return {
    argv: [python, kernel, "{connection_file}"],
    display_name: "Deno",
    language: "typescript",
    interrupt_mode: "message",
    env: { DENO: deno, DENO_CONDITIONS: "@coffea-ts/source", DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" },
  };
}
