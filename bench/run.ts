// The seed's analysis beside the peers: whole processes, one after the other in turns, on the same file in the same minutes.
//
//   npm run bench -- [FILE.root …] [--rounds 5] [--events 2000000] [--codecs zlib,zstd,lz4,lzma,none] [--only NAME,…]
//
// Every histogram is compared with the float64 oracle before any time is printed; a wrong one ends the benchmark with exit code 1.
// The times and the machine's description go to bench/results/latest.json.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { difference, disagreement, type Answer } from "./answer.ts";
import { benchmarkFile } from "./data.ts";
import { describeMachine } from "./machine.ts";
import { measure } from "./measure.ts";
import { oracle, programs, python, repository, type Program } from "./programs.ts";
import { summarise, textTable, type Cost, type Summary } from "./statistics.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "5" },
    events: { type: "string", default: "2000000" },
    codecs: { type: "string", default: "zlib" },
    only: { type: "string" },
  },
});

interface Result {
  readonly file: string;
  readonly events: number;
  readonly programs: Record<string, Summary & { readonly movedEntries: number }>;
}

/** Runs each program once, unmeasured, and stops at a wrong histogram. Returns how many entries of each stand in another bin. */
function verify(chosen: readonly Program[], file: string, right: Answer): Map<string, number> {
  const moved = new Map<string, number>();
  for (const program of chosen) {
    const { answer } = measure(program, file);
    const fault = disagreement(answer, right, program.exact);
    if (fault !== null) throw new Error(`${program.name} is wrong on ${file}: ${fault}. No times of wrong results.`);
    moved.set(program.name, difference(answer, right).moved);
  }
  return moved;
}

function benchmark(chosen: readonly Program[], file: string, rounds: number): Result {
  const right = measure(oracle, file).answer;
  const moved = verify(chosen, file, right);
  const costs = new Map<string, Cost[]>(chosen.map((program) => [program.name, []]));
  for (let round = 0; round < rounds; round++) {
    // The order turns with the round, so that no program always follows the same one.
    for (const [index] of chosen.entries()) {
      const program = chosen[(index + round) % chosen.length]!;
      costs.get(program.name)!.push(measure(program, file).cost);
    }
    process.stderr.write(`  round ${round + 1} of ${rounds}\n`);
  }
  const summaries = chosen.map(({ name }) => [name, { ...summarise(costs.get(name)!), movedEntries: moved.get(name)! }] as const);
  return { file, events: right.entries, programs: Object.fromEntries(summaries) };
}

function table({ file, events, programs: found }: Result): string {
  const first = Object.values(found)[0]!;
  const rows = Object.entries(found).map(([name, summary]) => [
    name,
    summary.wallSeconds.toFixed(2),
    `${summary.fastest.toFixed(2)}–${summary.slowest.toFixed(2)}`,
    summary.cpuSeconds.toFixed(2),
    summary.peakMegabytes.toFixed(0),
    (events / summary.wallSeconds / 1e6).toFixed(2),
    (summary.wallSeconds / first.wallSeconds).toFixed(2),
    String(summary.movedEntries),
  ]);
  const heading = ["program", "wall s", "range", "cpu s", "peak MB", "M events/s", `× ${Object.keys(found)[0]}`, "moved"];
  return `${basename(file)}, ${events} events\n\n${textTable([heading, ...rows])}\n`;
}

function main(): void {
  if (!existsSync(python)) throw new Error(`The peers are not installed: ${python} does not exist. "npm test" installs them.`);
  const only = options.only?.split(",");
  const chosen = programs.filter((program) => only === undefined || only.some((name) => program.name.includes(name)));
  if (chosen.length === 0)
    throw new Error(`No program is called ${options.only}; there are ${programs.map(({ name }) => name).join("; ")}.`);
  const events = Number(options.events);
  const files = positionals.length > 0 ? positionals : options.codecs.split(",").map((codec) => benchmarkFile(codec, events));
  const machine = describeMachine();
  if (machine.loadAverage > machine.cores / 2)
    console.error(`Other work is running (load ${machine.loadAverage.toFixed(1)}): times will be noisy.`);
  const results: Result[] = [];
  for (const file of files) {
    const result = benchmark(chosen, file, Number(options.rounds));
    console.log(`\n${table(result)}`);
    results.push(result);
  }
  mkdirSync(`${repository}bench/results`, { recursive: true });
  writeFileSync(
    `${repository}bench/results/latest.json`,
    `${JSON.stringify({ date: new Date().toISOString(), machine, results }, null, 2)}\n`,
  );
  console.log(
    "moved: entries in another bin than in float64. Times are medians of whole processes; only the ratios carry over to another machine.",
  );
  console.log(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}. Written to bench/results/latest.json.`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
