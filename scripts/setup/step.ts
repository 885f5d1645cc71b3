import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The repository's folder, with a slash at the end. */
export const repository: string = fileURLToPath(new URL("../../", import.meta.url));

/** What a finished command left: exit code and, when it was captured, its output. */
export interface Finished {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

/**
 * Runs a command as one named step: prints the name at once, a dot every few seconds while it works, and the time at the end.
 * Output is shown only when the command fails, or as it comes with `show`.
 */
export function runStep(
  name: string,
  command: readonly string[],
  options: { show?: boolean; cwd?: string; env?: Record<string, string> } = {},
): Promise<Finished> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  process.stderr.write(options.show ? `— ${name}\n` : `— ${name} `);
  const child = spawn(command[0]!, command.slice(1), {
    cwd: options.cwd ?? repository,
    env: { ...process.env, ...options.env },
    stdio: options.show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
  });
  const pieces: Buffer[] = [];
  child.stdout?.on("data", (piece: Buffer) => pieces.push(piece));
  child.stderr?.on("data", (piece: Buffer) => pieces.push(piece));
  const dots = options.show ? undefined : setInterval(() => process.stderr.write("."), 3000);
  return new Promise((resolve) => {
    const finish = (code: number, extra = "") => {
      clearInterval(dots);
      const output = Buffer.concat(pieces).toString() + extra;
      if (!options.show)
        process.stderr.write(code === 0 ? ` ok (${seconds().toFixed(1)} s)\n` : ` failed (exit code ${code})\n${output}\n`);
      resolve({ code, output, seconds: seconds() });
    };
    child.on("error", (error) => finish(127, error.message));
    child.on("close", (code) => finish(code ?? 1));
  });
}

/** Whether a program of this name is on the PATH. */
export function haveProgram(name: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${name}`], { stdio: "ignore" }).status === 0;
}
