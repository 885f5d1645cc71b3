// Futures beside the iterative executor: the seed's analysis over the same files, in turns, in this process.
//
//   npm run bench -- futures [--workers 2] [--events 1000000] [--files 12] [--rounds 3] [--chunksize 100000]
//
// The outputs have to be the same bit for bit, else nothing is timed. Each round starts new workers, so their start is in the time.
// Wall times mean something only while the machine has so many free cores: the load of the last minute is printed, and CPU times stand beside.
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type Executor, fromModule, FuturesExecutor, IterativeExecutor, pack, Runner } from "coffea-ts/processor";
import { makeSample } from "../../scripts/sample/sample-file.ts";
import { repository } from "../places.ts";
import { median, textTable } from "../statistics.ts";
import type { Times } from "../timed.ts";

const { values } = parseArgs({
  options: {
    workers: { type: "string", default: "2" },
    events: { type: "string", default: "1000000" },
    files: { type: "string", default: "12" },
    rounds: { type: "string", default: "3" },
    chunksize: { type: "string", default: "100000" },
  },
  args: process.argv.slice(2),
});
const [workers, events, files, rounds, chunksize] = [values.workers, values.events, values.files, values.rounds, values.chunksize].map(
  Number,
) as [number, number, number, number, number];

const path = `${repository}.cache/bench/sample-${events}.root`;
if (!existsSync(path)) {
  console.error(`Making ${path} …`);
  makeSample(path, { events });
}
const fileset = { A: Array.from({ length: files }, () => path) };
const processorInstance = fromModule(new URL("../../examples/dimuon.ts", import.meta.url));

/** Time of one run, and what it gave, as bits. */
async function run(executor: Executor): Promise<{ times: Times; bits: string }> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const out = await new Runner({ executor, chunksize })(fileset, { processorInstance, treename: "Events" });
  const wallSeconds = (performance.now() - wall) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const { head, buffers } = pack(out);
  return {
    times: { wallSeconds, cpuSeconds: (user + system) / 1e6 },
    bits: JSON.stringify([head, buffers.map((buffer) => Buffer.from(buffer).toString("base64"))]),
  };
}

const sides = {
  iterative: (): Executor => new IterativeExecutor({ status: false }),
  futures: (): Executor & Disposable => new FuturesExecutor({ workers, status: false }),
};
const load = loadavg()[0]!;
const all: Record<keyof typeof sides, Times[]> = { iterative: [], futures: [] };
let expected: string | null = null;
for (let round = 0; round < rounds; round++) {
  const names = Object.keys(sides) as (keyof typeof sides)[];
  for (const name of round % 2 === 0 ? names : names.toReversed()) {
    const executor = sides[name]();
    const { times, bits } = await run(executor);
    if (Symbol.dispose in executor) (executor as Disposable)[Symbol.dispose]();
    if (bits !== (expected ??= bits)) throw new Error(`${name} gives another output. No times of wrong results.`);
    all[name].push(times);
  }
}

const medianOf = (name: keyof typeof sides, key: keyof Times): number => median(all[name].map((times) => times[key]));
const rows = (Object.keys(sides) as (keyof typeof sides)[]).map((name) => [
  name,
  medianOf(name, "wallSeconds").toFixed(2),
  medianOf(name, "cpuSeconds").toFixed(2),
]);
console.log(
  `${(events * files) / 1e6} M events in chunks of ${chunksize}, ${workers} workers, ${rounds} rounds; load of the last minute ${load.toFixed(2)}\n`,
);
console.log(textTable([["executor", "wall s", "CPU s"], ...rows]));
console.log(
  `\nfutures is ${(medianOf("iterative", "wallSeconds") / medianOf("futures", "wallSeconds")).toFixed(2)} times as fast; the same bits`,
);
