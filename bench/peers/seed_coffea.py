"""The seed analysis in coffea: seed_coffea.py FILE iterative|futures|dask-threads|dask-processes [WORKERS]. Prints {"histograms": {"opposite": [bins], "same": [bins]}}."""

import json
import sys
import warnings

warnings.simplefilter("ignore")

import awkward as ak
import hist
from coffea import processor
from coffea.nanoevents import BaseSchema
from coffea.nanoevents.methods import candidate


class DimuonMass(processor.ProcessorABC):
    def __init__(self, histograms=hist):
        self.histograms = histograms

    def process(self, events):
        muons = ak.zip(
            {"pt": events.Muon_pt, "eta": events.Muon_eta, "phi": events.Muon_phi, "mass": events.Muon_mass, "charge": events.Muon_charge},
            with_name="PtEtaPhiMCandidate",
            behavior=candidate.behavior,
        )
        mass = (
            self.histograms.Hist.new.StrCat(["opposite", "same"], name="sign")
            .Log(1000, 0.2, 200.0, name="mass", label=r"$m_{\mu\mu}$ [GeV]")
            .Int64()
        )
        pair, charge = ak.num(muons) == 2, ak.sum(muons.charge, axis=1)
        for sign, wanted in (("opposite", charge == 0), ("same", charge != 0)):
            chosen = muons[pair & wanted]
            mass.fill(sign=sign, mass=(chosen[:, 0] + chosen[:, 1]).mass)
        return {"mass": mass}

    def postprocess(self, accumulator):
        pass


def run_with_executor(path, name, workers):
    if name == "iterative":
        executor = processor.IterativeExecutor(status=False, compression=None)
    else:
        executor = processor.FuturesExecutor(workers=workers, status=False, compression=None)
    run = processor.Runner(executor=executor, schema=BaseSchema, savemetrics=True)
    out, _ = run({"DoubleMuon": {"files": {path: "Events"}}}, processor_instance=DimuonMass())
    return out["mass"]


def run_with_dask(path, scheduler, workers):
    import dask
    import hist.dask
    from coffea.dataset_tools import apply_to_fileset, preprocess

    available, _ = preprocess({"DoubleMuon": {"files": {path: "Events"}}}, step_size=100_000, save_form=False, scheduler="threads")
    graph = apply_to_fileset(DimuonMass(hist.dask), available, schemaclass=BaseSchema)
    (out,) = dask.compute(graph, scheduler=scheduler, num_workers=workers)
    return out["DoubleMuon"]["mass"]


def main():
    path, mode = sys.argv[1], sys.argv[2]
    workers = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    # coffea draws its progress bars on standard output
    standard_output, sys.stdout = sys.stdout, sys.stderr
    mass = run_with_dask(path, mode.removeprefix("dask-"), workers) if mode.startswith("dask-") else run_with_executor(path, mode, workers)
    bins = {sign: mass[sign, :].values().astype(int).tolist() for sign in ("opposite", "same")}
    print(json.dumps({"histograms": bins}), file=standard_output)


if __name__ == "__main__":
    main()
