"""The task graph that coffea builds for the dimuon analysis in dask mode."""

import re

import awkward as ak
import dask
import dask_awkward as dak
import hist.dask
import numpy as np
from coffea.nanoevents import BaseSchema, NanoEventsFactory
from coffea.nanoevents.methods import candidate


def _mass(path, tree, steps):
    events = NanoEventsFactory.from_root({path: {"object_path": tree, "steps": steps}}, schemaclass=BaseSchema, mode="dask").events()
    muons = ak.zip(
        {"pt": events.Muon_pt, "eta": events.Muon_eta, "phi": events.Muon_phi, "mass": events.Muon_mass, "charge": events.Muon_charge},
        with_name="PtEtaPhiMCandidate",
        behavior=candidate.behavior,
    )
    mass = hist.dask.Hist.new.StrCat(["opposite", "same"], name="sign").Log(1000, 0.2, 200.0, name="mass").Int64()
    pair, charge = ak.num(muons) == 2, ak.sum(muons.charge, axis=1)
    for sign, wanted in (("opposite", charge == 0), ("same", charge != 0)):
        chosen = muons[pair & wanted]
        mass.fill(sign=sign, mass=(chosen[:, 0] + chosen[:, 1]).mass)
    return mass


def _facts(collection):
    graph = collection.__dask_graph__()
    names = sorted(re.sub(r"-[0-9a-f]{32}$", "", name) for name in graph.layers)
    return {"layers": names, "tasks": len(graph)}


def dimuon_graph(path, tree, steps):
    """Names of the layers and number of tasks, as written and optimised."""
    mass = _mass(path, tree, steps)
    (optimized,) = dask.optimize(mass)
    return {"written": _facts(mass), "optimizedTasks": len(optimized.__dask_graph__())}


def dimuon_compute(files, steps):
    """What coffea's dask mode gives for files: entries, non-zero bins (with flow) of the spectrum on float64 columns, numbers of all events, and the columns that are needed."""
    spec = {path: {"object_path": "Events", "steps": cuts} for path, cuts in zip(files, steps)}
    events = NanoEventsFactory.from_root(spec, schemaclass=BaseSchema, mode="dask").events()
    cast = lambda array: ak.values_astype(array, np.float64)
    kinematics = {name: cast(events["Muon_" + name]) for name in ("pt", "eta", "phi", "mass")}
    muons = ak.zip({**kinematics, "charge": events.Muon_charge}, with_name="PtEtaPhiMCandidate", behavior=candidate.behavior)
    mass = hist.dask.Hist.new.StrCat(["opposite", "same"], name="sign").Log(1000, 0.2, 200.0, name="mass").Int64()
    pair, charge = ak.num(muons) == 2, ak.sum(muons.charge, axis=1)
    for sign, wanted in (("opposite", charge == 0), ("same", charge != 0)):
        chosen = muons[pair & wanted]
        mass.fill(sign=sign, mass=(chosen[:, 0] + chosen[:, 1]).mass)
    out = {"entries": ak.num(events, axis=0), "mass": mass, "muons": ak.sum(ak.num(events.Muon_pt), axis=0), "charges": ak.sum(events.Muon_charge, axis=None)}
    columns = dak.necessary_columns({"mass": mass})
    offsets = dak.necessary_columns({"muons": out["muons"]})
    (done,) = dask.compute(out, scheduler="sync")
    bins = done["mass"].values(flow=True)
    return {
        "entries": int(done["entries"]),
        "muons": int(done["muons"]),
        "charges": int(done["charges"]),
        "bins": [[int(i), int(j), int(bins[i, j])] for i, j in zip(*np.nonzero(bins))],
        "columns": [sorted(names) for names in columns.values()],
        "columnsOfLengths": [sorted(names) for names in offsets.values()],
    }
