// The seed's analysis with jsroot: seed_jsroot.mjs JSROOT FILE, where JSROOT is the folder of the package. Prints {"histograms": {"opposite": [bins], "same": [bins]}}.
// Ends with an error where jsroot stops before the last entry, because its own promise resolves then too.
import { pathToFileURL } from "node:url";

const [, , folder, path] = process.argv;
const { openFile, treeProcess, TSelector } = await import(pathToFileURL(`${folder}/modules/main.mjs`).href);

const bins = 1000;
const [first, last] = [Math.log(0.2), Math.log(200)];
const histograms = { opposite: new Array(bins).fill(0), same: new Array(bins).fill(0) };

class PairMasses extends TSelector {
  entries = 0;

  constructor() {
    super();
    for (const branch of ["nMuon", "Muon_pt", "Muon_eta", "Muon_phi", "Muon_mass", "Muon_charge"]) this.addBranch(branch);
  }

  Process() {
    this.entries++;
    const event = this.tgtobj;
    if (event.nMuon !== 2) return;
    let [x, y, z, t] = [0, 0, 0, 0];
    for (let muon = 0; muon < 2; muon++) {
      const [pt, mass] = [event.Muon_pt[muon], event.Muon_mass[muon]];
      const along = pt * Math.sinh(event.Muon_eta[muon]);
      x += pt * Math.cos(event.Muon_phi[muon]);
      y += pt * Math.sin(event.Muon_phi[muon]);
      z += along;
      t += Math.sqrt(pt * pt + along * along + mass * mass);
    }
    const bin = Math.floor((bins * (Math.log(Math.sqrt(Math.max(0, t * t - x * x - y * y - z * z))) - first)) / (last - first));
    if (bin >= 0 && bin < bins) histograms[event.Muon_charge[0] + event.Muon_charge[1] === 0 ? "opposite" : "same"][bin]++;
  }
}

const tree = await (await openFile(path)).readObject("Events");
const selector = new PairMasses();
await treeProcess(tree, selector);
if (selector.entries !== tree.fEntries) throw new Error(`jsroot stopped after ${selector.entries} of ${tree.fEntries} entries`);
console.log(JSON.stringify({ histograms }));
