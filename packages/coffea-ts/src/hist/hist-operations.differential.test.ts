import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fuzzOptions } from "../../test/oracle/fuzz-options.ts";
import { assertNumbers, assertSameHistogram, type HistFacts } from "../../test/oracle/histogram-facts.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import { makeHist, randomHistogram, randomNumbers } from "../../test/oracle/random-histograms.ts";
import { Chooser, randomStep, type HistStep } from "../../test/oracle/random-hist-steps.ts";
import type { Hist, NdArray } from "./index.ts";

const options = { skip: havePeers ? false : "no Python peers" };
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());
const ask = async (name: string, ...arguments_: unknown[]): Promise<unknown> => oracle.call("hist_program_oracle", name, ...arguments_);

/** So many are enough to see what is wrong. */
const MAX_FAILURES = 12;

type Outcome = HistFacts | { readonly error: string; readonly step: number } | { readonly content: number | readonly number[] };

/** Runs up to four random operations; ends at the first that is refused. */
function runProgram(choose: Chooser, start: Hist): { steps: HistStep[]; result: Hist | Error } {
  const steps: HistStep[] = [];
  let hist = start;
  for (let i = choose.whole(1, 4); i > 0; i--) {
    const step = randomStep(choose, hist);
    steps.push(step);
    try {
      hist = step.run(hist);
    } catch (error) {
      return { steps, result: error as Error };
    }
    if (hist.ndim === 0 || step.python[0] === "profile") break;
  }
  return { steps, result: hist };
}

/**
 * Where we differ on purpose: sums of flow bins alone are allowed, no axis is left without bins, nothing is assigned to a range without bins,
 * and a locator beyond the flow bins does not come in from the other end.
 */
function differsOnPurpose(result: Hist | Error, outcome: Outcome): boolean {
  if ("error" in outcome) return /bins > 0 required/.test(outcome.error);
  return result instanceof Error && /has no bins|joins \d+ bins at a time|the axis has no flow bin there/.test(result.message);
}

function assertSameOutcome(result: Hist | Error, outcome: Outcome, steps: readonly HistStep[]): void {
  if (differsOnPurpose(result, outcome)) return;
  if ("error" in outcome) {
    assert.ok(result instanceof Error, `refused by hist: ${outcome.error}`);
    assert.equal(outcome.step, steps.length - 1, `refused by hist at step ${outcome.step}: ${outcome.error}; here ${String(result)}`);
    assert.equal((result as { code?: string }).code === undefined, false, `no message of ours: ${result.stack}`);
  } else if (result instanceof Error) {
    throw new Error("accepted by hist", { cause: result });
  } else if ("content" in outcome) {
    const content = result.sum({ flow: true });
    assertNumbers(typeof content === "number" ? content : Object.values(content), alike(content, outcome.content), 1e-11, "content");
  } else {
    const content = result.sum({ flow: true });
    // Empty bins of a profile hold NaN, which does not count in our sum.
    const profile = steps.at(-1)!.python[0] === "profile";
    const sum = typeof content === "number" || !profile ? alike(content, outcome.sum) : (Object.values(content) as number[]);
    assertSameHistogram(result, { ...(profile ? roughly(result, outcome) : outcome), sum });
  }
}

/** The spread in a profile is a difference of large numbers: our own numbers in place of Python's, once they are found to be near. */
function roughly(result: Hist, facts: HistFacts): HistFacts {
  const view = Object.values<NdArray>(result.view({ flow: true })).map((field) => field.toList());
  const variances = result.variances({ flow: true })!.toList();
  assertNumbers(view, facts.view, 1e-8, "profile");
  assertNumbers(variances, facts.variances, 1e-8, "variances of a profile");
  return { ...facts, view, variances };
}

/** What Python has, save that its compensation of rounding errors makes NaN of infinities, as does a variance that is a rounding error over 0 or the other way round. */
function alike(content: number | object, python: number | readonly number[]): number | readonly number[] {
  const ours = typeof content === "number" ? [content] : (Object.values(content) as number[]);
  const theirs = typeof python === "number" ? [python] : python;
  const corrected = theirs.map((value, i) => (Number.isNaN(value) && (Math.abs(ours[i]!) === Infinity || i === 3) ? ours[i]! : value));
  return typeof python === "number" ? corrected[0]! : corrected;
}

test("random operations one after the other give what hist gives, and are refused where it refuses", options, async () => {
  const { seed: first, numRuns } = fuzzOptions(2500, 1000);
  let compared = 0;
  const failures: string[] = [];
  for (let seed = first; seed < first + numRuns; seed++) {
    const { axes, storage, fills } = randomHistogram(seed);
    let start: Hist;
    try {
      start = makeHist(axes, storage, fills);
    } catch {
      continue;
    }
    const { steps, result } = runProgram(new Chooser(randomNumbers(seed + 7), start.kind === "COUNT"), start);
    const program = steps.map(({ python }) => python);
    const outcome = (await ask("run", axes, storage, fills, program)) as Outcome;
    compared++;
    try {
      assertSameOutcome(result, outcome, steps);
    } catch (error) {
      failures.push(`seed ${seed}: ${(error as Error).message}\n  ${JSON.stringify(axes)} ${storage}\n  ${JSON.stringify(program)}`);
      if (failures.length === MAX_FAILURES) break;
    }
  }
  assert.equal(failures.length, 0, failures.join("\n"));
  assert.ok(compared > numRuns / 2);
});

test("two histograms of the same axes", options, async () => {
  const { seed: first, numRuns } = fuzzOptions(150, 7000);
  let compared = 0;
  for (let seed = first; seed < first + numRuns; seed++) {
    const { axes, storage, fills } = randomHistogram(seed);
    // Here growing axes are joined by every operation, there by sums only.
    if (axes.some((axis) => axis.options["growth"] === true)) continue;
    let [one, other]: Hist[] = [];
    try {
      one = makeHist(axes, storage, fills);
      other = makeHist(axes, storage, fills.slice(0, 1));
    } catch {
      continue;
    }
    for (const operator of ["add", "sub", "mul", "div"] as const) {
      const outcome = (await ask("run", axes, storage, fills, [["histogram", operator, [axes, storage, fills.slice(0, 1)]]])) as Outcome;
      let result: Hist | Error;
      try {
        result = one[operator](other);
      } catch (error) {
        result = error as Error;
      }
      // Differences of weights are ours alone; sums of counts whose variances are known keep them.
      if (storage === "weight" && operator === "sub") continue;
      const known = operator === "add" && "variances" in outcome && outcome.variances === null;
      const expected = known ? { ...outcome, variances: one.add(other).variances({ flow: true })?.toList() ?? null } : outcome;
      compared++;
      try {
        assertSameOutcome(result, expected, [{ python: ["histogram"], run: (h) => h }]);
      } catch (error) {
        throw new Error(`seed ${seed}: ${operator} ${storage} ${JSON.stringify(axes)}`, { cause: error });
      }
    }
  }
  assert.ok(compared > numRuns);
});
