import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { makeSample } from "../scripts/sample/sample-file.ts";

/** A folder for the tests of a file, with two small samples in it, that goes when they are done. */
export function folderWithSamples(): { readonly folder: string; readonly files: readonly [string, string] } {
  const folder = mkdtempSync(join(tmpdir(), "coffea-ts-example-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const files = [join(folder, "B.root"), join(folder, "C.root")] as const;
  for (const [i, file] of files.entries()) makeSample(file, { events: 3000 + 2000 * i, seed: 2012 + i });
  return { folder, files };
}

/** Runs an example of this folder with options in another process. Throws with its messages when it fails. */
export function runExample(name: string, ...options: readonly string[]): string {
  const example = fileURLToPath(new URL(name, import.meta.url));
  const run = spawnSync(process.execPath, ["--conditions=@coffea-ts/source", example, ...options], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${name} ended with ${run.status}:\n${run.stderr}`);
  return run.stdout;
}
