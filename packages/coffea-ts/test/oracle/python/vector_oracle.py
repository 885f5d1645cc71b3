"""Vectors and candidates by the real libraries, in float64: scikit-hep vector through coffea's behaviours."""

import awkward as ak
import numpy as np
from coffea.nanoevents.methods import candidate

PROPERTIES = {
    2: ["x", "y", "px", "py", "rho", "pt", "phi"],
    3: ["z", "pz", "eta", "theta", "p"],
    4: ["t", "E", "energy", "mass", "M", "mass2", "rapidity", "et"],
}
ALIASES = {"et": "Et"}


def _vectors(name, columns):
    fields = {key: np.array(values, dtype=np.int64 if key == "charge" else np.float64) for key, values in columns.items()}
    return ak.zip(fields, with_name=name, behavior=candidate.behavior)


def properties(name, dimension, columns):
    """Every property of the vectors, by name."""
    vectors = _vectors(name, columns)
    names = [one for level, some in PROPERTIES.items() if level <= dimension for one in some]
    with np.errstate(all="ignore"):
        return {one: ak.to_list(getattr(vectors, ALIASES.get(one, one))) for one in names}


def separations(first_name, first, second_name, second, planar):
    """Differences of angle between two arrays of vectors."""
    a, b = _vectors(first_name, first), _vectors(second_name, second)
    with np.errstate(all="ignore"):
        found = {"deltaPhi": a.deltaphi(b)}
        if not planar:
            found |= {"deltaEta": a.deltaeta(b), "deltaR": a.deltaR(b), "deltaR2": a.deltaR2(b)}
        return {key: ak.to_list(values) for key, values in found.items()}


def _cartesian(vectors):
    columns = {key: ak.to_list(getattr(vectors, key)) for key in ("x", "y", "z", "t") if hasattr(vectors, key)}
    if "charge" in vectors.fields:
        columns["charge"] = ak.to_list(vectors.charge)
    return columns


def candidate_sum(first_name, first, second_name, second):
    """coffea's sum of two candidates and the properties of that sum."""
    with np.errstate(all="ignore"):
        total = _vectors(first_name, first) + _vectors(second_name, second)
        return {**_cartesian(total), **{key: ak.to_list(getattr(total, key)) for key in ("pt", "eta", "phi", "mass", "mass2", "rapidity")}}


def candidate_difference(first_name, first, second_name, second):
    """coffea's difference of two candidates, without a charge. By the method: the operator swaps its operands when their classes differ."""
    with np.errstate(all="ignore"):
        return _cartesian(_vectors(first_name, first).subtract(_vectors(second_name, second)))


def list_sums(name, columns, counts):
    """The vectors of each list added up."""
    with np.errstate(all="ignore"):
        return _cartesian(ak.unflatten(_vectors(name, columns), counts).sum(axis=1))


def scaled(name, columns, factor):
    """Every component times a number, with the charge of the original."""
    with np.errstate(all="ignore"):
        return _cartesian(_vectors(name, columns) * factor)


def validation_error(name, fields):
    """The text with which coffea refuses a record of these fields, or None."""
    try:
        _vectors(name, {key: [1.0] for key in fields})
    except ValueError as error:
        return str(error)
    return None


def dimuon(path, tree):
    """The seed's histogram on columns cast to float64 before the zip: (bins with flow, entries)."""
    import hist
    import uproot

    names = {"pt": "Muon_pt", "eta": "Muon_eta", "phi": "Muon_phi", "mass": "Muon_mass", "charge": "Muon_charge"}
    columns = uproot.open(f"{path}:{tree}").arrays(list(names.values()))
    fields = {key: columns[column] if key == "charge" else ak.values_astype(columns[column], "float64") for key, column in names.items()}
    muons = ak.zip(fields, with_name="PtEtaPhiMCandidate", behavior=candidate.behavior)
    filled = hist.Hist.new.StrCat(["opposite", "same"], name="sign").Log(1000, 0.2, 200.0, name="mass").Int64()
    charge = ak.sum(muons.charge, axis=1)
    for sign, wanted in (("opposite", charge == 0), ("same", charge != 0)):
        pairs = muons[(ak.num(muons) == 2) & wanted]
        filled.fill(sign=sign, mass=(pairs[:, 0] + pairs[:, 1]).mass)
    return {"entries": len(columns), "bins": filled.values(flow=True).astype(int).tolist()}
