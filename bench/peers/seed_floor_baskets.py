"""Where the baskets lie that the seed analysis needs: seed_floor_baskets.py FILE OUT. The list for seed_floor.c: int64 numbers, the number of entries,
then branch, position of the basket's data in the file, bytes there, uncompressed bytes, and bytes of values (entry offsets follow them) of each basket."""

import struct
import sys

import numpy as np
import uproot

BRANCHES = ["nMuon", "Muon_pt", "Muon_eta", "Muon_phi", "Muon_mass", "Muon_charge"]


def main():
    path, out = sys.argv[1:]
    tree = uproot.open(path)["Events"]
    numbers = [tree.num_entries]
    with open(path, "rb") as file:
        for index, name in enumerate(BRANCHES):
            branch = tree[name]
            for number in range(branch.num_baskets):
                start = int(branch.member("fBasketSeek")[number])
                file.seek(start)
                bytes_, _, uncompressed, _, header = struct.unpack(">ihiIh", file.read(16))
                numbers += [index, start + header, bytes_ - header, uncompressed, branch.basket(number).member("fLast") - header]
    np.array(numbers, dtype="<i8").tofile(out)


if __name__ == "__main__":
    main()
