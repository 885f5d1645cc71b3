"""What coffea itself does with filesets: preprocessing, its data model, slicing, splitting, and running on what we preprocessed."""

import importlib
import json
import warnings

import awkward as ak
from coffea import dataset_tools
from coffea.dataset_tools import DataGroupSpec
from coffea.util import decompress_form

# the module, not the function of the same name; it advertises on the console at each call
importlib.import_module("coffea.dataset_tools.preprocess")._advertise_datagroupspec = lambda: None

ERRORS = {"OSError": OSError, "ValueError": ValueError, "KeyError": KeyError}


def schema_errors(schema, filesets):
    """The error of each fileset against the JSON schema, or None."""
    import fastjsonschema

    validate = fastjsonschema.compile(schema)
    errors = []
    for fileset in filesets:
        try:
            validate(fileset)
            errors.append(None)
        except fastjsonschema.JsonSchemaException as error:
            errors.append(str(error))
    return errors


def preprocess(fileset, options):
    """[available, updated] of coffea's preprocess, with the names of exceptions in file_exceptions."""
    options = dict(options)
    if "file_exceptions" in options:
        options["file_exceptions"] = tuple(ERRORS[name] for name in options["file_exceptions"])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return dataset_tools.preprocess(fileset, scheduler="sync", **options)


def load(fileset):
    """The fileset after coffea's data model has read and checked it."""
    return DataGroupSpec.model_validate(fileset).model_dump()


def forms(fileset):
    """The saved form of each dataset as coffea unpacks it: its type and the parameters of its fields."""
    unpacked = {}
    for name, dataset in fileset.items():
        text = decompress_form(dataset["compressed_form"])
        unpacked[name] = {"form": json.loads(text), "type": str(ak.forms.from_json(text).type)}
    return unpacked


def _outcome(call):
    try:
        return {"result": call()}
    except Exception as error:  # the test compares which calls fail
        return {"error": type(error).__name__}


def manipulate(cases):
    """Results of functions of dataset_tools on plain filesets and, dumped, on the data model: a list of [function, fileset, arguments]."""

    def one(name, fileset, arguments):
        def converted(argument):
            return slice(*argument["slice"]) if isinstance(argument, dict) and "slice" in argument else argument

        arguments = {key: converted(value) for key, value in arguments.items()}
        function = getattr(dataset_tools, name)
        plain = _outcome(lambda: function(fileset, **arguments))
        model = _outcome(lambda: function(DataGroupSpec.model_validate(fileset), **arguments).model_dump())
        return {"plain": plain, "model": model}

    return [one(*case) for case in cases]


def failed_steps(fileset, reports):
    """get_failed_steps_for_fileset with reports given as lists of records."""
    return dataset_tools.get_failed_steps_for_fileset(fileset, {name: ak.Array(report) for name, report in reports.items()})


def split(fileset, options):
    """split_fileset and the hash of each part."""
    parts = dataset_tools.split_fileset(fileset, **options)
    return {"parts": parts, "hashes": [dataset_tools.hash_fileset(part) for part in parts]}


def hashes(filesets):
    return [dataset_tools.hash_fileset(fileset) for fileset in filesets]


def _count(events):
    muons = ak.num(events.Muon_pt, axis=1)
    return {"entries": ak.num(events, axis=0), "muons": ak.sum(muons), "pt": ak.sum(events.Muon_pt)}


def apply(fileset, with_report):
    """Entries, muons and sum of their pt for each dataset by apply_to_fileset, and the report where asked for."""
    import dask
    from coffea.nanoevents import BaseSchema

    options = {"allow_read_errors_with_report": True} if with_report else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        lazy = dataset_tools.apply_to_fileset(_count, fileset, schemaclass=BaseSchema, uproot_options=options)
        (computed,) = dask.compute(lazy, scheduler="sync")
    out, report = computed if with_report else (computed, {})
    numbers = {name: {key: float(value) for key, value in values.items()} for name, values in out.items()}
    return {"out": numbers, "report": {name: ak.to_list(records) for name, records in report.items()}}


def run_steps(fileset):
    """Entries, muons and sum of their pt for each dataset by coffea's Runner on the steps of a preprocessed fileset."""
    import uuid

    from coffea.nanoevents import BaseSchema
    from coffea.processor import IterativeExecutor, Runner
    from coffea.processor.executor import WorkItem

    items = []
    for name, dataset in DataGroupSpec.model_validate(fileset).items():
        for path, spec in dataset.files.items():
            for start, stop in spec.steps:
                items.append(WorkItem(name, path, spec.object_path, start, stop, uuid.UUID(spec.uuid).bytes, dataset.metadata))
    run = Runner(executor=IterativeExecutor(status=False), schema=BaseSchema)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        out = run(items, lambda events: {events.metadata["dataset"]: {"entries": len(events), "muons": int(ak.sum(ak.num(events.Muon_pt))), "chunks": 1}})
    return out


def tree_form(path, tree):
    """The form of a tree as coffea's preprocess asks uproot for it, with the names that its dask mode gives to branches."""
    from functools import partial

    import uproot
    from coffea.util import _is_interpretable
    from uproot._util import no_filter

    lazy = uproot.dask(
        uproot.open({path: None})[tree],
        ak_add_doc={"__doc__": "title", "typename": "typename"},
        filter_name=no_filter,
        filter_typename=no_filter,
        filter_branch=partial(_is_interpretable, emit_warning=False),
        full_paths=True,
    )
    return json.loads(lazy.layout.form.to_json())
