import { type PreprocessedFileset, preprocess, type PreprocessWarning, writeFileset } from "../dataset-tools/index.ts";
import { filesetArgument } from "./fileset-argument.ts";
import { progressFor } from "./progress.ts";
import { print, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Options of `coffea-ts preprocess`, as commander gives them. */
export interface PreprocessFlags {
  readonly tree: string;
  readonly output: string;
  readonly updated?: string;
  readonly stepSize?: number;
  readonly alignClusters?: boolean;
  readonly skipBadFiles?: boolean;
  readonly recalculateSteps?: boolean;
  readonly concurrency?: number;
  /** False with `--no-form`. */
  readonly form: boolean;
  /** False with `--no-cache`, else true. */
  readonly cache: boolean;
}

/** Looks into every file of a fileset and saves what it finds: the available files, and all of them where that is asked for. */
export async function preprocessCommand(files: readonly string[], flags: PreprocessFlags, terminal: Terminal): Promise<void> {
  for (const path of [flags.output, flags.updated ?? flags.output]) checkPath(path);
  const [available, updated] = await preprocess(filesetArgument(files), {
    treename: flags.tree,
    stepSize: flags.stepSize ?? null,
    alignClusters: flags.alignClusters ?? false,
    skipBadFiles: flags.skipBadFiles ?? false,
    recalculateSteps: flags.recalculateSteps ?? false,
    saveForm: flags.form,
    metadataCache: flags.cache,
    onProgress: progressFor(terminal, { kind: "auto", quiet: false }),
    onWarning: (warning) => terminal.err.write(`${warningText(warning)}\n`),
    ...(flags.concurrency === undefined ? {} : { concurrency: flags.concurrency }),
  });
  await writeFileset(flags.output, available);
  if (flags.updated !== undefined) await writeFileset(flags.updated, updated);
  printSummary(updated, terminal);
  print(terminal, `\nwritten:\n  ${flags.output}${flags.updated === undefined ? "" : `\n  ${flags.updated}`}`);
}

function printSummary(updated: PreprocessedFileset, terminal: Terminal): void {
  for (const [name, { files }] of Object.entries(updated)) {
    const all = Object.entries(files);
    const bad = all.filter(([, file]) => file.reason !== undefined);
    const good = all.filter(([, file]) => file.reason === undefined).map(([, file]) => file);
    const entries = good.reduce((sum, file) => sum + (file.num_selected_entries ?? 0), 0);
    const steps = good.reduce((sum, file) => sum + (file.steps?.length ?? 0), 0);
    print(terminal, `${name}: ${good.length} of ${all.length} files, ${entries} entries in ${steps} steps`);
    for (const [path, { code, reason }] of bad) print(terminal, `  left out: ${path} (${code}): ${reason}`);
  }
}

function checkPath(path: string): void {
  if (/\.json(?:\.gz)?$/i.test(path)) return;
  throw new UsageError(`A fileset is saved as .json or .json.gz, and "${path}" is neither.`);
}

function warningText({ dataset, file, message }: PreprocessWarning): string {
  return `warning: ${file === null ? `dataset "${dataset}"` : `"${file}" of dataset "${dataset}"`}: ${message}`;
}
