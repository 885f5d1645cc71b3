// Whole datasets: one processor over several files, first in this thread, then on all cores, with the same result.
// Run it with: node --conditions=@coffea-ts/source examples/datasets.ts FILE.root…
import { BaseSchema } from "coffea-ts/nanoevents";
import { FuturesExecutor, IterativeExecutor, Runner } from "coffea-ts/processor";
import DimuonMass from "./dimuon.ts";

const files = process.argv.slice(2);
const fileset = {
  DoubleMuon: {
    files: Object.fromEntries((files.length > 0 ? files : ["out/demo/dimuon.root"]).map((file) => [file, "Events"])),
    metadata: { isMC: false },
  },
};

const iterative = new Runner({ executor: new IterativeExecutor(), schema: BaseSchema, chunksize: 25_000 });
const out = await iterative(fileset, { processorInstance: new DimuonMass() });
console.log(out);

const futures = new Runner({ executor: new FuturesExecutor(), schema: BaseSchema, chunksize: 25_000, savemetrics: true });
const [same, metrics] = await futures(fileset, { processorInstance: new DimuonMass() });
console.log("the same on all cores:", same["DoubleMuon"]!.mass.equals(out["DoubleMuon"]!.mass));
console.log(`${metrics.entries} events in ${metrics.chunks} chunks, ${metrics.bytesread} bytes read:`, metrics.columns.join(" "));
console.log("how the processor came to the workers:", metrics.transports);
