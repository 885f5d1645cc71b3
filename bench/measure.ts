import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer } from "./answer.ts";
import { python, repository, type Program } from "./programs.ts";
import type { Cost } from "./statistics.ts";

// Without a place for byte code Python compiles its libraries at every start, which would be unfair.
const environment = { ...process.env, PYTHONPYCACHEPREFIX: `${repository}.cache/bench/pycache`, PYTHONDONTWRITEBYTECODE: "" };

/** Runs a program on a file once, as a process of its own. Throws with the program's error output when it fails. */
export function measure(program: Program, file: string): { cost: Cost; answer: Answer } {
  const folder = mkdtempSync(join(tmpdir(), "coffea-ts-bench-"));
  try {
    const output = join(folder, "output");
    const arguments_ = [`${repository}bench/measure.py`, output, ...program.command(file)];
    const run = spawnSync(python, arguments_, { cwd: repository, env: environment, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    if (run.error) throw new Error(`${program.name} could not start: ${run.error.message}`);
    const report = JSON.parse(run.stdout) as Cost & { exitCode: number };
    if (report.exitCode !== 0) throw new Error(`${program.name} failed with exit code ${report.exitCode}:\n${run.stderr}`);
    const { wallSeconds, cpuSeconds, peakMegabytes } = report;
    return { cost: { wallSeconds, cpuSeconds, peakMegabytes }, answer: program.answer(readFileSync(output, "utf8")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
