// Fills beside boost-histogram's, one thread each: both sides fill the same numbers, in turns, in two processes that stay.
//
//   npm run bench -- hist [--entries 10000000] [--rounds 7] [--only TEXT,…]
//
// Every histogram is compared before its times count: counts to the bit, sums of weights to 1e-12. Ratios are ours over boost-histogram's, of the medians; below 1 is faster.
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Hist } from "coffea-ts/hist";
import { writeParts } from "../arrays/columns.ts";
import { describeMachine } from "../machine.ts";
import { Peer } from "../peer.ts";
import { repository } from "../places.ts";
import { textTable } from "../statistics.ts";
import { timedRow, timeOf, type Timed, type Times } from "../timed.ts";
import { fills, makeColumns, runHere, type Columns, type Fill } from "./fills.ts";

interface Contents {
  readonly values: readonly number[];
  readonly variances: readonly number[] | null;
}

function contentsOf(hist: Hist): Contents {
  const spread =
    hist.kind === "MEAN" ? (hist as Hist<unknown, "mean">).view({ flow: true }).sumOfDeltasSquared : hist.variances({ flow: true });
  return { values: [...hist.values({ flow: true }).data], variances: spread === null ? null : [...spread.data] };
}

function different(here: readonly number[], there: readonly number[], tolerance: number): boolean {
  return here.length !== there.length || here.some((value, i) => !(Math.abs(value - there[i]!) <= tolerance * Math.abs(there[i]!)));
}

/** What is wrong, or null. Counts have to be equal, sums may differ by rounding. */
function disagreement(here: Contents, there: Contents, tolerance: number): string | null {
  if (different(here.values, there.values, tolerance)) return "other contents";
  if (here.variances === null || there.variances === null) return here.variances === there.variances ? null : "variances of one side only";
  return different(here.variances, there.variances, tolerance) ? "other variances" : null;
}

function timeHere(fill: Fill, columns: Columns): Times {
  const hist = fill.make();
  return timeOf(() => runHere(fill, hist, columns));
}

async function time(fill: Fill, peer: Peer, { columns, rounds }: { columns: Columns; rounds: number }): Promise<Timed> {
  const request = { make: fill.there, columns: fill.columns, extra: fill.extra ?? null };
  const hist = fill.make();
  runHere(fill, hist, columns);
  const contents = (await peer.ask({ ...request, check: true })) as Contents;
  const fault = disagreement(contentsOf(hist), contents, fill.extra === undefined ? 0 : 1e-12);
  const [here, there]: [Times[], Times[]] = [[], []];
  if (fault !== null) return { name: fill.name, here, there, fault };
  for (let round = 0; round < rounds; round++) {
    here.push(timeHere(fill, columns));
    there.push((await peer.ask({ ...request, check: false })) as Times);
  }
  return { name: fill.name, here, there, fault };
}

const { values: options } = parseArgs({
  options: { entries: { type: "string", default: "10000000" }, rounds: { type: "string", default: "7" }, only: { type: "string" } },
});
const wanted = options.only?.split(",");
const chosen = fills.filter(({ name }) => wanted === undefined || wanted.some((text) => name.includes(text)));
const machine = describeMachine();
if (machine.loadAverage > machine.cores / 2)
  console.error(`Other work is running (load ${machine.loadAverage.toFixed(1)}): times will be noisy.`);
const columns = makeColumns(Number(options.entries));
const file = `${repository}.cache/bench/hist-${options.entries}.bin`;
writeParts(columns, file);
const peer = new Peer("hist_fill.py", file);
await peer.ready();
const timed: Timed[] = [];
for (const fill of chosen) {
  const result = await time(fill, peer, { columns, rounds: Number(options.rounds) });
  timed.push(result);
  process.stderr.write(`  ${timedRow(result).join("  ")}\n`);
}
peer.close();
console.log(`${columns.x.length} entries; medians of ${options.rounds} fills in turns\n`);
console.log(textTable([["fill", "here ms", "boost ms", "ratio", "of CPU time"], ...timed.map(timedRow)]));
mkdirSync(`${repository}bench/results`, { recursive: true });
writeFileSync(`${repository}bench/results/hist.json`, `${JSON.stringify({ date: new Date().toISOString(), machine, timed }, null, 2)}\n`);
if (timed.some(({ fault }) => fault !== null)) process.exitCode = 1;
