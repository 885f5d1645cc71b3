import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cache, python, repository } from "../places.ts";
import type { Cost } from "../statistics.ts";
import type { Run } from "./case.ts";

// Without a place for byte code Python compiles its libraries at every start, which would be unfair.
const environment = { ...process.env, PYTHONPYCACHEPREFIX: `${cache}pycache`, PYTHONDONTWRITEBYTECODE: "" };

/** What one run cost and printed. */
export interface Measured {
  readonly cost: Cost;
  readonly output: string;
}

/**
 * Runs a program once, as a process of its own, on one core where that is all it may use. `sampling` watches the memory of the whole process tree
 * (`peakMegabytes`), which costs the machine some time. Throws with the program's error output when it fails.
 */
export function measure(run: Run, { sampling = false } = {}): Measured {
  const folder = mkdtempSync(join(tmpdir(), "coffea-ts-bench-"));
  try {
    const output = join(folder, "output");
    const options = [run.cores === 1 ? "--pin" : "--free", sampling ? "--sample" : "--time"];
    const done = spawnSync(python, [`${repository}bench/programs/measure.py`, ...options, output, ...run.command], {
      cwd: repository,
      env: { ...environment, ...run.environment },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (done.error) throw new Error(`${run.name} could not start: ${done.error.message}`);
    const { exitCode, ...cost } = JSON.parse(done.stdout) as Cost & { exitCode: number };
    if (exitCode !== 0) throw new Error(`${run.name} failed with exit code ${exitCode}:\n${done.stderr.slice(-2000)}`);
    return { cost, output: readFileSync(output, "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
