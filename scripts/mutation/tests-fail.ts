import { spawn } from "node:child_process";
import { join } from "node:path";

/** How a test file is run: all files of a call share one process, and the first failing test ends it. */
export interface TestRun {
  /** Folder of the project. */
  readonly project: string;
  /** Number of random cases, or a percentage of the usual one. */
  readonly cases: string;
  /** Longest time in ms; a change that makes a loop endless is noticed by it. */
  readonly timeout: number;
}

/** Whether one of these test files fails; ends as soon as that is known. */
export function testsFail(files: readonly string[], { project, cases, timeout }: TestRun): Promise<boolean> {
  const flags = ["--conditions=@coffea-ts/source", "--test", "--test-isolation=none", "--test-reporter=tap", "--test-timeout=60000"];
  const kept = { NODE_COMPILE_CACHE: join(project, "compiled"), COFFEA_TS_ORACLE_ANSWERS: join(project, "answers") };
  const env = { ...kept, ...process.env, COFFEA_TS_FUZZ_RUNS: cases };
  const child = spawn(process.execPath, [...flags, ...files], {
    cwd: project,
    env,
    stdio: ["ignore", "pipe", "ignore"],
    timeout,
    killSignal: "SIGKILL",
  });
  return new Promise((resolve) => {
    let end = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const lines = end + text;
      if (/^\s*not ok /m.test(lines)) child.kill("SIGKILL");
      end = lines.slice(-200);
    });
    child.on("close", (code) => resolve(code !== 0));
  });
}
