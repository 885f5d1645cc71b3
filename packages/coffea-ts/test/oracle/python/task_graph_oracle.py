"""The task graph that coffea builds for the dimuon analysis in dask mode."""

import re

import awkward as ak
import dask
import hist.dask
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
