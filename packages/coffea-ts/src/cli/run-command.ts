import { writeFile } from "node:fs/promises";
import { Runner, type RunnerOptions, type RunResult } from "../processor/index.ts";
import { type DrawFlags, printHistograms, writePictures } from "./draw-histograms.ts";
import { type ExecutorFlags, executorOfFlags } from "./executor-of-flags.ts";
import { filesetArgument } from "./fileset-argument.ts";
import { findHistograms } from "./find-histograms.ts";
import { loadProcessor } from "./load-processor.ts";
import { outputJson } from "./output-json.ts";
import { progressFor } from "./progress.ts";
import type { SchemaName } from "./schema-names.ts";
import { schemas } from "./schemas.ts";
import { printSummary } from "./summary.ts";
import { print, type Terminal } from "./terminal.ts";

/** Options of `coffea-ts run`, as commander gives them. */
export interface RunFlags extends DrawFlags, ExecutorFlags {
  readonly tree: string;
  readonly schema: SchemaName;
  readonly chunksize?: number;
  readonly maxChunks?: number;
  readonly skipBadFiles?: boolean;
  readonly output?: string;
  readonly plot?: string;
  readonly json?: boolean;
}

/** Runs a processor over a fileset or files, then prints, draws and saves its output. */
export async function runCommand(processorPath: string, files: readonly string[], flags: RunFlags, terminal: Terminal): Promise<void> {
  const input = filesetArgument(files);
  const processorInstance = await loadProcessor(processorPath);
  const runner = new Runner({ ...runnerOptions(flags), savemetrics: true, onProgress: progressFor(terminal, flags.json === true) });
  const result = await runner.run(input, { processorInstance, treename: flags.tree });
  await showResult(result, flags, terminal);
}

function runnerOptions(flags: RunFlags): RunnerOptions {
  return {
    executor: executorOfFlags(flags),
    schema: schemas[flags.schema],
    skipbadfiles: flags.skipBadFiles ?? false,
    ...(flags.chunksize === undefined ? {} : { chunksize: flags.chunksize }),
    ...(flags.maxChunks === undefined ? {} : { maxchunks: flags.maxChunks }),
  };
}

async function showResult(result: RunResult, flags: RunFlags, terminal: Terminal): Promise<void> {
  const { out, metrics, report } = result;
  const found = findHistograms(out);
  const written: string[] = [];
  const json = flags.output === undefined && flags.json !== true ? "" : outputJson({ out, metrics, report });
  if (flags.output !== undefined) {
    await writeFile(flags.output, `${json}\n`);
    written.push(flags.output);
  }
  if (flags.plot !== undefined) written.push(...(await writePictures(found, flags.plot, terminal, flags)));
  if (flags.json === true) {
    print(terminal, json);
    return;
  }
  printHistograms(found, terminal, flags);
  printSummary(result, terminal);
  if (written.length > 0) print(terminal, `\nwritten:\n${written.map((path) => `  ${path}`).join("\n")}`);
}
