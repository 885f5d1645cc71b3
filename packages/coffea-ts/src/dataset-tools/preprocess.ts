import { ConcurrentExecutor } from "../executor/index.ts";
import { badFileset, type Dataset, type Fileset, type FilesetFile, parseDatasets, readFileset } from "../fileset/index.ts";
import { type FoundFile, openMetadataCache, preprocessFiles } from "../processor/index.ts";
import { emptyDataset } from "./empty-dataset.ts";
import { checkPreprocessOptions, type PreprocessOptions, type PreprocessWarning } from "./preprocess-options.ts";
import type { PreprocessedFileset } from "./preprocessed-fileset.ts";
import { savedForm } from "./saved-form.ts";
import { type FileRules, unreadFile, writtenFile } from "./written-file.ts";
import { extraOfDataset, extraOfFile } from "./written-extra.ts";

/**
 * Looks into every file of a fileset and gives it back with the number of entries, the UUID and steps of each, and the form of each dataset (coffea's `preprocess`).
 * Both results are plain JSON in coffea's shape and load in coffea. Steps that a file has already stay while it is the same file, as a selection of entries:
 * with another `stepSize` the same entries are cut anew.
 *
 * @param fileset a fileset of any form, or the path of a JSON file with one
 * @returns `[available, updated]`: the files that could be read, and all of them, unreadable ones with `code` and `reason`
 * @throws `BadFileset`; the error of the first unreadable file unless `skipBadFiles` is on; `NoChunks` when no file of a dataset could be read, unless `allowEmptyDatasets` is on
 */
export async function preprocess(
  fileset: Fileset | string,
  options: PreprocessOptions = {},
): Promise<[available: PreprocessedFileset, updated: PreprocessedFileset]> {
  checkPreprocessOptions(options);
  const input = typeof fileset === "string" ? await readFileset(fileset) : fileset;
  const datasets = parseDatasets(input, options.treename ?? null);
  for (const dataset of datasets) checkPaths(dataset);
  const found = await lookAt(
    datasets.flatMap(({ files }) => files),
    options,
  );
  const warn = options.onWarning ?? emitWarning;
  const available: Record<string, PreprocessedFileset[string]> = {};
  const updated: Record<string, PreprocessedFileset[string]> = {};
  for (const dataset of datasets) {
    const files = found.splice(0, dataset.files.length);
    const written = writeDataset(dataset, files, input[dataset.name]!, { options, warn });
    updated[dataset.name] = written.updated;
    if (written.available !== null) available[dataset.name] = written.available;
  }
  return [available, updated];
}

function lookAt(files: readonly FilesetFile[], options: PreprocessOptions): Promise<FoundFile[]> {
  const { concurrency, retries, status, onProgress, signal } = options;
  const bounds = {
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(retries === undefined ? {} : { retries }),
    ...(status === undefined ? {} : { status }),
  };
  return preprocessFiles(files, {
    executor: options.executor ?? new ConcurrentExecutor(bounds),
    pool: null,
    cache: openMetadataCache(options.metadataCache),
    skipbadfiles: options.skipBadFiles === true ? (options.fileExceptions ?? true) : false,
    wanted: { clusters: options.alignClusters ?? false, form: options.saveForm ?? true },
    believesFileset: false,
    filesPerBatch: options.filesPerBatch ?? 1,
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
  });
}

interface Writing {
  readonly options: PreprocessOptions;
  readonly warn: (warning: PreprocessWarning) => void;
}

function writeDataset(
  dataset: Dataset,
  found: readonly FoundFile[],
  input: Fileset[string],
  { options, warn }: Writing,
): { readonly available: PreprocessedFileset[string] | null; readonly updated: PreprocessedFileset[string] } {
  const rules: FileRules = {
    stepSize: options.stepSize ?? null,
    alignClusters: options.alignClusters ?? false,
    recalculateSteps: options.recalculateSteps ?? false,
    stepSizeSafetyFactor: options.stepSizeSafetyFactor ?? 0.5,
    warn,
  };
  const good = found.filter((file) => file.kind === "good");
  const form = (options.saveForm ?? true) ? savedForm(dataset.name, good, warn) : null;
  const rest = { metadata: dataset.metadata, format: "root", compressed_form: form, did: dataset.did, ...extraOfDataset(input) } as const;
  const extra = (file: FilesetFile) => extraOfFile(input, file.filename);
  const read = new Map(good.map(({ file, facts }) => [file.filename, writtenFile(file, facts, rules, extra(file))]));
  const all = found.map(
    ({ file, ...of }) =>
      [file.filename, of.kind === "good" ? read.get(file.filename)! : unreadFile(file, of.skipped, extra(file))] as const,
  );
  const updated = { files: Object.fromEntries(all), ...rest };
  if (good.length > 0) return { available: { files: Object.fromEntries(read), ...rest }, updated };
  const problem = emptyDataset(dataset, found);
  if (options.allowEmptyDatasets !== true) throw problem;
  warn({ dataset: dataset.name, file: null, message: problem.message });
  return { available: null, updated };
}

/** JSON names files by their paths, each once. */
function checkPaths({ name, files }: Dataset): void {
  const seen = new Set<string>();
  for (const { filename, file } of files) {
    const details = { dataset: name, file: filename };
    if (typeof file !== "string") {
      throw badFileset(
        `"${filename}" of dataset "${name}" is an open file or a Blob, which the JSON of a preprocessed fileset cannot name. Give it to a Runner, which looks at files itself.`,
        details,
      );
    }
    if (seen.has(filename))
      throw badFileset(`"${filename}" is twice in dataset "${name}". Its events would count twice; list it once.`, details);
    seen.add(filename);
  }
}

/** A warning of the process, where there is one: a line on standard error, which `process.on("warning")` hears. */
function emitWarning({ dataset, file, message }: PreprocessWarning): void {
  const { process } = globalThis as { process?: { emitWarning?(text: string, type: string): void } };
  const place = file === null ? `dataset "${dataset}"` : `"${file}" of dataset "${dataset}"`;
  process?.emitWarning?.(`preprocess, ${place}: ${message}`, "CoffeaWarning");
}
