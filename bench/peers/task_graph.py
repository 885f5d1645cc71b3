"""Builds and optimises coffea's task graph of the seed analysis: task_graph.py FILESET.json. Prints {"buildSeconds", "optimizeSeconds", "cpuSeconds", "peakMegabytes", "tasks", "optimizedTasks"}."""

import json
import resource
import sys
import time
import warnings

warnings.simplefilter("ignore")

import awkward as ak
import dask
import hist.dask
from coffea.dataset_tools import apply_to_fileset
from coffea.nanoevents import BaseSchema
from coffea.nanoevents.methods import candidate


def process(events):
    muons = ak.zip(
        {"pt": events.Muon_pt, "eta": events.Muon_eta, "phi": events.Muon_phi, "mass": events.Muon_mass, "charge": events.Muon_charge},
        with_name="PtEtaPhiMCandidate",
        behavior=candidate.behavior,
    )
    mass = (
        hist.dask.Hist.new.StrCat(["opposite", "same"], name="sign")
        .Log(1000, 0.2, 200.0, name="mass", label=r"$m_{\mu\mu}$ [GeV]")
        .Int64()
    )
    pair, charge = ak.num(muons) == 2, ak.sum(muons.charge, axis=1)
    for sign, wanted in (("opposite", charge == 0), ("same", charge != 0)):
        chosen = muons[pair & wanted]
        mass.fill(sign=sign, mass=(chosen[:, 0] + chosen[:, 1]).mass)
    return {"mass": mass}


def main():
    with open(sys.argv[1]) as file:
        fileset = json.load(file)
    start, cpu = time.perf_counter(), time.process_time()
    graph = apply_to_fileset(process, fileset, schemaclass=BaseSchema)
    built = time.perf_counter()
    (optimized,) = dask.optimize(graph)
    done = time.perf_counter()
    (name,) = fileset
    print(
        json.dumps(
            {
                "buildSeconds": built - start,
                "optimizeSeconds": done - built,
                "cpuSeconds": time.process_time() - cpu,
                "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                "tasks": len(graph[name]["mass"].__dask_graph__()),
                "optimizedTasks": len(optimized[name]["mass"].__dask_graph__()),
            }
        )
    )


if __name__ == "__main__":
    main()
