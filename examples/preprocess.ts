// Filesets: looks into every file once, writes down what is there and why a file is left out, and takes a part to try things with.
// Run it with: node --conditions=@coffea-ts/source examples/preprocess.ts OUT.json.gz FILE.root…
import { maxChunks, maxFiles, preprocess, readFileset, writeFileset } from "coffea-ts/dataset-tools";
import { Runner } from "coffea-ts/processor";
import DimuonMass from "./dimuon.ts";

const [target = "available.json.gz", ...files] = process.argv.slice(2);
const wanted = {
  DoubleMuon: {
    files: Object.fromEntries((files.length > 0 ? files : ["out/demo/dimuon.root"]).map((file) => [file, "Events"])),
    metadata: { isMC: false },
  },
};

const [available, updated] = await preprocess(wanted, { stepSize: 1000, skipBadFiles: true });
for (const [dataset, { files }] of Object.entries(updated))
  for (const [file, { num_entries, steps, reason }] of Object.entries(files))
    console.log(`${dataset}: ${file}: ${reason ?? `${num_entries} entries in ${steps!.length} steps`}`);

await writeFileset(target, available);
const again = await readFileset(target);
console.log("files of a trial:", Object.keys(maxFiles(available, 1)["DoubleMuon"]!.files).length);

const trial = await new Runner()(maxChunks(again, 2), { processorInstance: new DimuonMass() });
console.log(trial);
