import { spawnSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, readdirSync } from "node:fs";
import { cache, python, repository } from "../places.ts";

/** How the events are stored: codecs of a TTree, and an RNTuple with zstd. */
export const formats = ["zlib", "zstd", "lz4", "none", "lzma", "rntuple"] as const;
export type Format = (typeof formats)[number];

/** Where the files of the benchmark are; `folder` has files whose names end with the format (`data_zlib.root`), and is null for those that ROOT makes. */
export interface EventFiles {
  readonly folder: string | null;
  readonly events: number;
}

/** Path of a file of events; made by ROOT when it is not there (some seconds for each million). */
export function eventsFile({ folder, events }: EventFiles, format: Format): string {
  if (folder === null) return made(format, events);
  const name = readdirSync(folder).find((file) => file.endsWith(`${format}.root`));
  if (name === undefined) throw new Error(`There is no file *${format}.root in ${folder}.`);
  return `${folder}/${name}`;
}

/** Path of a file of so many events that ROOT made. */
export function made(format: Format, events: number): string {
  const folder = `${cache}events-${events}`;
  const path = `${folder}/${format}.root`;
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  console.error(`Making ${path} with ROOT …`);
  const script = `${repository}bench/data/make_events.py`;
  const options = ["--events", String(events), "--format", format, "--build", `${cache}programs`];
  const done = spawnSync(python, [script, path, ...options], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`ROOT could not make ${path}:\n${done.stderr ?? done.error?.message}`);
  return path;
}

/** So many files with the same events, under different names. */
export function copies(file: string, count: number): string[] {
  const folder = `${file.slice(0, -".root".length)}-copies`;
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, at) => {
    const path = `${folder}/${String(at).padStart(4, "0")}.root`;
    if (!existsSync(path)) linkSync(file, path);
    return path;
  });
}
