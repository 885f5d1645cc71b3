import { differenceOf, show, type Answer } from "../oracle/awkward-call.ts";
import type { PythonOracle } from "../oracle/python-oracle.ts";
import { knownDifference, type Difference } from "./known-differences.ts";
import type { Program, Step } from "./program.ts";

/** What a comparison of many programs found. */
export interface Comparison {
  /** Texts of programs with a difference. */
  readonly failures: readonly string[];
  /** How often each function gave the same on both sides. */
  readonly equal: ReadonlyMap<string, number>;
  /** How often both refused, by function. */
  readonly refused: ReadonlyMap<string, number>;
  /** How often each difference that the documentation lists was met. */
  readonly known: ReadonlyMap<string, number>;
}

const BATCH = 250;
// Sums, and all that is computed from them, may differ by rounding; all else is exact.
const rounding = new Set(["sum", "prod", "mean", "var", "std", "nansum", "nanprod", "nanmean"]);

/** Runs `length` programs there and compares each step with ours. Steps that use a refused or differing one are left out. */
export async function comparePrograms(oracle: PythonOracle, length: number, make: (i: number) => Program): Promise<Comparison> {
  const tally = new Tally();
  const answersOf = (batch: readonly Program[]) => oracle.call("awkward_call", "run_programs", batch.map(toPython)) as Promise<Answer[][]>;
  type Running = { batch: Program[]; answers: Promise<Answer[][]> } | null;
  let running: Running = null;
  for (let start = 0; start < length || running !== null; start += BATCH) {
    const batch = Array.from({ length: Math.max(0, Math.min(BATCH, length - start)) }, (_, i) => make(start + i));
    // The next programs are made while the other side runs these.
    const next: Running = batch.length === 0 ? null : { batch, answers: answersOf(batch) };
    if (running !== null) for (const [i, answers] of (await running.answers).entries()) tally.add(running.batch[i]!, answers);
    running = next;
  }
  return tally;
}

class Tally implements Comparison {
  readonly failures: string[] = [];
  readonly equal = new Map<string, number>();
  readonly refused = new Map<string, number>();
  readonly known = new Map<string, number>();

  add(program: Program, answers: readonly Answer[]): void {
    const left = new Set<number>();
    const rounded = new Set<number>();
    for (const [k, step] of program.steps.entries()) {
      const place = program.columns.length + k;
      if (rounding.has(step.function) || step.uses.some((used) => rounded.has(used))) rounded.add(place);
      const isLeft = step.uses.some((used) => left.has(used));
      if (isLeft || step.mine.error !== undefined) left.add(place);
      if (!isLeft && !this.#compare({ program, step, theirs: answers[k]! }, rounded.has(place) ? 1e-12 : 0)) left.add(place);
    }
  }

  #compare(compared: Difference, tolerance: number): boolean {
    const { program, step, theirs } = compared;
    const difference = differenceOf(step.mine, theirs, { tolerance });
    if (difference === null) {
      countOne(step.mine.error === undefined ? this.equal : this.refused, step.function);
      return true;
    }
    const name = knownDifference(compared);
    if (name === null) this.failures.push(failureText(program, { at: program.steps.indexOf(step), theirs, difference }));
    else countOne(this.known, name);
    return false;
  }
}

function countOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function toPython({ columns, steps }: Program): object {
  return {
    columns,
    steps: steps.map(({ function: name, arguments: given, keywords }) => ({ function: name, arguments: given, keywords })),
  };
}

function failureText({ columns, steps }: Program, { at, theirs, difference }: { at: number; theirs: Answer; difference: string }): string {
  const needed = new Set<number>();
  const visit = (place: number): void => {
    needed.add(place);
    if (place >= columns.length) steps[place - columns.length]!.uses.forEach(visit);
  };
  visit(columns.length + at);
  const name = (place: number): string => (place < columns.length ? `column${place}` : `step${place - columns.length}`);
  const call = ({ function: called, arguments: given, keywords }: Step): string => {
    const text = show(given)
      .slice(1, -1)
      .replace(
        /\{"\$ref":(\d+)(?:,"\$as":"(\w+)")?\}/g,
        (_, place: string, as: string | undefined) => name(Number(place)) + (as === undefined ? "" : `:${as}`),
      );
    return `${called}(${text}${Object.keys(keywords).length === 0 ? "" : `, ${show(keywords)}`})`;
  };
  const answer = ({ error, type, value, values }: Answer): string =>
    error ?? (values === undefined ? `${type} ${show(value)}` : show(values));
  return [
    ...columns.map(({ $type, $values }, i) => (needed.has(i) ? `  column${i} = ${$type} ${show($values)}` : "")),
    ...steps.map((step, i) =>
      needed.has(columns.length + i) ? `  step${i} = ${call(step)}${i < at ? ` → ${answer(step.mine)}` : ""}` : "",
    ),
    `  differs in ${difference}`,
    `  here:    ${answer(steps[at]!.mine)}`,
    `  awkward: ${answer(theirs)}`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}
