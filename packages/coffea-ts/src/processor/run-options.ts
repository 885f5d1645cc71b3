import { CoffeaError, nearestNames, shortText } from "../base/index.ts";
import type { Checkpointer } from "./checkpoints/checkpointer.ts";
import type { ProcessorLike } from "./processor.ts";

/** What to run on a fileset. */
export interface RunOptions<P extends ProcessorLike = ProcessorLike> {
  /** An object with `process`, or a function of the events. */
  readonly processorInstance: P;
  /** Tree of all files that do not name their own. */
  readonly treename?: string | null;
  /** Ends the run between two chunks. */
  readonly signal?: AbortSignal;
  /** Where partial results are kept, so that a run that was stopped goes on where it was: a folder, or a checkpointer. Default: the runner's `checkpointer`. */
  readonly checkpoints?: string | Checkpointer | null;
  /** Told about the sum after each chunk, e.g. for a live view. It may look at the output, and neither change nor keep it. */
  readonly onPartial?: (partial: PartialRun) => void;
}

/** How far a run is. */
export interface PartialRun {
  /** The sum of the outputs so far; undefined before the first. */
  readonly out: unknown;
  readonly entries: number;
  /** Chunks whose outputs are in the sum, and chunks in all. */
  readonly processed: number;
  readonly chunks: number;
}

const known = ["processorInstance", "treename", "signal", "checkpoints", "onPartial"] as const satisfies readonly (keyof RunOptions)[];

/** Options of coffea's call that mean nothing here, with the reason. */
const refused: Readonly<Record<string, string>> = {
  uprootOptions: "Files are read by this package itself, which needs no options.",
  iteritemsOptions: "Files are read by this package itself, which needs no options.",
  trace: "The columns that a chunk needs are found by the runner, and read in one go.",
};

/** Refuses options that a run does not know. Throws `BadArgument` with the nearest name, or the reason. */
export function checkRunOptions(options: unknown): void {
  if (typeof options === "function" || typeof (options as { process?: unknown } | null | undefined)?.process === "function") {
    throw bad("A run takes its options by name: run(fileset, { processorInstance: … }) in place of run(fileset, …).");
  }
  if (typeof options !== "object" || options === null)
    throw bad(`A run takes an object of options, { processorInstance: … }, not ${shortText(options)}.`);
  for (const [name, value] of Object.entries(options)) {
    if ((known as readonly string[]).includes(name) || value === undefined || value === null) continue;
    const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const reason = Object.hasOwn(refused, camel) ? refused[camel] : undefined;
    if (reason !== undefined) throw bad(`A run has no option "${name}". ${reason} Leave it out.`);
    const near = (known as readonly string[]).includes(camel) ? [camel] : nearestNames(name, known);
    throw bad(`A run has no option "${name}". ${near.length > 0 ? `Did you mean ${near.join(" or ")}?` : `It takes ${known.join(", ")}.`}`);
  }
}

function bad(message: string): CoffeaError {
  return new CoffeaError("BadArgument", message);
}
