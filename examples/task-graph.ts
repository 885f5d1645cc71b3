// Lazy results: the task graph of a processor over the parts of a file, drawn before and after optimisation, and computed on all cores.
// Run it with: node --conditions=@coffea-ts/source examples/task-graph.ts [FILE.root] [FOLDER of the drawings]
import { BaseSchema, NanoEventsFactory } from "coffea-ts/nanoevents";
import { compute, necessaryColumns, visualize } from "coffea-ts/task-graph";
import DimuonMass from "./dimuon.ts";
import type { DoubleMuon } from "./double-muon.ts";

const [file = "out/demo/dimuon.root", folder = "."] = process.argv.slice(2);

const factory = await NanoEventsFactory.fromRoot(
  { [file]: "Events" },
  { mode: "dask", stepsPerFile: 3, metadata: { dataset: "DoubleMuon" }, schemaclass: BaseSchema },
);
const lazy = new DimuonMass().process(factory.events<DoubleMuon>());
console.log(lazy);
console.log("columns that are needed:", necessaryColumns(lazy));

await visualize(lazy, { rankdir: "LR", optimizeGraph: false, filename: `${folder}/as-written.svg` });
await visualize(lazy, { rankdir: "LR", optimizeGraph: true, filename: `${folder}/as-run.svg` });

const computed = await compute(lazy, { scheduler: "threads" });
console.log(computed);
