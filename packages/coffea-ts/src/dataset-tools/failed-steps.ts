import { CoffeaError } from "../base/index.ts";
import { fromPythonRepr, type StepReport } from "../task-graph/index.ts";
import { badFileset, type DatasetSpec, type Fileset, isFilesByPath, parseDatasets, type Step } from "../fileset/index.ts";
import type { FileEntry } from "./edit-files.ts";
import { specOf, withSteps } from "./slice-chunks.ts";

/** The report of a dataset: its records, or an array of them as awkward has it. */
export type Report = readonly Pick<StepReport, "args" | "exception">[] | { toList(): unknown };

/**
 * Only those files and steps of a dataset that failed, by the report of a run; `num_selected_entries` is counted anew (coffea's `get_failed_steps_for_dataset`).
 *
 * @throws `BadFileset` when the report is of another dataset, or the dataset has no steps
 */
export function getFailedStepsForDataset<D extends Fileset[string]>(dataset: D, report: Report): D {
  parseDatasets({ dataset }, "any");
  const isBare = !Array.isArray(dataset) && isFilesByPath(dataset as Record<string, unknown>);
  const files: unknown = Array.isArray(dataset) || isBare ? dataset : (dataset as DatasetSpec).files;
  if (Array.isArray(files))
    throw badFileset(
      `Failed steps are chosen from a preprocessed dataset, which has steps for each file; this is a list of files. ${wayOut}`,
    );
  const entries = files as Readonly<Record<string, FileEntry>>;
  for (const [path, entry] of Object.entries(entries)) {
    if (!("steps" in specOf(entry)))
      throw badFileset(`File "${path}" has no steps that a report could be about. ${wayOut}`, { file: path });
  }
  const failed = new Map<string, Step[]>();
  for (const record of recordsOf(report)) {
    const { file, step } = stepOf(record);
    if (record.exception === null || record.exception === undefined) continue;
    if (!Object.hasOwn(entries, file)) {
      throw badFileset(`The report is about "${file}", which is not in the dataset. It has to be the report of this very dataset.`, {
        file,
      });
    }
    const steps = failed.get(file) ?? [];
    steps.push(step);
    failed.set(file, steps);
  }
  const kept = Object.fromEntries([...failed].map(([file, steps]) => [file, withSteps(specOf(entries[file]!), steps)]));
  return (isBare ? kept : { ...(dataset as DatasetSpec), files: kept }) as D;
}

/**
 * Only those datasets, files and steps that failed, by the reports of a run (coffea's `get_failed_steps_for_fileset`): what to run again.
 *
 * @param reports the report of each dataset, as `applyToFileset` gives them
 * @throws `BadFileset` when a report is missing, or of another dataset
 */
export function getFailedStepsForFileset<F extends Fileset>(fileset: F, reports: Readonly<Record<string, Report>>): F {
  const failed = Object.entries(fileset).map(([name, dataset]) => {
    const report = Object.hasOwn(reports, name) ? reports[name] : undefined;
    if (report === undefined)
      throw badFileset(`There is no report of dataset "${name}"; there are those of ${Object.keys(reports).join(", ") || "none"}.`, {
        dataset: name,
      });
    return [name, getFailedStepsForDataset(dataset, report)] as const;
  });
  return Object.fromEntries(
    failed.filter(([, dataset]) => Object.keys("files" in dataset ? (dataset as DatasetSpec).files : dataset).length > 0),
  ) as F;
}

const wayOut = "Preprocess the fileset first: const [available] = await preprocess(fileset).";

type Record_ = Pick<StepReport, "args" | "exception">;

function recordsOf(report: Report): readonly Record_[] {
  return "toList" in report ? (report.toList() as readonly Record_[]) : report;
}

function stepOf({ args }: Record_): { readonly file: string; readonly step: Step } {
  const [file, , start, stop, isStep] = args;
  const step = [Number(start), Number(stop)] as const;
  if (file === undefined || isStep !== "True" || !step.every(Number.isSafeInteger)) {
    throw new CoffeaError(
      "BadArgument",
      `A record of the report has the arguments ${JSON.stringify(args)}; failed steps can be told only for ["'file'", "'tree'", "start", "stop", "True"], which files with steps give.`,
    );
  }
  return { file: fromPythonRepr(file), step };
}
