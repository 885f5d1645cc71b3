import type { FilesetFile, Step } from "../fileset/index.ts";
import type { FileFacts, SkippedItem } from "../processor/index.ts";
import { keepSteps, type StepRule, stepsOf } from "./file-steps.ts";
import type { PreprocessWarning } from "./preprocess-options.ts";
import type { PreprocessedFile } from "./preprocessed-fileset.ts";
import type { extraOfFile } from "./written-extra.ts";

/** How steps are made, kept and judged. */
export interface FileRules extends StepRule {
  readonly recalculateSteps: boolean;
  readonly stepSizeSafetyFactor: number;
  readonly warn: (warning: PreprocessWarning) => void;
}

type Extra = ReturnType<typeof extraOfFile>;

/** A file that could be read, as the fileset describes it from now on. */
export function writtenFile(file: FilesetFile, facts: FileFacts, rules: FileRules, extra: Extra): PreprocessedFile {
  const { steps, isNew } = stepsFor(file, facts, rules);
  if (isNew && rules.alignClusters) warnOfLargeSteps(file, steps, rules);
  return {
    object_path: file.treename,
    steps,
    num_entries: facts.entries,
    format: "root",
    lfn: extra.lfn,
    pfn: extra.pfn,
    uuid: facts.uuid,
    num_selected_entries: selected(steps),
    ...extra.others,
  };
}

/** A file that could not be read: with what was known before, and why. */
export function unreadFile(file: FilesetFile, { code, reason }: SkippedItem, extra: Extra): PreprocessedFile {
  return {
    object_path: file.treename,
    steps: file.steps,
    num_entries: file.entries,
    format: "root",
    lfn: extra.lfn,
    pfn: extra.pfn,
    uuid: file.uuid,
    num_selected_entries: file.steps === null ? null : selected(file.steps),
    ...extra.others,
    code,
    reason,
  };
}

function stepsFor(
  file: FilesetFile,
  { entries, uuid, clusters }: FileFacts,
  rules: FileRules,
): { readonly steps: readonly Step[]; readonly isNew: boolean } {
  const fresh = { steps: stepsOf(entries, clusters, rules), isNew: true };
  if (file.steps === null || rules.recalculateSteps) return fresh;
  const place = { dataset: file.dataset, file: file.filename };
  if (file.uuid !== null && file.uuid !== uuid) {
    rules.warn({
      ...place,
      message: `the file was replaced since its steps were made (its UUID is ${uuid}, it was ${file.uuid}), so they are made anew for all of its entries.`,
    });
    return fresh;
  }
  const kept = keepSteps(file.steps, entries, clusters, rules);
  if (kept.kind !== "unfit") return { steps: kept.steps, isNew: kept.kind === "recut" };
  rules.warn({
    ...place,
    message: `its steps reach past the ${entries} entries of its tree, so they are made anew for all of its entries.`,
  });
  return fresh;
}

function warnOfLargeSteps(file: FilesetFile, steps: readonly Step[], { stepSize, stepSizeSafetyFactor, warn }: FileRules): void {
  if (stepSize === null) return;
  const large = steps.filter(([start, stop]) => stop - start > (1 + stepSizeSafetyFactor) * stepSize);
  if (large.length === 0) return;
  const listed = large.slice(0, 3).map(([start, stop]) => `[${start}, ${stop}]`);
  warn({
    dataset: file.dataset,
    file: file.filename,
    message: `${large.length} of ${steps.length} steps are more than ${Math.round(stepSizeSafetyFactor * 100)} % larger than the wanted ${stepSize} entries, because its clusters are: ${listed.join(", ")}${large.length > 3 ? ", …" : ""}.`,
  });
}

function selected(steps: readonly Step[]): number {
  return steps.reduce((sum, [start, stop]) => sum + stop - start, 0);
}
