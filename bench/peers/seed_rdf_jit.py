"""The seed analysis in RDataFrame from Python, its expressions compiled at run time: seed_rdf_jit.py FILE THREADS. Prints {"histograms": {"opposite": [bins], "same": [bins]}}."""

import json
import sys
import warnings

warnings.simplefilter("ignore")

import numpy as np
import ROOT

BINS = 1000
MUON = "ROOT::Math::PtEtaPhiMVector(Muon_pt[{0}], Muon_eta[{0}], Muon_phi[{0}], Muon_mass[{0}])"


def main():
    path, threads = sys.argv[1], int(sys.argv[2])
    ROOT.gROOT.SetBatch(True)
    if threads > 1:
        ROOT.EnableImplicitMT(threads)
    edges = 0.2 * 1000.0 ** (np.arange(BINS + 1) / BINS)
    model = ROOT.RDF.TH1DModel("mass", "", BINS, edges)
    events = ROOT.RDataFrame("Events", path).Filter("nMuon == 2")
    pairs = events.Define("pairMass", f"({MUON.format(0)} + {MUON.format(1)}).M()").Define("pairCharge", "Muon_charge[0] + Muon_charge[1]")
    found = {
        "opposite": pairs.Filter("pairCharge == 0").Histo1D(model, "pairMass"),
        "same": pairs.Filter("pairCharge != 0").Histo1D(model, "pairMass"),
    }
    bins = {sign: [int(counts.GetBinContent(bin_ + 1)) for bin_ in range(BINS)] for sign, counts in found.items()}
    print(json.dumps({"histograms": bins}))


if __name__ == "__main__":
    main()
