"""An ADL query in coffea, on NanoEvents: adl_coffea.py FILE q1|…|q8|all. Prints {"histograms": {"q1.met": [bins], …}}, without under- and overflow."""

import json
import sys
import warnings

warnings.simplefilter("ignore")

import awkward as ak
import hist
import numpy as np
from coffea import processor
from coffea.nanoevents import NanoAODSchema
from coffea.nanoevents.methods import candidate

NanoAODSchema.warn_missing_crossrefs = False


def filled(start, stop, values):
    return hist.Hist.new.Reg(100, start, stop, name="x").Int64().fill(values)


def q1(events):
    return {"met": filled(0, 200, events.MET.pt)}


def q2(events):
    return {"pt": filled(15, 60, ak.flatten(events.Jet.pt))}


def q3(events):
    return {"pt": filled(15, 60, ak.flatten(events.Jet[abs(events.Jet.eta) < 1].pt))}


def q4(events):
    return {"met": filled(0, 200, events[ak.sum(events.Jet.pt > 40, axis=1) >= 2].MET.pt)}


def q5(events):
    pairs = ak.combinations(events.Muon, 2, fields=["a", "b"])
    mass = (pairs.a + pairs.b).mass
    is_z = (mass > 60) & (mass < 120) & (pairs.a.charge == -pairs.b.charge)
    return {"met": filled(0, 200, events[ak.any(is_z, axis=1)].MET.pt)}


def q6(events):
    # Cartesian once for each jet, and not once for each combination
    fields = {name: getattr(events.Jet, name) for name in ("x", "y", "z", "t", "btag")}
    jets = ak.zip(fields, with_name="LorentzVector", behavior=events.Jet.behavior)
    triplets = ak.combinations(jets, 3, fields=["a", "b", "c"])
    sums = triplets.a + triplets.b + triplets.c
    nearest = ak.singletons(ak.argmin(abs(sums.mass - 172.5), axis=1))
    best, triplet = ak.flatten(sums[nearest]), ak.flatten(triplets[nearest])
    tag = np.maximum(np.maximum(triplet.a.btag, triplet.b.btag), triplet.c.btag)
    return {"pt": filled(15, 40, best.pt), "btag": filled(0, 1, tag)}


def q7(events):
    jets, muons, electrons = events.Jet, events.Muon, events.Electron
    clean = (
        ak.all(jets.metric_table(muons[muons.pt > 10]) >= 0.4, axis=2)
        & ak.all(jets.metric_table(electrons[electrons.pt > 10]) >= 0.4, axis=2)
        & (jets.pt > 30)
    )
    return {"sum": filled(15, 200, ak.sum(jets[clean].pt, axis=1))}


def leptons_of(collection, pdg_id):
    # Electrons and muons have different fields, and a union of records cannot be added up: the common ones only
    fields = {name: getattr(collection, name) for name in ("pt", "eta", "phi", "mass", "charge")}
    return ak.zip({**fields, "pdgId": pdg_id * collection.charge}, with_name="PtEtaPhiMCandidate", behavior=candidate.behavior)


def q8(events):
    events["leptons"] = ak.concatenate([leptons_of(events.Muon, -13), leptons_of(events.Electron, -11)], axis=1)
    events = events[ak.num(events.leptons) >= 3]
    pairs = ak.argcombinations(events.leptons, 2, fields=["a", "b"])
    pairs = pairs[events.leptons[pairs.a].pdgId == -events.leptons[pairs.b].pdgId]
    mass = (events.leptons[pairs.a] + events.leptons[pairs.b]).mass
    pairs = pairs[ak.singletons(ak.argmin(abs(mass - 91.2), axis=1))]
    has_pair = ak.num(pairs) > 0
    events, pair = events[has_pair], pairs[has_pair][:, 0]
    position = ak.local_index(events.leptons)
    others = events.leptons[(position != pair.a) & (position != pair.b)]
    third = others[ak.argmax(others.pt, axis=1, keepdims=True)][:, 0]
    return {"mt": filled(0, 200, np.sqrt(2 * third.pt * events.MET.pt * (1 - np.cos(events.MET.delta_phi(third)))))}


QUERIES = {"q1": q1, "q2": q2, "q3": q3, "q4": q4, "q5": q5, "q6": q6, "q7": q7, "q8": q8}


class Query(processor.ProcessorABC):
    def __init__(self, names):
        self.names = names

    def process(self, events):
        return {f"{name}.{key}": counts for name in self.names for key, counts in QUERIES[name](events).items()}

    def postprocess(self, accumulator):
        pass


def main():
    path, query = sys.argv[1:]
    standard_output, sys.stdout = sys.stdout, sys.stderr
    run = processor.Runner(executor=processor.IterativeExecutor(compression=None, status=False), schema=NanoAODSchema)
    out = run({"data": {"files": {path: "Events"}}}, processor_instance=Query(list(QUERIES) if query == "all" else [query]))
    print(json.dumps({"histograms": {name: counts.values().astype(int).tolist() for name, counts in out.items()}}), file=standard_output)


if __name__ == "__main__":
    main()
