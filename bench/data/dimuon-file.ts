import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { python, repository } from "../places.ts";

/** The codecs that ROOT can write a benchmark file with. */
export const codecs = ["zlib", "zstd", "lz4", "lzma", "none"] as const;

/** Path of a file of dimuon-like events made by ROOT itself, in `.cache/bench`; made when it is not there yet (some seconds per million events). */
export function benchmarkFile(codec: string, events: number): string {
  const folder = `${repository}.cache/bench/dimuon-${events}`;
  const path = `${folder}/dimuon_${codec}.root`;
  if (existsSync(path)) return path;
  console.error(`Making ${path} with ROOT: ${events} events …`);
  const script = `${repository}packages/coffea-ts/test/data/make_root_files.py`;
  const made = spawnSync(python, [script, folder, "--events", String(events), "--codecs", codec], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(`ROOT could not make ${path}:\n${made.stderr ?? made.error?.message}`);
  return path;
}
