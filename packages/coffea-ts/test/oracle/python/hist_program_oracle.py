"""Sequences of operations on histograms of hist, for comparison with coffea-ts/hist."""

import warnings

import hist
import numpy as np
from hist_oracle import content, facts, make, make_axis, selector as plain_selector

warnings.filterwarnings("ignore")

OPERATORS = {
    "add": lambda h, x: h + x,
    "sub": lambda h, x: h - x,
    "mul": lambda h, x: h * x,
    "div": lambda h, x: h / x,
    "rsub": lambda h, x: x - h,
    "rdiv": lambda h, x: x / h,
}


def selector(value):
    if isinstance(value, dict) and "groups" in value:
        axis = value.get("axis")
        return hist.tag.rebin(groups=value["groups"], axis=None if axis is None else make_axis(axis))
    if isinstance(value, dict) and "edges" in value:
        return hist.tag.rebin(edges=value["edges"])
    if isinstance(value, dict) and "slice" in value:
        return slice(*[selector(part) for part in value["slice"]])
    if isinstance(value, list):
        return [selector(part) for part in value]
    return plain_selector(value)


def array(value):
    return np.asarray(value) if isinstance(value, list) else value


def apply(h, step):
    word, *arguments = step
    if word == "select":
        return h[{name: selector(value) for name, value in arguments[0].items()}]
    if word == "project":
        return h.project(*arguments[0], flow=arguments[1])
    if word == "T":
        return h.T
    if word == "constant":
        # NumPy's own operators would take the histogram for an array.
        return OPERATORS[arguments[0]](h, array(arguments[1]))
    if word == "histogram":
        return OPERATORS[arguments[0]](h, make(*arguments[1]))
    if word == "set":
        h[{name: selector(value) for name, value in arguments[0].items()}] = array(arguments[1])
        return h
    if word == "set_histogram":
        h[{}] = make(*arguments[0])
        return h
    if word == "sort":
        return h.sort(arguments[0], reverse=arguments[1])
    if word == "profile":
        return h.profile(arguments[0])
    if word == "integrate":
        return h.integrate(arguments[0], *[selector(value) for value in arguments[1:]])
    raise AssertionError(word)


def run(axes, storage, fills, steps):
    """The facts of the result, a content when no axis is left, or {"error": text, "step": number} of the step that failed."""
    h = make(axes, storage, fills)
    for number, step in enumerate(steps):
        try:
            h = apply(h, step)
        except Exception as error:
            return {"error": f"{type(error).__name__}: {error}", "step": number}
    return facts(h) if isinstance(h, hist.Hist) else {"content": content(h)}


def to_numpy(axes, storage, fills, flow):
    return [np.asarray(part, dtype=np.float64).tolist() for part in make(axes, storage, fills).to_numpy(flow=flow)]


def parts(axes, storage, fills, axis):
    """Names and facts of the histograms of a stack along an axis and of all categories."""
    made = make(axes, storage, fills)
    stack = [[str(part.name), facts(part)] for part in made.stack(axis)] if made.ndim > 1 else None
    categories = [isinstance(ax, (hist.axis.StrCategory, hist.axis.IntCategory)) for ax in made.axes]
    # Where nothing but categories is there, hist fails: it gives the numbers that are left a name.
    expanded = [[name, facts(part)] for name, part in made.expand_cats().items()] if any(categories) and not all(categories) else None
    return {"stack": stack, "expanded": expanded}


def close(axes, storage, fills, factor, options):
    made = make(axes, storage, fills)
    return bool(made.allclose(made * factor, **options))


def axes_arrays(axes):
    made = make(axes, "double", [])
    return {name: [part.tolist() for part in getattr(made.axes, name)] for name in ("edges", "centers", "widths")} | {"extent": list(made.axes.extent), "size": list(made.axes.size)}


def from_columns(data, axes, weight):
    specs = [axis if isinstance(axis, str) else make_axis(axis) for axis in axes]
    return facts(hist.Hist.from_columns(data, specs, weight=weight))
