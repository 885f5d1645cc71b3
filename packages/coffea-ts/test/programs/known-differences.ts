import type { Answer } from "../oracle/awkward-call.ts";
import type { Program, Step } from "./program.ts";

/** A step with a different answer there. */
export interface Difference {
  readonly program: Program;
  readonly step: Step;
  readonly theirs: Answer;
}

/** The differences that `docs/awkward.md` lists, by name: when one is met, what is computed from it is not compared. */
const differences: Readonly<Record<string, (difference: Difference) => boolean>> = {};

/** The name of the listed difference that this is, or null. */
export function knownDifference(difference: Difference): string | null {
  return Object.entries(differences).find(([, is]) => is(difference))?.[0] ?? null;
}
