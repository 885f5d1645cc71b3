// Task graphs beside coffea's: the seed analysis over more and more partitions, built (applyToFileset) and optimised, nothing computed. One process for each measurement, in turns.
//
//   npm run bench -- task-graph [--partitions 1000,10000,100000] [--rounds 3]
//
// The fileset is preprocessed: its steps are known, and only the first file exists. Ratios are ours over coffea's, of the medians; below 1 is faster.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { benchmarkFile } from "../data/dimuon-file.ts";
import { describeMachine } from "../machine.ts";
import { python, repository } from "../places.ts";
import { median, textTable } from "../statistics.ts";

interface Built {
  readonly buildSeconds: number;
  readonly optimizeSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly tasks: number;
  readonly optimizedTasks: number;
}

const stepsPerFile = 10;
const stepEntries = 100;

/** Writes the fileset of so many partitions, as preprocess leaves it, and returns its path. */
function filesetOf(partitions: number, file: string): string {
  const steps = Array.from({ length: stepsPerFile }, (_, i) => [i * stepEntries, (i + 1) * stepEntries]);
  const entry = (i: number) => {
    const uuid = `00000000-0000-0000-0000-${String(i).padStart(12, "0")}`;
    const entries = stepsPerFile * stepEntries;
    return { object_path: "Events", steps, num_entries: entries, num_selected_entries: entries, uuid, format: "root" };
  };
  const names = Array.from({ length: partitions / stepsPerFile }, (_, i) => (i === 0 ? file : `/data/dimuon_${i}.root`));
  const fileset = { DoubleMuon: { files: Object.fromEntries(names.map((name, i) => [name, entry(i)])), metadata: {}, format: "root" } };
  const path = `${repository}.cache/bench/task-graph-${partitions}.json`;
  writeFileSync(path, JSON.stringify(fileset));
  return path;
}

function run(command: string, ...arguments_: string[]): Built {
  const { status, stdout, stderr } = spawnSync(command, arguments_, { encoding: "utf8", cwd: repository });
  if (status !== 0) throw new Error(`${command} ${arguments_.join(" ")} failed:\n${stderr}`);
  return JSON.parse(stdout) as Built;
}

const { values: options } = parseArgs({
  options: { partitions: { type: "string", default: "1000,10000,100000" }, rounds: { type: "string", default: "3" } },
});
const machine = describeMachine();
const file = benchmarkFile("zlib", 100_000);
const rows: string[][] = [["partitions", "", "build s", "optimise s", "both", "CPU s", "peak MB", "tasks", "optimised"]];
const results: { partitions: number; here: Built[]; there: Built[] }[] = [];
for (const partitions of options.partitions.split(",").map(Number)) {
  const fileset = filesetOf(partitions, file);
  const [here, there]: [Built[], Built[]] = [[], []];
  for (let round = 0; round < Number(options.rounds); round++) {
    here.push(run(process.execPath, "--conditions=@coffea-ts/source", `${repository}bench/task-graph/build.ts`, fileset));
    there.push(run(python, `${repository}bench/peers/task_graph.py`, fileset));
  }
  results.push({ partitions, here, there });
  const of = (sides: readonly Built[], pick: (built: Built) => number): number => median(sides.map(pick));
  const both = ({ buildSeconds, optimizeSeconds }: Built): number => buildSeconds + optimizeSeconds;
  for (const [name, side] of [["coffea-ts", here], ["coffea", there]] as const)
    rows.push([name === "coffea-ts" ? String(partitions) : "", name, of(side, (b) => b.buildSeconds).toFixed(3), of(side, (b) => b.optimizeSeconds).toFixed(3),
      of(side, both).toFixed(3), of(side, (b) => b.cpuSeconds).toFixed(3), of(side, (b) => b.peakMegabytes).toFixed(0), String(side[0]!.tasks), String(side[0]!.optimizedTasks)]); // prettier-ignore
  const cpuRatio = of(here, (b) => b.cpuSeconds) / of(there, (b) => b.cpuSeconds);
  rows.push(["", "ratio", "", "", (of(here, both) / of(there, both)).toFixed(3), cpuRatio.toFixed(3), "", "", ""]);
}
console.log(textTable(rows));
mkdirSync(`${repository}bench/results`, { recursive: true });
writeFileSync(
  `${repository}bench/results/task-graph.json`,
  `${JSON.stringify({ date: new Date().toISOString(), machine, results }, null, 2)}\n`,
);
