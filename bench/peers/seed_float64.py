"""What the right answer is: awkward, vector and hist on columns cast to float64: seed_float64.py FILE. Prints {"histograms": {"opposite": [bins], "same": [bins]}}."""

import json
import sys
import warnings

warnings.simplefilter("ignore")

import awkward as ak
import hist
import uproot
from coffea.nanoevents.methods import candidate

COLUMNS = {"pt": "Muon_pt", "eta": "Muon_eta", "phi": "Muon_phi", "mass": "Muon_mass", "charge": "Muon_charge"}


def main():
    mass = hist.Hist.new.StrCat(["opposite", "same"], name="sign").Log(1000, 0.2, 200.0, name="mass").Int64()
    tree = uproot.open(sys.argv[1])["Events"]
    for columns in tree.iterate(list(COLUMNS.values()), step_size=200_000):
        fields = {key: ak.values_astype(columns[name], "int64" if key == "charge" else "float64") for key, name in COLUMNS.items()}
        muons = ak.zip(fields, with_name="PtEtaPhiMCandidate", behavior=candidate.behavior)
        charge = ak.sum(muons.charge, axis=1)
        for sign, wanted in (("opposite", charge == 0), ("same", charge != 0)):
            pairs = muons[(ak.num(muons) == 2) & wanted]
            mass.fill(sign=sign, mass=(pairs[:, 0] + pairs[:, 1]).mass)
    bins = {sign: mass[sign, :].values().astype(int).tolist() for sign in ("opposite", "same")}
    print(json.dumps({"histograms": bins}))


if __name__ == "__main__":
    main()
