import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import * as ak from "coffea-ts/awkward";
import { isCoffeaError } from "../../src/base/index.ts";
import { havePeers, PythonOracle } from "../oracle/python-oracle.ts";
import { columnsOf, toLayout, type Column } from "../oracle/random-columns.ts";
import { programs, type Program, type Step } from "../oracle/random-array-programs.ts";
import { applyStep } from "../oracle/array-steps.ts";

const CASES = 2400;
const BATCH = 200;
const skip = havePeers ? false : "the Python peers are not installed";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}
interface Failure {
  readonly program: Program;
  readonly text: string;
}

/** A column of plain values. Where the values alone do not tell the type (no items at all), an event that does is put before them and filtered out again. */
function arrayOf({ values, prototype, type }: Column): ak.Untyped {
  const array: ak.Untyped = ak.fromIter(values);
  if (ak.typeOf(array).replaceAll("?", "").endsWith(` * ${type}`)) return array;
  const keep = ak.fromIter([false, ...values.map(() => true)]);
  return (ak.fromIter([prototype, ...values]) as ak.Untyped).filter(keep);
}

function attempt(compute: () => unknown): Answer {
  try {
    return { value: compute() };
  } catch (error) {
    if (isCoffeaError(error)) return { error: error.message };
    throw error;
  }
}

function valueOf(result: ak.Untyped): unknown {
  return ak.isArray(result) ? ak.toList(result) : result.value;
}

function ours({ seeds, steps }: Program): Answer[] {
  const results: ak.Untyped[] = columnsOf(seeds).map(arrayOf);
  return steps.map((step) => {
    // Steps keep their places when one is refused; what uses a refused one is not compared.
    const place = results.push(null) - 1;
    const operands = step.inputs.map((input) => (typeof input === "number" ? results[input] : input.literal));
    if (operands.includes(null)) return { error: "an input was refused" };
    return attempt(() => {
      const result = applyStep(step, operands);
      const value = valueOf(result);
      results[place] = result;
      return value;
    });
  });
}

/** The program as the oracle takes it: columns, then literals and steps in order. */
function toNodes({ seeds, steps }: Program): [object[], number[]] {
  const nodes: object[] = columnsOf(seeds).map((column) => ({ kind: "constant", inputs: [], layout: toLayout(column) }));
  const places = nodes.map((_, i) => i);
  const first = nodes.length;
  for (const { inputs, ...parameters } of steps) {
    const at = inputs.map((input) =>
      typeof input === "number" ? places[input]! : nodes.push({ kind: "literal", inputs: [], value: input.literal }) - 1,
    );
    places.push(nodes.push({ ...parameters, inputs: at }) - 1);
  }
  return [nodes, places.slice(first)];
}

function same(a: unknown, b: unknown, tolerance: number): boolean {
  if (typeof a === "number" && typeof b === "number")
    return a === b || (Number.isNaN(a) && Number.isNaN(b)) || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i], tolerance));
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) {
    const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
    return Object.keys(x).join() === Object.keys(y).join() && Object.keys(x).every((key) => same(x[key], y[key], tolerance));
  }
  return a === b;
}

/** Sums, and all that is computed from them, may differ by rounding; all else is exact. */
function tolerances({ steps, seeds }: Program): number[] {
  const found: number[] = columnsOf(seeds).map(() => 0);
  for (const { kind, op, inputs } of steps) {
    const rounds = kind === "reduce" && ["sum", "prod", "mean"].includes(op as string);
    found.push(rounds || inputs.some((input) => typeof input === "number" && found[input]! > 0) ? 1e-12 : 0);
  }
  return found.slice(-steps.length);
}

const show = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === "number" && !Number.isFinite(inner) ? String(inner) : inner));

function failureOf(program: Program, at: number, answers: { mine: Answer; theirs: Answer }): Failure {
  const { steps, seeds } = program;
  const names = columnsOf(seeds).map(({ name }) => name);
  const lines = steps.slice(0, at + 1).map(({ inputs, ...rest }, i) => {
    const operands = inputs.map((input) =>
      typeof input !== "number" ? show(input.literal) : (names[input] ?? `step${input - names.length}`),
    );
    return `  step${i} = ${show(rest)} of ${operands.join(", ")}`;
  });
  const used = new Set(steps.slice(0, at + 1).flatMap(({ inputs }) => inputs));
  const data = columnsOf(seeds)
    .filter((_, i) => used.has(i))
    .map(({ name, values }) => `  ${name} = ${show(values)}`);
  const { mine, theirs } = answers;
  const text = [...data, ...lines, `  here:    ${mine.error ?? show(mine.value)}`, `  awkward: ${theirs.error ?? show(theirs.value)}`];
  return { program, text: text.join("\n") };
}

/** The first difference, if any. Tells `seen` of each step that both compute, or (with `refused`) both refuse. */
function compare(program: Program, theirs: readonly Answer[], seen: (step: Step, refused: boolean) => void): Failure | null {
  const allowed = tolerances(program);
  const mine = ours(program);
  for (const [i, answer] of mine.entries()) {
    const expected = theirs[i]!;
    const bothRefuse = answer.error !== undefined && expected.error !== undefined;
    if (bothRefuse) seen(program.steps[i]!, true);
    else if (answer.error !== undefined || expected.error !== undefined || !same(answer.value, expected.value, allowed[i]!))
      return failureOf(program, i, { mine: answer, theirs: expected });
    else seen(program.steps[i]!, false);
  }
  return null;
}

describe("the public array functions give what awkward gives", { skip }, () => {
  test(`${CASES} random programs on random nested arrays`, async () => {
    const cases = fc.sample(programs, { numRuns: CASES, seed: 20260914 });
    const failures: Failure[] = [];
    const compared = new Map<string, number>();
    let refusals = 0;
    const seen = ({ kind, op }: Step, refused: boolean) => {
      if (refused) {
        assert.equal(kind, "at", "only positions outside lists are refused");
        refusals++;
        return;
      }
      const name = op === undefined ? kind : `${kind} ${op}`;
      compared.set(name, (compared.get(name) ?? 0) + 1);
    };
    for (let start = 0; start < CASES; start += BATCH) {
      const batch = cases.slice(start, start + BATCH);
      const answers = (await oracle.call("awkward_oracle", "evaluate_many", batch.map(toNodes))) as Answer[][];
      failures.push(...batch.map((program, i) => compare(program, answers[i]!, seen)).filter((failure) => failure !== null));
    }
    // The shortest failures say most.
    const shortest = failures.toSorted((a, b) => a.text.length - b.text.length).slice(0, Number(process.env["COFFEA_TS_SHOWN"] ?? 3));
    assert.equal(failures.length, 0, `${failures.length} of ${CASES} programs differ:\n${shortest.map(({ text }) => text).join("\n\n")}`);
    const rare = [...compared].filter(([, count]) => count < 15);
    assert.deepEqual(rare, [], "each operation is compared often enough");
    assert.ok(refusals >= 15, `${refusals} refusals were compared`);
    assert.ok(compared.size >= 50, `${compared.size} operations were compared`);
  });
});
