// The process that reads damaged files: it gets a file and a seed, and answers with what became of it, its time and its memory.
import { readFileSync } from "node:fs";
import { memorySource } from "../../src/bytes/index.ts";
import { type FileKey, openRootSync } from "../../src/root/index.ts";
import { damage } from "./damage.ts";
import { type ReadFile, readFile } from "./read-file.ts";

/** One case: the same file and seed damage it in the same way. */
export interface DamagedCase {
  readonly path: string;
  readonly seed: number;
}
/** Time of the processor in ms, and the most memory of the process so far in bytes. `mistake` is the stack of an error that should not be. */
export interface DamagedResult {
  readonly damage: string;
  readonly read: ReadFile | null;
  readonly mistake: string | null;
  readonly cpuMilliseconds: number;
  readonly peakBytes: number;
}

const originals = new Map<string, { readonly bytes: Uint8Array; readonly keys: readonly FileKey[] }>();

process.on("message", ({ path, seed }: DamagedCase) => {
  let known = originals.get(path);
  if (known === undefined) {
    const bytes = new Uint8Array(readFileSync(path));
    known = { bytes, keys: openRootSync(memorySource(bytes, path)).keys() };
    originals.clear();
    originals.set(path, known);
  }
  const { bytes, damage: what } = damage(known.bytes, known.keys, seed);
  const before = process.cpuUsage();
  let [read, mistake]: [ReadFile | null, string | null] = [null, null];
  try {
    read = readFile(bytes, seed);
  } catch (error) {
    mistake = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { user, system } = process.cpuUsage(before);
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  process.send!({ damage: what, read, mistake, cpuMilliseconds: (user + system) / 1000, peakBytes } satisfies DamagedResult);
});
