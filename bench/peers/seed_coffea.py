"""The seed analysis in coffea: seed_coffea.py FILE iterative|futures [WORKERS]. Prints {"entries", "opposite": [bins], "same": [bins]}."""

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
    def process(self, events):
        muons = ak.zip(
            {"pt": events.Muon_pt, "eta": events.Muon_eta, "phi": events.Muon_phi, "mass": events.Muon_mass, "charge": events.Muon_charge},
            with_name="PtEtaPhiMCandidate",
            behavior=candidate.behavior,
        )
        mass = (
            hist.Hist.new.StrCat(["opposite", "same"], name="sign")
            .Log(1000, 0.2, 200.0, name="mass", label=r"$m_{\mu\mu}$ [GeV]")
            .Int64()
        )
        pair, charge = ak.num(muons) == 2, ak.sum(muons.charge, axis=1)
        for sign, wanted in (("opposite", charge == 0), ("same", charge != 0)):
            chosen = muons[pair & wanted]
            mass.fill(sign=sign, mass=(chosen[:, 0] + chosen[:, 1]).mass)
        return {events.metadata["dataset"]: {"entries": len(events), "mass": mass}}

    def postprocess(self, accumulator):
        pass


def main():
    path, executor_name = sys.argv[1], sys.argv[2]
    if executor_name == "iterative":
        executor = processor.IterativeExecutor(status=False, compression=None)
    else:
        executor = processor.FuturesExecutor(workers=int(sys.argv[3]), status=False, compression=None)
    run = processor.Runner(executor=executor, schema=BaseSchema, savemetrics=True)
    # coffea draws its progress bars on standard output
    standard_output, sys.stdout = sys.stdout, sys.stderr
    out, _ = run({"DoubleMuon": {"files": {path: "Events"}}}, processor_instance=DimuonMass())
    mass = out["DoubleMuon"]["mass"]
    bins = {sign: mass[sign, :].values().astype(int).tolist() for sign in ("opposite", "same")}
    print(json.dumps({"entries": out["DoubleMuon"]["entries"], **bins}), file=standard_output)


if __name__ == "__main__":
    main()
