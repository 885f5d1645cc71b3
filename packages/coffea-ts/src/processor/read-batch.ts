import { runTask } from "../executor/index.ts";
import type { FilesetFile } from "../fileset/index.ts";
import type { FilePool } from "../nanoevents/index.ts";
import { type FileFacts, readFacts, type WantedFacts } from "./file-facts.ts";

/** What to read from one file; structured-cloneable where the file is a path. */
export interface FactsRequest extends Pick<FilesetFile, "file" | "treename"> {
  readonly wanted: WantedFacts;
}

/** What came of one file. */
export type FactsOutcome =
  | { readonly kind: "facts"; readonly facts: FileFacts }
  | { readonly kind: "failed"; readonly error: unknown; readonly attempts: number };

/** Reads the facts of some files, one after the other. A file that fails (for good) is an outcome, too; the others are read all the same. */
export async function readBatch(
  requests: readonly FactsRequest[],
  pool: Pick<FilePool, "open" | "close"> | null,
  retries: number,
): Promise<FactsOutcome[]> {
  const outcomes: FactsOutcome[] = [];
  for (const request of requests) {
    const run = async (): Promise<FactsOutcome> => ({ kind: "facts", facts: await readFacts(request, request.wanted, pool) });
    outcomes.push(await runTask<FactsRequest, FactsOutcome>({ run, recover: failed }, request, retries));
  }
  return outcomes;
}

function failed(_: FactsRequest, error: unknown, attempts: number): FactsOutcome {
  return { kind: "failed", error, attempts };
}
