import { stat, writeFile } from "node:fs/promises";
import {
  type ProgressListener,
  Runner,
  type RunnerOptions,
  type RunOptions,
  type RunResult,
  SimpleCheckpointer,
} from "../processor/index.ts";
import type { DrawFlags } from "./draw-histograms.ts";
import { filesetArgument } from "./fileset-argument.ts";
import { findHistograms } from "./find-histograms.ts";
import { loadProcessor } from "./load-processor.ts";
import { outputJson } from "./output-json.ts";
import type { ProgressKind } from "./progress-kinds.ts";
import { progressFor } from "./progress.ts";
import { type RunnerFlags, runnerOfFlags } from "./runner-of-flags.ts";
import { StoppedError, stopSignals } from "./stop-signals.ts";
import { printSummary, resumedText } from "./summary.ts";
import { print, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Options of `coffea-ts run`, as commander gives them. */
export interface RunFlags extends DrawFlags, RunnerFlags {
  readonly evaluator?: RunnerOptions["evaluator"];
  readonly skipCodes?: readonly string[];
  readonly output?: string;
  readonly plot?: string;
  readonly json?: boolean;
  readonly progress?: ProgressKind;
  readonly live?: boolean;
  readonly checkpoints?: string | true;
  readonly resume?: string | true;
}

/** Where checkpoints are when no folder is named. */
export const defaultCheckpoints = "coffea-ts-checkpoints";

/** Runs a processor over a fileset or files, then prints, draws and saves its output. Rejects with `StoppedError` when a signal ended it, after saving what was done. */
export async function runCommand(processorPath: string, files: readonly string[], flags: RunFlags, terminal: Terminal): Promise<void> {
  const input = filesetArgument(files);
  const folder = await checkpointFolder(flags);
  const processorInstance = await loadProcessor(processorPath);
  const result = await runWatched(input, { processorInstance, treename: flags.tree, checkpoints: folder }, { flags, terminal });
  const { exception } = result;
  if (exception instanceof StoppedError) throw await stopped(exception, result, { flags, folder, terminal });
  if (exception !== null) throw exception;
  if (flags.resume !== undefined) terminal.err.write(`${resumedText(result.metrics)}\n`);
  await showResult(result, flags, terminal);
}

interface Watch {
  readonly flags: RunFlags;
  readonly terminal: Terminal;
}

/** Runs with progress or a live view, until the end or a signal; errors are in the result. */
async function runWatched(
  input: Parameters<typeof Runner.prototype.run>[0],
  options: RunOptions,
  { flags, terminal }: Watch,
): Promise<RunResult> {
  const isLive = flags.live === true && terminal.err.isTTY === true;
  const live = isLive ? new (await import("./live-view.ts")).LiveView(terminal.err, flags) : null;
  const onProgress = live?.onProgress ?? progressFor(terminal, { kind: flags.progress ?? "auto", quiet: flags.json === true });
  const stop = stopSignals(
    () => live === null && terminal.err.write("coffea-ts: stopping after the chunks that are being processed; once more ends it at once\n"),
  );
  try {
    const runner = new Runner({ ...runnerOptions(flags, onProgress), savemetrics: true, useResultType: true });
    return await runner.run(input, { ...options, signal: stop.signal, ...(live === null ? {} : { onPartial: live.onPartial }) });
  } finally {
    stop.close();
    live?.close();
  }
}

function runnerOptions(flags: RunFlags, onProgress: ProgressListener): RunnerOptions {
  return {
    ...runnerOfFlags(flags),
    // As Node reads it: any text turns the cache of compiled code off.
    loopCache: (process.env["NODE_DISABLE_COMPILE_CACHE"] ?? "") === "",
    onProgress,
    ...(flags.skipCodes === undefined ? {} : { skipbadfiles: flags.skipCodes as NonNullable<RunnerOptions["skipbadfiles"]> }),
    ...(flags.evaluator === undefined ? {} : { evaluator: flags.evaluator }),
  };
}

/** The folder of checkpoints, or null. A file in its place is a forgotten word: `--resume data.root`. */
async function checkpointFolder({ checkpoints, resume }: RunFlags): Promise<string | null> {
  const named = [resume, checkpoints].find((value) => typeof value === "string");
  if (named === undefined) return resume === true || checkpoints === true ? defaultCheckpoints : null;
  const found = await stat(named).catch(() => null);
  if (found?.isFile() !== true) return new SimpleCheckpointer(named).checkpointDir;
  const flag = named === resume ? "--resume" : "--checkpoints";
  throw new UsageError(
    `${flag} got "${named}", which is a file and no folder for checkpoints. Write ${flag} at the end, or ${flag}=FOLDER.`,
  );
}

/** Saves what was done, and says how to go on. */
async function stopped(
  reason: StoppedError,
  result: RunResult,
  { flags, folder, terminal }: Watch & { readonly folder: string | null },
): Promise<StoppedError> {
  const { out, metrics, report } = result;
  const { processed, chunks, entries } = metrics;
  const parts = [`${reason.message} ${processed} of ${chunks} chunks (${entries.toLocaleString("en-US")} events) are done.`];
  if (flags.output !== undefined && processed > 0) {
    const partial = { processed, chunks, reason: reason.message };
    await writeFile(flags.output, `${outputJson({ out, metrics, report, partial })}\n`);
    parts.push(`Their output is in ${flags.output}, marked as partial.`);
  }
  const flag = folder === defaultCheckpoints ? "--resume" : `--resume=${folder}`;
  parts.push(
    folder === null
      ? "Nothing else was kept; with --checkpoints a run that is stopped can go on."
      : `To go on, give the same command with ${flag}.`,
  );
  for (const warning of report.warnings) terminal.err.write(`coffea-ts: ${warning}\n`);
  return new StoppedError(parts.join(" "), reason.exitCode);
}

async function showResult(result: RunResult, flags: RunFlags, terminal: Terminal): Promise<void> {
  const { out, metrics, report } = result;
  const written: string[] = [];
  const json = flags.output === undefined && flags.json !== true ? "" : outputJson({ out, metrics, report });
  if (flags.output !== undefined) {
    await writeFile(flags.output, `${json}\n`);
    written.push(flags.output);
  }
  if (flags.json === true && flags.plot === undefined) {
    print(terminal, json);
    return;
  }
  const { printHistograms, writePictures } = await import("./draw-histograms.ts");
  const found = findHistograms(out);
  if (flags.plot !== undefined) written.push(...(await writePictures(found, flags.plot, terminal, flags)));
  if (flags.json === true) {
    print(terminal, json);
    return;
  }
  printHistograms(found, terminal, flags);
  printSummary(result, terminal);
  if (written.length > 0) print(terminal, `\nwritten:\n${written.map((path) => `  ${path}`).join("\n")}`);
}
