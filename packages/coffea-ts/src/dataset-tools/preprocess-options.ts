import { CoffeaError, checkOptions, type ErrorCode } from "../base/index.ts";
import type { Executor, ProgressListener } from "../executor/index.ts";
import type { MetadataCacheOption } from "../processor/index.ts";

/** Something that a user should know and that ends nothing. */
export interface PreprocessWarning {
  readonly dataset: string;
  /** Null where it is about the dataset. */
  readonly file: string | null;
  readonly message: string;
}

/** How a fileset is preprocessed. Names and defaults are coffea's unless said otherwise. */
export interface PreprocessOptions {
  /** Wanted number of entries in a step. Default null: one step per file. */
  readonly stepSize?: number | null;
  /** Cut steps only where the file's clusters start, so that no basket is read twice. Default false. */
  readonly alignClusters?: boolean;
  /** Make all steps anew, selections included, also where the file is the one that they were made for. Default false. */
  readonly recalculateSteps?: boolean;
  /** Files that one task looks at, one after the other. Default 1. */
  readonly filesPerBatch?: number;
  /** Leave out files that cannot be read; they stay in the updated fileset, with the reason. Default false: the first one ends it. */
  readonly skipBadFiles?: boolean;
  /**
   * Which errors make a bad file: codes, or what says so of an error. Default: all that are the file's fault, `badFileCodes` (missing, no ROOT file, damaged, without the tree;
   * coffea knows only those of the operating system).
   */
  readonly fileExceptions?: readonly ErrorCode[] | ((error: unknown) => boolean);
  /** Save the form of the events, so that task graphs are made without opening any file. Default true. */
  readonly saveForm?: boolean | null;
  /** A step of aligned clusters that is larger than the wanted size by more than this fraction is warned about. Default 0.5. */
  readonly stepSizeSafetyFactor?: number;
  /** Go on when no file of a dataset can be read: it is then missing in the available fileset. Default false. */
  readonly allowEmptyDatasets?: boolean;
  /** Tree of all files that do not name their own. Not in coffea. */
  readonly treename?: string | null;
  /** Files that are open at once at most. Default 8. Not in coffea. */
  readonly concurrency?: number;
  /** Attempts after the first one for reads that failed. Default 3. Not in coffea. */
  readonly retries?: number;
  /** Where facts of files are remembered, so that the next time none is opened. Default null: nowhere. */
  readonly metadataCache?: MetadataCacheOption;
  /** What runs the looks at the files. Default: a `ConcurrentExecutor` of `concurrency` and `retries`. */
  readonly executor?: Executor;
  /** Show a progress bar on standard error where that is a terminal. Default true. */
  readonly status?: boolean;
  /** Told about the progress in place of the bar. */
  readonly onProgress?: ProgressListener;
  /** Told about what is odd and ends nothing. Default: a warning of the process each, where there is one. */
  readonly onWarning?: (warning: PreprocessWarning) => void;
  /** Ends it between two files. */
  readonly signal?: AbortSignal;
}

const known = {
  stepSize: "any",
  alignClusters: "boolean",
  recalculateSteps: "boolean",
  filesPerBatch: "number",
  skipBadFiles: "boolean",
  fileExceptions: "any",
  saveForm: "any",
  stepSizeSafetyFactor: "number",
  allowEmptyDatasets: "boolean",
  treename: "any",
  concurrency: "number",
  retries: "number",
  metadataCache: "any",
  executor: "object",
  status: "boolean",
  onProgress: "function",
  onWarning: "function",
  signal: "object",
} as const satisfies Record<keyof Required<PreprocessOptions>, string>;

/**
 * Checks names and values.
 *
 * @throws `BadArgument` naming the option, its value and what it takes
 */
export function checkPreprocessOptions(options: PreprocessOptions): void {
  checkOptions(options, known, "preprocess");
  const { stepSize, filesPerBatch, stepSizeSafetyFactor } = options;
  if (stepSize !== undefined && stepSize !== null)
    checkCount(stepSize, "stepSize", "the wanted number of entries in a step, or null for one step per file");
  if (filesPerBatch !== undefined) checkCount(filesPerBatch, "filesPerBatch", "how many files one task looks at");
  if (stepSizeSafetyFactor !== undefined && !(stepSizeSafetyFactor >= 0)) {
    throw new CoffeaError(
      "BadArgument",
      `stepSizeSafetyFactor is ${stepSizeSafetyFactor}; it is a fraction of the wanted size, such as 0.5.`,
    );
  }
}

function checkCount(value: number, name: string, meaning: string): void {
  if (Number.isSafeInteger(value) && value >= 1) return;
  throw new CoffeaError("BadArgument", `${name} is ${value}; it is ${meaning}, a whole number ≥ 1.`);
}
