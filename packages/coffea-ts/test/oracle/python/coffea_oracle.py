"""What coffea itself does with files: access logs, chunks, metrics, accumulation, and the dimuon spectrum on columns cast to float64."""

import awkward as ak
import hist
import numpy as np
from coffea.nanoevents import BaseSchema, NanoEventsFactory
from coffea.nanoevents.methods import candidate
from coffea.processor import IterativeExecutor, Runner, accumulate


def _log(accessed):
    return [{"branch": item.branch, "bufferKey": item.buffer_key} for item in accessed]


def _factory(path, tree, accessed, **options):
    return NanoEventsFactory.from_root({path: tree}, schemaclass=BaseSchema, access_log=accessed, **options)


def fields(path, tree):
    """Names of the fields that BaseSchema gives, in order."""
    return _factory(path, tree, [], mode="virtual").events().fields


def access_log(path, tree, columns, options):
    """The log after each of the columns was materialised, in the order given."""
    accessed = []
    events = _factory(path, tree, accessed, mode="virtual", **options).events()
    for column in columns:
        ak.materialize(events[column])
    return _log(accessed)


def _dimuon(events, as_float64):
    cast = (lambda array: ak.values_astype(array, np.float64)) if as_float64 else (lambda array: array)
    muons = ak.zip(
        {
            "pt": cast(events.Muon_pt),
            "eta": cast(events.Muon_eta),
            "phi": cast(events.Muon_phi),
            "mass": cast(events.Muon_mass),
            "charge": events.Muon_charge,
        },
        with_name="PtEtaPhiMCandidate",
        behavior=candidate.behavior,
    )
    mass = (
        hist.Hist.new.StrCat(["opposite", "same"], name="sign").Log(1000, 0.2, 200.0, name="mass", label=r"$m_{\mu\mu}$ [GeV]").Int64()
    )
    cut = (ak.num(muons) == 2) & (ak.sum(muons.charge, axis=1) == 0)
    mass.fill(sign="opposite", mass=(muons[cut][:, 0] + muons[cut][:, 1]).mass)
    cut = (ak.num(muons) == 2) & (ak.sum(muons.charge, axis=1) != 0)
    mass.fill(sign="same", mass=(muons[cut][:, 0] + muons[cut][:, 1]).mass)
    return {events.metadata["dataset"]: {"entries": len(events), "mass": mass}}


def dimuon_access_log(path, tree):
    """The log after the dimuon processor ran once on the columns as they are."""
    accessed = []
    events = _factory(path, tree, accessed, mode="virtual", metadata={"dataset": "DoubleMuon"}).events()
    _dimuon(events, as_float64=False)
    return _log(accessed)


def dimuon_run(fileset, treename, options):
    """Entries and non-zero bins (with flow) per dataset, and the metrics, of a whole run on float64 columns."""
    run = Runner(IterativeExecutor(status=False), schema=BaseSchema, savemetrics=True, metadata_cache={}, **options)
    out, metrics = run(fileset, lambda events: _dimuon(events, as_float64=True), treename=treename)
    result = {}
    for dataset, values in out.items():
        bins = values["mass"].values(flow=True)
        result[dataset] = {"entries": values["entries"], "bins": [[int(i), int(j), int(bins[i, j])] for i, j in zip(*np.nonzero(bins))]}
    metrics["columns"] = sorted(metrics["columns"])
    return {"out": result, "metrics": metrics}


def chunks(fileset, treename, options):
    """The work items of Runner.preprocess."""
    run = Runner(IterativeExecutor(status=False), schema=BaseSchema, metadata_cache={}, **options)
    return [
        {
            "dataset": item.dataset,
            "filename": item.filename,
            "treename": item.treename,
            "entrystart": item.entrystart,
            "entrystop": item.entrystop,
            "fileuuid": item.fileuuid.hex(),
            "usermeta": item.usermeta,
        }
        for item in run.preprocess(fileset, treename=treename)
    ]


def chunk_metadata(fileset, treename):
    """events.metadata of the chunks of a run."""
    seen = []
    run = Runner(IterativeExecutor(status=False), schema=BaseSchema, metadata_cache={})
    run.processor_compression = None

    def process(events):
        seen.append(dict(events.metadata))
        return {"n": 1}

    run(fileset, process, treename=treename)
    return seen


def _from_tagged(value):
    if isinstance(value, dict) and set(value) == {"set"}:
        return set(value["set"])
    if isinstance(value, dict):
        return {key: _from_tagged(item) for key, item in value.items()}
    return [_from_tagged(item) for item in value] if isinstance(value, list) else value


def _to_tagged(value):
    if isinstance(value, set):
        return {"set": sorted(value)}
    if isinstance(value, dict):
        return {key: _to_tagged(item) for key, item in value.items()}
    return [_to_tagged(item) for item in value] if isinstance(value, list) else value


def accumulated(items):
    """The sum of some outputs, or null with an error's class; sets travel as {"set": [...]}."""
    try:
        return {"sum": _to_tagged(accumulate([_from_tagged(item) for item in items]))}
    except Exception as error:
        return {"error": type(error).__name__}
