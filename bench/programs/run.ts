// Whole programs beside their peers: the seed's analysis on every format, the ADL queries, two workers, start-up, and how our cost grows. One process after the other, in turns.
//
//   npm run bench -- [--only seed,adl/q6,…] [--programs NAME,…] [--rounds 5] [--events 2000000] [--data FOLDER] [--list]
//
// `--only` takes the beginnings of ids (`--list` prints them), `--programs` parts of the names of programs (ours always runs). `--data` has files whose names end with the format
// (`data_zlib.root`); without it ROOT makes them. Histograms are compared with the reference before anything is timed, and a wrong one ends the benchmark with exit code 1.
// Writes bench/results.md when every case ran, else bench/results/some.md.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { describeMachine } from "../machine.ts";
import { python, repository } from "../places.ts";
import { type Cost, textTable } from "../statistics.ts";
import { adlCases } from "./adl.ts";
import { disagreement, type Histograms, movedEntries, multiplied } from "./answer.ts";
import type { Case } from "./case.ts";
import { growthCases } from "./growth.ts";
import { measure } from "./measure.ts";
import { markdownReport, ratiosTo, type Result, tableOf } from "./report.ts";
import { parallelCases, seedCases } from "./seed.ts";
import { buildCoffeaTs } from "./tools.ts";

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    programs: { type: "string" },
    rounds: { type: "string", default: "5" },
    events: { type: "string", default: "2000000" },
    data: { type: "string" },
    list: { type: "boolean", default: false },
  },
});

/** Families of cases, by how their ids begin, so that what is not asked for is neither made nor built. */
const families = { seed: seedCases, adl: adlCases, workers: parallelCases, start: parallelCases, growth: growthCases };

function chosenCases(): Case[] {
  const data = { folder: options.data ?? null, events: Number(options.events) };
  const only = options.only?.split(",");
  const wanted = Object.entries(families).filter(
    ([name]) => only === undefined || only.some((one) => one.startsWith(name) || name.startsWith(one)),
  );
  const cases = [...new Set(wanted.map(([, make]) => make))].flatMap((make) => make(data));
  const chosen = cases.filter(({ id }) => only === undefined || only.some((one) => id.startsWith(one)));
  if (chosen.length === 0)
    throw new Error(`No case begins with ${options.only}. The families are ${Object.keys(families).join(", ")}; --list prints all.`);
  const names = options.programs?.split(",");
  return names === undefined ? chosen : chosen.map((one) => withPrograms(one, names));
}

/** A comparison of ours with the programs whose names have one of these parts. */
function withPrograms(one: Case, names: readonly string[]): Case {
  if (one.kind === "growth") return one;
  return { ...one, runs: one.runs.filter(({ name }, at) => at === 0 || names.some((part) => name.includes(part))) };
}

/** Runs everything once, unmeasured but for its memory, and stops at a wrong histogram. */
function verified(one: Case): { readonly peak: number; readonly moved: number }[] {
  const right = one.reference.answer(measure(one.reference).output);
  return one.runs.map((run) => {
    const { cost, output } = measure(run, { sampling: true });
    const [answer, expected]: [Histograms, Histograms] = [run.answer(output), multiplied(right, run.times ?? 1)];
    const fault = disagreement(answer, expected, run.allowed ?? (() => 0));
    if (fault !== null) throw new Error(`${one.id}: ${run.name} is wrong: ${fault}. No times of wrong results.`);
    return { peak: cost.peakMegabytes, moved: movedEntries(answer, expected) };
  });
}

function benchmark(one: Case, rounds: number): Result {
  const facts = verified(one);
  const costs: Cost[][] = one.runs.map(() => []);
  for (let round = 0; round < rounds; round++)
    // The order turns with the round, so that no program always follows the same one.
    for (const at of one.runs.keys()) {
      const index = (at + round) % one.runs.length;
      costs[index]!.push(measure(one.runs[index]!).cost);
    }
  const runs = one.runs.map(({ name }, at) => ({ name, costs: costs[at]!, peakMegabytes: facts[at]!.peak, moved: facts[at]!.moved }));
  return { case: one, runs };
}

function main(): void {
  if (!existsSync(python)) throw new Error(`The peers are not installed: ${python} does not exist. "npm test" installs them.`);
  const machine = describeMachine();
  if (machine.loadAverage > machine.cores / 2)
    console.error(`Other work is running (load ${machine.loadAverage.toFixed(1)}): times will be noisy.`);
  const cases = chosenCases();
  if (options.list) {
    for (const { id, runs } of cases) console.log(`${id}: ${runs.map(({ name }) => name).join("; ")}`);
    return;
  }
  buildCoffeaTs();
  const rounds = Number(options.rounds);
  const results = cases.map((one) => {
    const result = benchmark(one, rounds);
    console.log(`\n${one.title} (${one.id})\n\n${textTable(tableOf(result))}`);
    for (const reason of one.missing) console.log(`Not measured: ${reason}`);
    return result;
  });
  const ratios = ratiosTo("RDataFrame, compiled", results);
  if (ratios.length > 0) console.log(`\nTimes faster than compiled RDataFrame\n\n${textTable(ratios)}`);
  const isWhole = options.only === undefined && options.programs === undefined;
  const file = isWhole ? "bench/results.md" : "bench/results/some.md";
  mkdirSync(`${repository}bench/results`, { recursive: true });
  writeFileSync(`${repository}${file}`, markdownReport(results, { machine, date: new Date(), rounds, events: Number(options.events) }));
  console.log(`\nMedians of ${rounds} rounds of whole processes; only ratios carry over to another machine. Written to ${file}.`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
