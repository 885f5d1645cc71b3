import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { mock } from "node:test";

/** Paths of the ROOT files that are opened while `run` runs, each as often as it is. */
export async function openedDuring(run: () => Promise<unknown>): Promise<string[]> {
  const opened: string[] = [];
  const real = fs.openSync;
  const spy = mock.method(fs, "openSync", (path: string, ...rest: [string]) => {
    if (path.endsWith(".root")) opened.push(path);
    return real(path, ...rest);
  });
  syncBuiltinESMExports();
  try {
    await run();
  } finally {
    spy.mock.restore();
    syncBuiltinESMExports();
  }
  return opened;
}
