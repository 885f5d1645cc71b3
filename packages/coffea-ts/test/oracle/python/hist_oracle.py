"""Histograms of hist and boost-histogram, for comparison with coffea-ts/hist.

An axis is described as {"kind", "arguments", "options"}; a fill as {"values": {name: value}, "weight"?}, where a list is an array.
"""

import ctypes
import importlib.util
import json
import math

import awkward as ak
import hist
import numpy as np
import uhi.io.json
import uhi.schema
from hist.tag import at, loc, overflow, rebin, underflow

STORAGES = {
    "int64": hist.storage.Int64,
    "double": hist.storage.Double,
    "unlimited": hist.storage.Unlimited,
    "weight": hist.storage.Weight,
    "mean": hist.storage.Mean,
    "weightedMean": hist.storage.WeightedMean,
}
REAL = ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_double)
# Square root of both signs and back: functions whose results are rounded the same everywhere.
FUNCTIONS = (REAL(lambda x: math.copysign(math.sqrt(abs(x)), x)), REAL(lambda x: x * abs(x)))
TRANSFORMS = {"log": hist.axis.transform.log, "sqrt": hist.axis.transform.sqrt}


def make_axis(spec):
    kind, arguments, options = spec["kind"], spec["arguments"], dict(spec["options"])
    if kind == "pow":
        return hist.axis.Regular(*arguments, transform=hist.axis.transform.Pow(options.pop("power")), **options)
    if kind in TRANSFORMS:
        return hist.axis.Regular(*arguments, transform=TRANSFORMS[kind], **options)
    names = {"reg": "Regular", "var": "Variable", "int": "Integer", "bool": "Boolean", "strCat": "StrCategory", "intCat": "IntCategory"}
    if kind == "func":
        return hist.axis.Regular(*arguments, transform=hist.axis.transform.Function(*FUNCTIONS), **options)
    return getattr(hist.axis, names[kind])(*arguments, **options)


def make(axes, storage, fills):
    made = hist.Hist(*[make_axis(spec) for spec in axes], storage=STORAGES[storage]())
    for fill in fills:
        values = {name: array_of(made.axes[name], value) for name, value in fill["values"].items()}
        extras = {key: np.asarray(fill[key], dtype=np.float64) if isinstance(fill[key], list) else fill[key] for key in ("weight", "sample") if key in fill}
        made.fill(**values, **extras)
    return made


def array_of(axis, value):
    if not isinstance(value, list):
        return value
    if isinstance(axis, hist.axis.StrCategory):
        return value
    return np.asarray(value, dtype=np.int64 if isinstance(axis, (hist.axis.Integer, hist.axis.IntCategory, hist.axis.Boolean)) else np.float64)


def content(cell):
    """One bin: a number, or the parts of an accumulator in the order of its text."""
    if hasattr(cell, "sum_of_weights"):
        return [cell.sum_of_weights, cell.sum_of_weights_squared, cell.value, cell.variance]
    if hasattr(cell, "count"):
        return [cell.count, cell.value, cell.variance]
    return [cell.value, cell.variance] if hasattr(cell, "value") else float(cell)


def view_of(made):
    view = made.view(flow=True)
    return [np.asarray(view[name], dtype=np.float64).tolist() for name in view.dtype.names] if view.dtype.names else [np.asarray(view, dtype=np.float64).tolist()]


def facts(made):
    variances = made.variances(flow=True)
    total = made.sum(flow=True)
    return {
        "values": np.asarray(made.values(flow=True), dtype=np.float64).tolist(),
        "inner": np.asarray(made.values(), dtype=np.float64).tolist(),
        "variances": None if variances is None else np.asarray(variances, dtype=np.float64).tolist(),
        "counts": np.asarray(made.counts(flow=True), dtype=np.float64).tolist(),
        "view": view_of(made),
        "sum": content(total),
        "edges": [axis.edges.tolist() for axis in made.axes],
        "centers": [axis.centers.tolist() for axis in made.axes],
        "widths": [axis.widths.tolist() for axis in made.axes],
        "bins": [list(axis) for axis in made.axes],
        "extents": [axis.extent for axis in made.axes],
        "names": [axis.name for axis in made.axes],
        "labels": [axis.label for axis in made.axes],
        "repr": repr(made),
        "name": made.name,
        "label": made.label,
    }


def fill(axes, storage, fills):
    return facts(make(axes, storage, fills))


def axis_refusal(axis):
    """The error of an axis that cannot be, or null."""
    try:
        make_axis(axis)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


def axis_facts(axis, indices, values):
    """What an axis answers to numbers: values and bins at positions, bins of values; errors as null."""
    made = make_axis(axis)

    def answer(function, argument):
        try:
            result = function(argument)
        except (IndexError, KeyError, TypeError, ValueError, RuntimeError):
            return "@error"
        if isinstance(result, tuple):
            return [float(part) for part in result]
        return result.item() if hasattr(result, "item") else result

    traits = made.traits
    return {
        "value": [answer(made.value, int(i) if float(i).is_integer() else i) for i in indices],
        "bin": [answer(made.bin, int(i)) for i in indices if float(i).is_integer()],
        "index": [answer(made.index, value) for value in values],
        "traits": [getattr(traits, name) for name in ("underflow", "overflow", "circular", "growth", "continuous", "discrete", "ordered")],
        "edges": made.edges.tolist(),
        "centers": made.centers.tolist(),
        "widths": made.widths.tolist(),
        "size": made.size,
        "extent": made.extent,
        "label": made.label,
    }


def fill_flattened(axes, columns, weight, records):
    """Fills nested columns, as records or by name; None is a missing value."""
    made = hist.Hist(*[make_axis(spec) for spec in axes])
    arrays = {name: ak.Array(values) for name, values in columns.items()}
    extra = {} if weight is None else {"weight": ak.Array(weight)}
    if records:
        made.fill_flattened(ak.zip(arrays, depth_limit=1), **extra)
    else:
        made.fill_flattened(**arrays, **extra)
    return facts(made)


def index(axis, values):
    made = make_axis(axis)
    return [int(i) for i in np.atleast_1d(made.index(np.asarray(values)))]


def index_file(axis, values_path, indices_path):
    """Bins of the float64 values in a file, written to another as int32."""
    values = np.fromfile(values_path, dtype="<f8")
    make_axis(axis).index(values).astype("<i4").tofile(indices_path)


def edges(axis):
    return make_axis(axis).edges.tolist()


def add(axes, storage, fills, other_axes, other_fills):
    return facts(make(axes, storage, fills) + make(other_axes, storage, other_fills))


def density(axes, storage, fills):
    return make(axes, storage, fills).density().tolist()


def project(axes, storage, fills, names):
    return facts(make(axes, storage, fills).project(*names))


def scale(axes, storage, fills, factor, divisor):
    return facts((make(axes, storage, fills) * factor) / divisor)


def selector(value):
    """Reads {"loc": x}, {"at": i}, {"rebin": n}, {"slice": [start, stop, step]}, "@sum", "@underflow", "@overflow"; others are themselves."""
    words = {"@sum": sum, "@underflow": underflow, "@overflow": overflow}
    if isinstance(value, str) and value in words:
        return words[value]
    if not isinstance(value, dict):
        return value
    ((word, argument),) = value.items()
    if word == "slice":
        return slice(*[selector(part) for part in argument])
    if word == "loc":
        return loc(*argument)
    return {"at": at, "rebin": rebin}[word](argument)


def select(axes, storage, fills, selectors):
    """The facts of a selection, a number (or value and variance) when no axis is left, or {"error": text}."""
    made = make(axes, storage, fills)
    try:
        result = made[{name: selector(value) for name, value in selectors.items()}]
    except (IndexError, KeyError, ValueError, TypeError, RuntimeError) as error:
        return {"error": f"{type(error).__name__}: {error}"}
    if isinstance(result, hist.Hist):
        return facts(result)
    return content(result)


def load(document):
    """What hist makes of a histogram in the UHI form, given as JSON text. Checks the form against the schema where the validator is installed."""
    if importlib.util.find_spec("fastjsonschema") is not None:
        uhi.schema.validate({"h": json.loads(document)})
    loaded = hist.Hist(json.loads(document, object_hook=uhi.io.json.object_hook))
    return {**facts(loaded), "growth": [axis.traits.growth for axis in loaded.axes]}


def equal_to(document, axes, storage, fills):
    """Whether hist finds a histogram in the UHI form equal to one that it makes itself: bins, metadata and contents."""
    loaded = hist.Hist(json.loads(document, object_hook=uhi.io.json.object_hook))
    return bool(loaded == make(axes, storage, fills))


def dump(axes, storage, fills, sparse=False):
    """hist's own UHI form as JSON text, with name and label set."""
    made = make(axes, storage, fills)
    made.name, made.label = "h", "counts"
    document = made._to_uhi_()
    if sparse:
        document = uhi.io.to_sparse(document)
    # As text inside the answer, where the tests could not tell NaN from a word.
    return json.dumps(document, default=uhi.io.json.default).replace("NaN", "null").replace("-Infinity", "null").replace("Infinity", "null")
