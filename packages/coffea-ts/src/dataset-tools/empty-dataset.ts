import { CoffeaError } from "../base/index.ts";
import type { Dataset } from "../fileset/index.ts";
import type { FoundFile } from "../processor/index.ts";

const listed = 5;

/** The error of a dataset of which no file could be read, with the reason of each. */
export function emptyDataset(dataset: Dataset, found: readonly FoundFile[]): CoffeaError {
  const bad = found.filter((file) => file.kind === "bad");
  const reasons = bad.slice(0, listed).map(({ file, skipped }) => `${file.filename}: ${skipped.reason}`);
  const more = bad.length > listed ? ` And ${bad.length - listed} more.` : "";
  const what = bad.length === 0 ? "has no files" : `has no file that could be read. ${reasons.join(" ")}${more}`;
  return new CoffeaError(
    "NoChunks",
    `Dataset "${dataset.name}" ${what}${bad.length === 0 ? "." : ""} With allowEmptyDatasets it is left out of the available fileset.`,
    { details: { dataset: dataset.name, skipped: bad.map(({ skipped }) => skipped) } },
  );
}
