// Array operations beside awkward's: both sides compute on the same 10 M items in lists, in turns, in two processes that stay.
//
//   npm run bench -- arrays [--items 10000000] [--rounds 5] [--only TEXT,…] [--plain-pages]
//
// Every result is compared before its times count. The ratio is ours over awkward's, of the medians; below 1 is faster.
// Both sides get fresh memory in pages of 2 MB, for which NumPy asks itself; --plain-pages leaves out the setting that does it for Node.
// What earlier runs left is collected on both sides before the clock starts.
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as ak from "coffea-ts/awkward";
import { hasHugePages, restartWithHugePages } from "../huge-pages.ts";
import { describeMachine } from "../machine.ts";
import { Peer } from "../peer.ts";
import { repository } from "../places.ts";
import { textTable } from "../statistics.ts";
import { timedRow, timeOf, type Timed, type Times } from "../timed.ts";
import { columnsOf, makeParts, writeParts, type Parts } from "./columns.ts";
import { disagreement, factsOf, type Facts } from "./facts.ts";
import { operations, type Operation } from "./operations.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function runHere({ here }: Operation, parts: Parts): Times {
  const columns = columnsOf(parts);
  collectGarbage();
  return timeOf(() => {
    const result = here(columns);
    if (ak.isArray(result)) touch(ak.evaluate([result])[0]!);
    else void (result as { value: unknown }).value;
  });
}

/** Computes what is lazy: every field and every content. */
function touch(layout: ak.Layout): void {
  switch (layout.kind) {
    case "numeric":
      void layout.data;
      return;
    case "string":
      void layout.bytes;
      return;
    case "list":
      void layout.offsets;
      touch(layout.content);
      return;
    case "regular":
    case "option":
      touch(layout.content);
      return;
    case "record":
      for (const name of layout.fields) touch(layout.field(name));
      return;
    default:
      return;
  }
}

async function time(operation: Operation, peer: Peer, { parts, rounds }: { parts: Parts; rounds: number }): Promise<Timed> {
  const { facts } = (await peer.ask({ code: operation.there, check: true })) as { facts: Facts };
  const fault = disagreement(factsOf(operation.here(columnsOf(parts))), facts);
  const [here, there]: [Times[], Times[]] = [[], []];
  if (fault !== null) return { name: operation.name, here, there, fault };
  for (let round = 0; round < rounds; round++) {
    here.push(runHere(operation, parts));
    there.push((await peer.ask({ code: operation.there, check: false })) as Times);
  }
  return { name: operation.name, here, there, fault };
}

const { values: options } = parseArgs({
  options: {
    items: { type: "string", default: "10000000" },
    rounds: { type: "string", default: "5" },
    only: { type: "string" },
    "plain-pages": { type: "boolean", default: false },
  },
});
if (!options["plain-pages"]) restartWithHugePages(import.meta.filename);
const wanted = options.only?.split(",");
const chosen = operations.filter(({ name }) => wanted === undefined || wanted.some((text) => name.includes(text)));
const machine = describeMachine();
if (machine.loadAverage > machine.cores / 2)
  console.error(`Other work is running (load ${machine.loadAverage.toFixed(1)}): times will be noisy.`);
const parts = makeParts(Number(options.items));
const file = `${repository}.cache/bench/arrays-${options.items}.bin`;
writeParts(parts, file);
const peer = new Peer("arrays_awkward.py", file);
await peer.ready();
const timed: Timed[] = [];
for (const operation of chosen) {
  const result = await time(operation, peer, { parts, rounds: Number(options.rounds) });
  timed.push(result);
  process.stderr.write(`  ${timedRow(result).join("  ")}\n`);
}
peer.close();
console.log(
  `${parts.x.length} items in ${parts.offsets.length - 1} lists; medians of ${options.rounds} runs in turns, ${hasHugePages ? "pages of 2 MB on both sides" : "plain pages here"}\n`,
);
console.log(textTable([["operation", "here ms", "awkward ms", "ratio", "of CPU time"], ...timed.map(timedRow)]));
mkdirSync(`${repository}bench/results`, { recursive: true });
writeFileSync(`${repository}bench/results/arrays.json`, `${JSON.stringify({ date: new Date().toISOString(), machine, timed }, null, 2)}\n`);
if (timed.some(({ fault }) => fault !== null)) process.exitCode = 1;
