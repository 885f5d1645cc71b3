import type { Answer } from "../oracle/awkward-call.ts";
import { sameValues, show } from "../oracle/awkward-call.ts";
import type { Program, Step } from "./program.ts";

/** A step with a different answer there. */
export interface Difference {
  readonly program: Program;
  readonly step: Step;
  readonly theirs: Answer;
}

const broadcasting = /^np\.|^(?:where|isclose|zip|broadcast_arrays|mask|with_field)$/;
// Whether values may be missing, or all lists have one size, where none is there to show it.
const typesDiffer = /^(?:pad_none|drop_none|where|nan_to_none|cartesian|argcartesian)$/;
const ordering = /^(?:argsort|argmin|argmax|nanargmin|nanargmax)$/;

/**
 * The differences that `docs/awkward.md` lists, by name, and errors of awkward itself: when one is met, what is computed from it is not compared.
 * Each looks at the function and at what it was given, not at the answer, unless the answer is an error of a kind.
 */
const differences: Readonly<Record<string, (difference: Difference) => boolean>> = {
  "fixed-size lists pair from the left": (d) => broadcasting.test(d.step.function) && inputTypes(d).some(hasRegular),
  "masks of fixed-size lists pick list by list": (d) =>
    d.step.function === "getitem" && d.step.uses.length === 2 && inputTypes(d).some(hasRegular),
  "where keeps missing lists missing": (d) => d.step.function === "where" && inputTypes(d).some((type) => /\?|option/.test(type)),
  "records are values": (d) =>
    /^(?:is_none|singletons|flatten|local_index)$/.test(d.step.function) && inputTypes(d).some((type) => /[{(]/.test(type)),
  "positions of entries": (d) => ordering.test(d.step.function) && !isInnermost(d),
  "awkward sorts lists beside missing ones into each other's places": (d) =>
    /^(?:sort|argsort)$/.test(d.step.function) && inputTypes(d).some((type) => /\* option\[/.test(type)),
  "awkward loses entries of nested pairs of events": ({ step }) =>
    step.function.endsWith("cartesian") && step.keywords["axis"] === 0 && step.keywords["nested"] === true,
  "awkward counts the axes of positions inside records": ({ step }) =>
    step.function === "argcombinations" && (step.keywords["axis"] as number) < 0,
  "drop_none of outer lists": (d) => d.step.function === "drop_none" && typeof d.step.keywords["axis"] === "number" && !isInnermost(d),
  "awkward loses lists of no items": (d) =>
    d.step.function === "concatenate" && inputTypes(d).some((type) => type.slice(2).includes("0 * ")),
  "awkward cannot use masks of selected events": ({ theirs }) => /cannot fit jagged slice/.test(theirs.error ?? ""),
  "unions are values": (d) =>
    (broadcasting.test(d.step.function) || d.step.function === "run_lengths") && inputTypes(d).some((type) => type.includes("union[")),
  "awkward pads missing lists": (d) => d.step.function === "pad_none" && inputTypes(d).some(isOptionOfLists),
  "types that tell more": ({ step, theirs }) => typesDiffer.test(step.function) && sameValues(step.mine.value, theirs.value),
  "awkward makes fixed-size lists of a negative size": ({ theirs }) => /must be a non-negative integer/.test(theirs.error ?? ""),
  "squares that overflow": ({ step, theirs }) => /^(?:var|std)$/.test(step.function) && /NaN|Infinity/.test(show(theirs.value)),
  "awkward cannot broadcast text": ({ theirs }) =>
    /"__array__"\] = "string"|with ListArray of length|with ListOffsetArray of length/.test(theirs.error ?? ""),
  "awkward fails on fixed-size lists without entries": ({ theirs }) =>
    /cannot slice RegularArray|negative dimensions|_rebuild_without_nones/.test(theirs.error ?? ""),
  "awkward cannot merge text and numbers": ({ theirs }) => /cannot merge NumpyArray with ListOffsetArray/.test(theirs.error ?? ""),
};

/** The name of the listed difference that this is, or null. */
export function knownDifference(difference: Difference): string | null {
  return Object.entries(differences).find(([, is]) => is(difference))?.[0] ?? null;
}

/** Types of the arrays that a step uses. */
function inputTypes({ program, step }: Difference): string[] {
  const { columns, steps } = program;
  return step.uses.map((place) =>
    place < columns.length ? `0 * ${columns[place]!.$type}` : (steps[place - columns.length]!.mine.type ?? ""),
  );
}

/** Whether lists of a fixed size occur; the number in front is that of events. */
function hasRegular(type: string): boolean {
  return /(?<![\w.])\d+ \* /.test(type.replace(/^\d+ \* /, ""));
}

function isOptionOfLists(type: string): boolean {
  return /option\[(?:var|\d+) \*/.test(type);
}

/** Whether a step works along the innermost lists. */
function isInnermost(d: Difference): boolean {
  const axis = d.step.keywords["axis"] as number | null | undefined;
  const depth = 1 + (inputTypes(d)[0]!.match(/var \* |\d+ \* /g)?.length ?? 1) - 1;
  return axis === -1 || axis === undefined || (axis !== null && axis === depth - 1);
}
