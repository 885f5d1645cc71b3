"""nearest and metric_table by coffea."""

import awkward as ak
import numpy as np
from coffea.nanoevents.methods import candidate

METRICS = {
    "deltaR": None,
    "deltaPhi": lambda a, b: a.delta_phi(b),
    "farthest": lambda a, b: -a.delta_r(b),
    "pt": lambda a, b: abs(a.pt - b.pt),
    "sum": lambda a, b: abs(a.mass + b.pt - 2),
}


def _number_leaves(array, dtype):
    return ak.values_astype(array, dtype, including_unknown=True)


def _vectors(side):
    depth = side["depth"]
    template = [0.0]
    for _ in range(depth):
        template = [template]
    fields = {}
    for key, values in side["columns"].items():
        # an entry that makes the type known, taken away again
        fields[key] = _number_leaves(ak.Array([*values, *template])[:-1], "int64" if key == "id" else "float64")
    vectors = ak.zip(fields, with_name=side["name"], behavior=candidate.behavior)
    for axis, mask in side["masks"]:
        filler = [True]
        for _ in range(axis):
            filler = [filler]
        vectors = ak.mask(vectors, ak.values_astype(ak.Array([*mask, *filler])[:-1], bool, including_unknown=True))
    return vectors


def _one(request):
    these, others = _vectors(request["these"]), _vectors(request["others"])
    options = {"axis": request["axis"]}
    if METRICS[request["metric"]] is not None:
        options["metric"] = METRICS[request["metric"]]
    table, (left, right) = these.metric_table(others, return_combinations=True, **options)
    found, metric = these.nearest(others, threshold=request["threshold"], return_metric=True, **options)
    return {
        "table": ak.to_list(table),
        "left": ak.to_list(left.id),
        "right": ak.to_list(right.id),
        "nearest": ak.to_list(found.id),
        "metric": ak.to_list(metric),
        "type": str(ak.type(found.id)),
    }


def nearest_many(requests):
    """What coffea finds for each request, or `{"error": text}`."""
    answers = []
    with np.errstate(all="ignore"):
        for request in requests:
            try:
                answers.append(_one(request))
            except Exception as error:
                answers.append({"error": f"{type(error).__name__}: {error}"})
    return answers
