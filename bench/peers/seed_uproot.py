"""The seed analysis by hand with uproot and numpy, float64, no records: seed_uproot.py FILE. Prints {"histograms": {"opposite": [bins], "same": [bins]}}."""

import json
import sys

import numpy as np
import uproot

COLUMNS = ["Muon_pt", "Muon_eta", "Muon_phi", "Muon_mass", "Muon_charge"]
FIRST_EDGE, LAST_EDGE, BINS = np.log(0.2), np.log(200.0), 1000


def four_momentum(pt, eta, phi, mass):
    return pt * np.cos(phi), pt * np.sin(phi), pt * np.sinh(eta), np.sqrt((pt * np.cosh(eta)) ** 2 + mass * mass)


def fill(columns, bins):
    offsets = columns["Muon_pt"].layout.offsets.data
    content = {name: columns[name].layout.content.data for name in COLUMNS}
    first = offsets[:-1][np.diff(offsets) == 2]
    charge = content["Muon_charge"][first] + content["Muon_charge"][first + 1]
    muons = [four_momentum(*(content[name][items].astype(np.float64) for name in COLUMNS[:4])) for items in (first, first + 1)]
    x, y, z, t = (one + other for one, other in zip(*muons, strict=True))
    with np.errstate(all="ignore"):
        mass = np.sqrt(t * t - (x * x + y * y + z * z))
        bin_ = np.floor((np.log(mass) - FIRST_EDGE) / (LAST_EDGE - FIRST_EDGE) * BINS)
    for sign, wanted in enumerate((charge == 0, charge != 0)):
        inside = bin_[wanted & (bin_ >= 0) & (bin_ < BINS)].astype(np.int64)
        bins[sign] += np.bincount(inside, minlength=BINS)


def main():
    bins = np.zeros((2, BINS), dtype=np.int64)
    tree = uproot.open(sys.argv[1])["Events"]
    for columns in tree.iterate(COLUMNS, step_size=200_000, library="ak", how=dict):
        fill(columns, bins)
    print(json.dumps({"histograms": {"opposite": bins[0].tolist(), "same": bins[1].tolist()}}))


if __name__ == "__main__":
    main()
