import { spawnSync } from "node:child_process";
import { argv, env, execArgv, execPath, exit } from "node:process";

const tunable = "glibc.malloc.hugetlb=1";

/** Whether this process asks for large pages of memory. */
export const hasHugePages: boolean = env["GLIBC_TUNABLES"]?.includes(tunable) === true;

/**
 * Starts `script` with the same arguments in a new process, unless this one is it, so that large results lie in pages of 2 MB: NumPy asks the kernel for such
 * pages itself, and Node does only where glibc is told to. Without effect on other systems.
 */
export function restartWithHugePages(script: string): void {
  if (hasHugePages) return;
  const GLIBC_TUNABLES = [env["GLIBC_TUNABLES"], tunable].filter((text) => text !== undefined).join(":");
  const { status } = spawnSync(execPath, [...execArgv, script, ...argv.slice(2)], { stdio: "inherit", env: { ...env, GLIBC_TUNABLES } });
  exit(status ?? 1);
}
