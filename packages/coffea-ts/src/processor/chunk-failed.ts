import { failurePlace } from "../loop/index.ts";
import { CoffeaError, frameText, isCoffeaError, userFrame } from "../base/index.ts";
import { isBadFile } from "./bad-files.ts";
import type { WorkItem } from "./work-item.ts";

/** The error of a chunk: where it was, the line of the user's code when the user's code is to blame, and what went wrong. The cause is kept. */
export function chunkFailed(item: WorkItem, error: unknown): CoffeaError {
  const frame = isBadFile(error) ? null : (userFrame(failurePlace(error)) ?? userFrame(error));
  const line = frame === null ? "" : ` at ${frameText(frame)}`;
  const { dataset, filename, treename, entrystart, entrystop } = item;
  return new CoffeaError(
    "ChunkFailed",
    `Processing entries ${entrystart} to ${entrystop} of tree "${treename}" in ${filename} (dataset "${dataset}") failed${line}: ${messageOf(error)}`,
    { cause: error, details: { dataset, file: filename, tree: treename, entrystart, entrystop, ...(frame === null ? {} : { frame }) } },
  );
}

function messageOf(error: unknown): string {
  if (isCoffeaError(error)) return error.message;
  if (error instanceof Error) return error.message === "" ? error.name : `${error.name}: ${error.message}`;
  return String(error);
}
