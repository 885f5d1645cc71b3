// The notebook processors.ipynb as a program: each `// %%` begins a cell. `npm run notebook` executes it in Jupyter, with Deno as the kernel.

// %% [markdown]
// # Processors
//
// A *processor* is the part of an analysis that is yours: a function from the events of some file to numbers and histograms that can be added up.
// Everything else — opening files, reading only the columns that are touched, cutting datasets into chunks, using all cores, merging, keeping account
// of what failed — is the library's.
//
// This notebook goes from a look at one file to whole datasets, in the order of coffea's notebook of the same name. Each cell is TypeScript; the kernel is
// [Deno](https://docs.deno.com/runtime/reference/cli/jupyter/), and nothing has to be built. The data are made here, too, so it runs on a fresh clone:
// two files with a double-muon trigger's events and one with pairs of Z bosons, shaped like CMS open data.

// %%
import { makeSamples } from "./samples.ts";

makeSamples("data");

// %% [markdown]
// ## Events of one file
//
// `NanoEventsFactory` opens a tree. In *virtual* mode, the default, no column is read before something asks for its values; every branch shows as `??`.
// The interface says which branches we use: names and types are then checked while you write.

// %%
import { type Accessed, BaseSchema, NanoEventsFactory } from "coffea-ts/nanoevents";

interface DoubleMuon {
  nMuon: number;
  Muon_pt: number[];
  Muon_eta: number[];
  Muon_phi: number[];
  Muon_mass: number[];
  Muon_charge: number[];
}

const accessLog: Accessed[] = [];
const factory = await NanoEventsFactory.fromRoot(
  { "data/Run2012B_DoubleMuon.root": "Events" },
  {
    mode: "virtual",
    entryStop: 10_000,
    metadata: { dataset: "DoubleMuon" },
    schemaclass: BaseSchema,
    accessLog,
  },
);
const events = factory.events<DoubleMuon>();
events;

// %% [markdown]
// Columns that belong together are zipped to records. With the name of a vector class the records get its methods: four-momenta that can be added.

// %%
import * as ak from "coffea-ts/awkward";
import "coffea-ts/vector";

const muons = ak.zip(
  {
    pt: events.Muon_pt,
    eta: events.Muon_eta,
    phi: events.Muon_phi,
    mass: events.Muon_mass,
    charge: events.Muon_charge,
  },
  { withName: "PtEtaPhiMCandidate" },
);
muons;

// %% [markdown]
// Arrays are expressions: nothing is computed until a value is looked at. The mass of each pair of opposite charge, in events with exactly two muons:

// %%
const pairs = muons.filter(
  ak
    .num(muons)
    .eq(2)
    .and(ak.sum(muons.charge, { axis: 1 }).eq(0)),
);
const masses = pairs.at(0).add(pairs.at(1)).mass;
masses;

// %% [markdown]
// ## A processor
//
// `process` gets the events of one chunk and returns what is to be added up over all of them: here the number of events and a histogram of the masses,
// with one axis for the sign of the pair and one, logarithmic, for its mass. It is a plain function of its events; the same class is used in every mode below.

// %%
import { Hist } from "coffea-ts/hist";
import type { NanoEvents, Processor } from "coffea-ts/processor";

class DimuonMass implements Processor {
  process(events: NanoEvents<DoubleMuon>) {
    const muons = ak.zip(
      {
        pt: events.Muon_pt,
        eta: events.Muon_eta,
        phi: events.Muon_phi,
        mass: events.Muon_mass,
        charge: events.Muon_charge,
      },
      { withName: "PtEtaPhiMCandidate" },
    );
    const mass = Hist.new
      .strCat(["opposite", "same"], { name: "sign" })
      .log(1000, 0.2, 200, { name: "mass", label: "$m_{\\mu\\mu}$ [GeV]" })
      .int64();
    const pair = ak.num(muons).eq(2);
    const charge = ak.sum(muons.charge, { axis: 1 });
    const opposite = muons.filter(pair.and(charge.eq(0)));
    const same = muons.filter(pair.and(charge.ne(0)));
    mass.fill({ sign: "opposite", mass: opposite.at(0).add(opposite.at(1)).mass });
    mass.fill({ sign: "same", mass: same.at(0).add(same.at(1)).mass });
    return { [events.metadata.dataset]: { entries: events.length, mass } };
  }
}

// %% [markdown]
// It can be called by hand, which is how one tries it:

// %%
const byHand = new DimuonMass().process(events);
byHand;

// %% [markdown]
// The access log tells what was read: of each of the five columns where its lists end (`offsets`) and its values (`data`). A second call reads nothing.

// %%
const parts = accessLog.map(({ branch, bufferKey }) => `${branch} ${bufferKey.split("/").at(-2)}`);
new DimuonMass().process(events)["DoubleMuon"]!.mass.sum();
console.log(parts.join("\n"));
console.log(`after the second call: ${accessLog.length} entries`);

// %% [markdown]
// A histogram shows as a picture. `plot1d` has options for everything on it; it gives an SVG document, for files, web pages and, as `SvgPicture`, for notebooks.

// %%
import { plot1d, SvgPicture } from "coffea-ts/plot";

byHand["DoubleMuon"]!.mass;

// %%
new SvgPicture(
  plot1d(byHand["DoubleMuon"]!.mass, {
    yScale: "log",
    legendTitle: "Muon pair charge",
    experiment: "CMS",
    status: "Simulation",
    rightText: "8 TeV",
    size: { width: 700, height: 560 },
  }),
);

// %% [markdown]
// ## Datasets
//
// A *fileset* names datasets, their files with the tree in each, and metadata that `process` finds in `events.metadata`.
// A `Runner` looks at the files, cuts them into chunks and hands those to an *executor*; the outputs are merged key by key.
// The `IterativeExecutor` works in this thread, one chunk after the other.

// %%
import { IterativeExecutor, Runner } from "coffea-ts/processor";

const fileset = {
  DoubleMuon: {
    files: { "data/Run2012B_DoubleMuon.root": "Events", "data/Run2012C_DoubleMuon.root": "Events" },
    metadata: { isMC: false },
  },
  "ZZ to 4mu": { files: { "data/ZZTo4mu.root": "Events" }, metadata: { isMC: true } },
};
const iterative = new Runner({
  executor: new IterativeExecutor({ status: false }),
  schema: BaseSchema,
  chunksize: 25_000,
});
const out = await iterative(fileset, { processorInstance: new DimuonMass() });
out;

// %%
out["DoubleMuon"]!.mass;

// %% [markdown]
// The `FuturesExecutor` works in several threads. The class above exists in this notebook only; what it does with its events is recorded and sent to the
// threads as data, and `metrics.transports` says so. Results are added in the order of the chunks, so they are the same, bit for bit.

// %%
import { FuturesExecutor } from "coffea-ts/processor";

const futures = new Runner({
  executor: new FuturesExecutor({ workers: 2, status: false }),
  schema: BaseSchema,
  chunksize: 25_000,
  savemetrics: true,
});
const [outOfFutures, metrics] = await futures(fileset, { processorInstance: new DimuonMass() });
console.log(
  "the same histogram:",
  outOfFutures["DoubleMuon"]!.mass.equals(out["DoubleMuon"]!.mass),
);
const { entries, chunks, columns, transports } = metrics;
({ entries, chunks, columns, transports });

// %% [markdown]
// ## Lazy results: the task graph
//
// In *dask* mode events are a plan over files of which only the first header is read. The same class gives lazy results: a histogram with staged fills.

// %%
const lazyFactory = await NanoEventsFactory.fromRoot(
  {
    "data/Run2012B_DoubleMuon.root": {
      objectPath: "Events",
      steps: [
        [0, 50_000],
        [50_000, 100_000],
      ],
    },
  },
  { mode: "dask", metadata: { dataset: "DoubleMuon" }, schemaclass: BaseSchema },
);
const lazyEvents = lazyFactory.events<DoubleMuon>();
const lazy = new DimuonMass().process(lazyEvents);
lazy;

// %% [markdown]
// The task graph is drawn here, without another program: first as it was written, every operation of every partition.

// %%
import { compute, necessaryColumns, visualize } from "coffea-ts/task-graph";

await visualize(lazy, { rankdir: "TB", optimizeGraph: false });

// %% [markdown]
// What is run: the operations of a partition are one task, and one more adds up their results.

// %%
await visualize(lazy, { rankdir: "LR", optimizeGraph: true });

// %% [markdown]
// The columns that it needs are known before anything is read:

// %%
necessaryColumns(lazy);

// %% [markdown]
// `compute` takes lazy results in any nesting, and computes them in one pass; here in threads.

// %%
const computed = await compute(lazy, { scheduler: "threads", workers: 2 });
computed;

// %%
computed["DoubleMuon"]!.mass;

// %% [markdown]
// ## Preprocessing
//
// For lazy results over whole datasets the entries of each file have to be known, in *steps*. `preprocess` opens every file once and writes down what it finds.
// It gives two filesets: what can be read, and everything, with the reason beside each file that cannot. Here one file does not exist.

// %%
import { preprocess } from "coffea-ts/dataset-tools";

const wanted = {
  ...fileset,
  DoubleMuon: {
    ...fileset.DoubleMuon,
    files: { ...fileset.DoubleMuon.files, "data/Run2012D_DoubleMuon.root": "Events" },
  },
};
const [available, updated] = await preprocess(wanted, {
  stepSize: 25_000,
  alignClusters: false,
  skipBadFiles: true,
  saveForm: false,
  status: false,
});
available["DoubleMuon"]!.files;

// %%
updated["DoubleMuon"]!.files["data/Run2012D_DoubleMuon.root"];

// %% [markdown]
// Filesets are plain JSON; what coffea wrote can be read here, and what is written here by coffea.

// %%
import { readFileset, writeFileset } from "coffea-ts/dataset-tools";

await writeFileset("data/available.json.gz", available);
const again = await readFileset("data/available.json.gz");
JSON.stringify(again) === JSON.stringify(available);

// %% [markdown]
// A part of it, to try things: one file, or a few steps, of each dataset.

// %%
import { maxChunks, maxFiles } from "coffea-ts/dataset-tools";

console.log(Object.keys(maxFiles(available, 1)["DoubleMuon"]!.files));
maxChunks(available, 2)["DoubleMuon"]!.files;

// %% [markdown]
// ## Lazy results of datasets
//
// `applyToFileset` applies a processor to every dataset of a fileset and gives the task graph of
// each, with a report of the reading. Here the fileset still lists a file that is gone by now.

// %%
import { applyToFileset } from "coffea-ts/dataset-tools";

const gone = {
  object_path: "Events",
  steps: [
    [0, 25_000],
    [25_000, 50_000],
  ] as [number, number][],
  num_entries: 50_000,
  uuid: null,
};
const stale = {
  ...available,
  DoubleMuon: {
    ...available["DoubleMuon"]!,
    files: { ...available["DoubleMuon"]!.files, "data/Run2012D_DoubleMuon.root": gone },
  },
};
const [tasks, reports] = await applyToFileset(new DimuonMass(), stale, {
  schemaclass: BaseSchema,
  allowReadErrorsWithReport: true,
});
await visualize(tasks, { optimizeGraph: true });

// %% [markdown]
// Graphs and reports are computed together, and each dataset's result stands under its name, as the
// processor gave it. What could not be read counts as no events (`entries` are those that were read),
// and the report says why; the steps that failed make a fileset of their own, to be run again later.

// %%
const [results, read] = await compute([tasks, reports], { scheduler: "threads", workers: 2 });
results;

// %%
console.table(
  read["DoubleMuon"]!.map(({ args: [file, , start, stop], exception }) => {
    return { file, start, stop, exception: exception ?? "" };
  }),
);

// %%
import { getFailedStepsForFileset } from "coffea-ts/dataset-tools";

const failed = getFailedStepsForFileset(stale, read);
failed["DoubleMuon"]!.files;

// %% [markdown]
// The result is that of the run above, though it came about in another way: the same processor, the
// same bits.

// %%
results["DoubleMuon"]!["DoubleMuon"]!.mass.equals(out["DoubleMuon"]!.mass);
