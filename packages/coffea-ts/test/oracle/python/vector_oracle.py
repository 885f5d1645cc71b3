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


def reductions(name, columns, counts):
    """What awkward's reducers make of lists of vectors."""
    lists = ak.unflatten(_vectors(name, columns), counts)
    return {
        "count": ak.to_list(ak.count(lists, axis=1)),
        "count_nonzero": ak.to_list(ak.count_nonzero(lists, axis=1)),
        **_cartesian(ak.sum(lists, axis=1)),
    }


def scaled(name, columns, factor):
    """Every component times a number, with the charge of the original."""
    with np.errstate(all="ignore"):
        return _cartesian(_vectors(name, columns) * factor)


COPIES = 5


def call_all(vectors, calls, seed, components=False):
    """
    Every call on the vectors `{letter: {"name", "columns"}}`: `{"of": letter, "member": name, "arguments": [...], "keywords": {...}}`, in which `{"vectors": letter}`
    stands for vectors and other arguments are plain. Without arguments it is a property. Gives for each the values (of each field, for vectors), and how far they
    move when every number that goes in changes by some units in the last place: what a formula that cancels makes of rounding, infinite where it becomes (or ceases
    to be) NaN or infinite. To know that, copies of the vectors that are changed so follow the vectors themselves. With `components`, a vector's x, y, z and t are
    given instead of its fields.
    """
    rng = np.random.default_rng(seed)
    arrays = {}
    for letter, one in vectors.items():
        columns = {key: _copies(values, rng, key != "charge") for key, values in one["columns"].items()}
        arrays[letter] = ak.zip(columns, with_name=one["name"], behavior=candidate.behavior)
    rows = len(next(iter(arrays.values()))) // COPIES

    def argument(value, exact):
        if isinstance(value, dict):
            return arrays[value["vectors"]] if "vectors" in value else {key: argument(one, exact) for key, one in value.items()}
        return value if exact or isinstance(value, (str, bool)) else ak.Array(_copies([value] * rows, rng, True))

    def call(request):
        member = getattr(arrays[request["of"]], request["member"])
        if "arguments" not in request:
            return member
        exact = request["member"].startswith("is")
        keywords = {key: argument(value, True) for key, value in request.get("keywords", {}).items()}
        return member(*(argument(one, exact) for one in request["arguments"]), **keywords)

    with np.errstate(all="ignore"):
        return [_with_spread(call(request), rows, components) for request in calls]


def _copies(values, rng, changes):
    rows = np.array(values, dtype=np.float64)
    others = [rows * (1 + rng.integers(-8, 9, len(rows)) * 2.0**-52) if changes else rows for _ in range(COPIES - 1)]
    return np.concatenate([rows, *others])


def _with_spread(result, rows, components):
    names = ak.fields(result)
    if names and components:
        columns = {field: getattr(result, field) for field in "xyzt" if hasattr(result, field)}
    else:
        columns = {field: result[field] for field in names} if names else {"": result}
    return {
        "record": ak.parameters(result).get("__record__") if names and not components else None,
        "fields": {field: _spread(ak.to_numpy(values).reshape(COPIES, rows)) for field, values in columns.items()},
    }


def _spread(copies):
    values = copies[0]
    if values.dtype == bool:
        return {"values": values.tolist(), "spread": (copies != values).any(axis=0).astype(float).tolist()}
    copies = copies.astype(np.float64)
    both_nan = np.isnan(copies) & np.isnan(copies[0])
    apart = np.where((copies == copies[0]) & (np.signbit(copies) != np.signbit(copies[0])), 5e-324, np.abs(copies - copies[0]))
    apart = np.where(both_nan | ((copies == copies[0]) & np.isinf(copies)), 0.0, apart)
    return {"values": copies[0].tolist(), "spread": np.where(np.isnan(apart), np.inf, apart).max(axis=0).tolist()}


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
