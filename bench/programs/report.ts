import type { Machine } from "../machine.ts";
import { type Cost, median } from "../statistics.ts";
import type { Case } from "./case.ts";

/** Every measured cost of a case, by the name of the run, in the order of the runs. */
export interface Result {
  readonly case: Pick<Case, "id" | "title" | "kind" | "factors" | "missing">;
  readonly runs: readonly {
    readonly name: string;
    readonly costs: readonly Cost[];
    readonly peakMegabytes: number;
    readonly moved: number;
  }[];
}

type Key = "wallSeconds" | "cpuSeconds";

function medianOf(costs: readonly Cost[], key: Key): number {
  return median(costs.map((cost) => cost[key]));
}

/** The table of a case: heading and rows, as text. */
export function tableOf(result: Result): string[][] {
  return result.case.kind === "comparison" ? comparisonTable(result) : growthTable(result);
}

function comparisonTable({ runs }: Result): string[][] {
  const ours = runs[0]!;
  const rows = runs.map(({ name, costs, peakMegabytes, moved }) => {
    const walls = costs.map((cost) => cost.wallSeconds);
    const times = (key: Key) => (medianOf(costs, key) / medianOf(ours.costs, key)).toFixed(2);
    return [
      name,
      seconds(medianOf(costs, "wallSeconds")),
      `${seconds(Math.min(...walls))}–${seconds(Math.max(...walls))}`,
      seconds(medianOf(costs, "cpuSeconds")),
      peakMegabytes.toFixed(0),
      times("wallSeconds"),
      times("cpuSeconds"),
      String(moved),
    ];
  });
  return [["program", "wall s", "range", "CPU s", "peak MB", "× ours, wall", "× ours, CPU", "moved"], ...rows];
}

function growthTable({ runs, case: { factors } }: Result): string[][] {
  const [first] = runs;
  const rows = runs.map(({ name, costs, peakMegabytes }, at) => {
    const factor = factors![at]! / factors![0]!;
    const times = (key: Key) => medianOf(costs, key) / medianOf(first!.costs, key);
    const rest = at === 0 ? ["", ""] : [times("wallSeconds").toFixed(2), times("cpuSeconds").toFixed(2)];
    return [
      name,
      seconds(medianOf(costs, "wallSeconds")),
      seconds(medianOf(costs, "cpuSeconds")),
      peakMegabytes.toFixed(0),
      String(factor),
      ...rest,
    ];
  });
  return [["run", "wall s", "CPU s", "peak MB", "work ×", "wall ×", "CPU ×"], ...rows];
}

function seconds(value: number): string {
  return value.toFixed(value < 10 ? 3 : 2);
}

/** How many times faster ours is than a peer, in every case that has it: one row each, and the geometric mean of the ADL queries. */
export function ratiosTo(peer: string, results: readonly Result[]): string[][] {
  const found = results.flatMap(({ case: { id }, runs }) => {
    const other = runs.slice(1).find(({ name }) => name === peer);
    if (other === undefined) return [];
    const ratio = (key: Key) => medianOf(other.costs, key) / medianOf(runs[0]!.costs, key);
    return [{ id, wall: ratio("wallSeconds"), cpu: ratio("cpuSeconds") }];
  });
  const single = found.filter(({ id }) => /^adl\/q\d$/.test(id));
  const rows = found.map(({ id, wall, cpu }) => [id, wall.toFixed(2), cpu.toFixed(2)]);
  if (single.length > 1)
    rows.push([
      `adl, geometric mean of ${single.length}`,
      mean(single.map(({ wall }) => wall)).toFixed(2),
      mean(single.map(({ cpu }) => cpu)).toFixed(2),
    ]);
  return rows.length === 0 ? [] : [["case", "by wall", "by CPU"], ...rows];
}

function mean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** What was measured, where and how. */
export interface Circumstances {
  readonly machine: Machine;
  readonly date: Date;
  readonly rounds: number;
  readonly events: number;
}

/** The whole report as Markdown. */
export function markdownReport(results: readonly Result[], circumstances: Circumstances): string {
  const { machine, date, rounds, events } = circumstances;
  const versions = Object.entries(machine.python).map(([name, version]) => `${name} ${version}`);
  const peers = ["RDataFrame, compiled", "coffea, iterative"];
  const ratios = peers.flatMap((peer) => {
    const rows = ratiosTo(peer, results);
    return rows.length === 0 ? [] : [`### Times faster than ${peer}`, "", markdownTable(rows), ""];
  });
  const tables = results.flatMap((result) => [
    `### ${result.case.title} (\`${result.case.id}\`)`,
    "",
    markdownTable(tableOf(result)),
    "",
    ...result.case.missing.flatMap((reason) => [`Not measured: ${reason.split("\n")[0]}`, ""]),
  ]);
  return [
    "# Benchmarks",
    "",
    `Written by \`npm run bench\` on ${date.toISOString().slice(0, 10)}; only ratios carry over to another machine. ${events} events, ${rounds} rounds.`,
    "",
    `Machine: ${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, load before the start ${machine.loadAverage.toFixed(1)}.`,
    `Node ${machine.node}; ${versions.join(", ")}.`,
    "",
    "Every time is a median of whole processes, from the command to the printed result, with files in the page cache, and programs take turns. Programs of one core are pinned to one.",
    "Python's byte code is compiled beforehand, C++ with -O3. All histograms were compared with those of compiled RDataFrame before anything was timed: *moved* are entries in another bin",
    "(coffea computes in float32, and RDataFrame rounds the trijet's transverse momentum of Q6 to it). *peak MB* is resident memory of the whole process tree.",
    "",
    ...ratios,
    ...tables,
  ].join("\n");
}

function markdownTable([heading, ...rows]: readonly (readonly string[])[]): string {
  const alignments = heading!.map((_, at) => (at === 0 ? "---" : "--:"));
  return [heading!, alignments, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
