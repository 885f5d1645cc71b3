"""Evaluates expression graphs on awkward: nodes in order of dependence, each {"kind", "inputs", parameters} as the TypeScript graph has them.

Numbers are cast to float64 before arithmetic, which is what the TypeScript side does with every storage type.
"""

import awkward as ak
import numpy as np

from plain_values import plain_values

_CONTENTS = ak.contents
_UNARY = {
    "neg": np.negative, "abs": np.abs, "sqrt": np.sqrt, "exp": np.exp, "expm1": np.expm1, "log": np.log, "log10": np.log10, "log2": np.log2,
    "log1p": np.log1p, "sin": np.sin, "cos": np.cos, "tan": np.tan, "asin": np.arcsin, "acos": np.arccos, "atan": np.arctan, "sinh": np.sinh,
    "cosh": np.cosh, "tanh": np.tanh, "asinh": np.arcsinh, "acosh": np.arccosh, "atanh": np.arctanh, "floor": np.floor, "ceil": np.ceil,
    "round": np.rint, "sign": np.sign, "isnan": np.isnan, "isfinite": np.isfinite, "isinf": np.isinf,
}
_BINARY = {
    "add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.true_divide, "mod": np.mod, "pow": np.power, "atan2": np.arctan2,
    "hypot": np.hypot, "maximum": np.maximum, "minimum": np.minimum,
}
_COMPARISON = {"eq": np.equal, "ne": np.not_equal, "lt": np.less, "le": np.less_equal, "gt": np.greater, "ge": np.greater_equal}
_LOGIC = {"and": np.logical_and, "or": np.logical_or, "xor": np.logical_xor}
_REDUCERS = {"countNonzero": ak.count_nonzero}


def evaluate(nodes, wanted):
    """The values of the nodes `wanted`, as lists, each as {"value", "type"} or {"error"}."""
    results = []
    with np.errstate(all="ignore"):
        for node in nodes:
            try:
                results.append(_evaluate(node, [_value(results[i]) for i in node["inputs"]]))
            except Exception as error:
                results.append(error)
    return [_answer(results[i]) for i in wanted]


def evaluate_many(programs):
    """`evaluate` for several pairs of nodes and wanted."""
    return [evaluate(nodes, wanted) for nodes, wanted in programs]


def _value(result):
    if isinstance(result, Exception):
        raise result
    return result


def _answer(result):
    if isinstance(result, Exception):
        return {"error": f"{type(result).__name__}: {str(result)[:200]}"}
    if isinstance(result, (ak.Array, ak.Record)):
        return {"value": plain_values(result), "type": str(ak.type(result))}
    return {"value": None if result is None else np.asarray(result).item(), "type": "scalar"}


def _evaluate(node, inputs):
    return _KINDS[node["kind"]](node, *inputs)


def _layout(data):
    kind = data["kind"]
    if kind == "numeric":
        return _CONTENTS.NumpyArray(np.asarray(data["data"], dtype=np.dtype(data["dtype"])))
    if kind == "list":
        return _CONTENTS.ListOffsetArray(ak.index.Index64(np.asarray(data["offsets"], dtype=np.int64)), _layout(data["content"]))
    if kind == "regular":
        # Lists of a fixed size broadcast from the right in awkward, as NumPy's axes do; here all lists broadcast from the left.
        return _CONTENTS.RegularArray(_layout(data["content"]), data["size"], zeros_length=data["length"]).to_ListOffsetArray64(True)
    if kind == "option":
        return _CONTENTS.IndexedOptionArray(ak.index.Index64(np.asarray(data["index"], dtype=np.int64)), _layout(data["content"]))
    if kind == "string":
        return ak.to_layout(ak.Array(data["values"])) if data["values"] else ak.to_layout(ak.Array(["x"])[:0])
    raise ValueError(kind)


def _math(node, a, b=None):
    op = node["op"]
    if op in _UNARY:
        return _UNARY[op](_float(a))
    if op == "not":
        return np.logical_not(a)
    if op in _LOGIC:
        return _LOGIC[op](a, b)
    function = _BINARY.get(op) or _COMPARISON[op]
    return function(_float(a), _float(b))


def _float(x):
    """Numbers as float64; booleans, 64-bit integers that stay such, and text as they are."""
    if not isinstance(x, ak.Array):
        return x
    leaf = _leaf_dtype(x.layout)
    if leaf is None or leaf.kind == "b" or (leaf.kind in "iu" and ak.parameters(x).get("big")):
        return x
    return ak.values_astype(x, np.float64)


def _leaf_dtype(layout):
    while layout.is_list or layout.is_option or layout.is_indexed:
        if layout.parameter("__array__") == "string":
            return None
        layout = layout.content
    return layout.dtype if layout.is_numpy else None


def _reduce(node, x):
    op, axis = node["op"], node["axis"]
    function = _REDUCERS.get(op) or getattr(ak, op)
    if op == "mean":
        return function(_float(x), axis=axis, keepdims=node["keepdims"])
    if op in ("sum", "prod"):
        x = _float(x)
    return function(x, axis=axis, keepdims=node["keepdims"])


def _names(node, arrays):
    return dict(zip(node["names"], arrays))


def _slice(node, x):
    return x[:, node["start"] : node["stop"]]


def _flatten(node, x):
    return ak.flatten(x, axis=node["axis"])


def _combinations(node, x):
    function = ak.argcombinations if node["positions"] else ak.combinations
    fields = None if node.get("isTuple") else node["names"]
    return function(x, node["n"], fields=fields, replacement=node["replacement"], axis=1)


def _cartesian(node, *lists):
    function = ak.argcartesian if node["positions"] else ak.cartesian
    return function(_names(node, lists), axis=1)


def _sort(node, x):
    function = ak.argsort if node["positions"] else ak.sort
    return function(x, axis=-1, ascending=node["ascending"], stable=True)


def _where(node, condition, a, b):
    return ak.where(condition, _float(a), _float(b))


_KINDS = {
    "constant": lambda node: ak.Array(_layout(node["layout"])),
    "literal": lambda node: node["value"],
    "math": _math,
    "where": _where,
    "cast": lambda node, x: ak.values_astype(x, np.dtype(node["dtype"])),
    "reduce": _reduce,
    "num": lambda node, x: ak.num(x, axis=node["axis"]),
    "filter": lambda node, x, mask: x[mask],
    "at": lambda node, x: x[:, node["index"]],
    "slice": _slice,
    "take": lambda node, x, index: x[index],
    "firsts": lambda node, x: ak.firsts(x, axis=1),
    "singletons": lambda node, x: ak.singletons(x, axis=0),
    "zip": lambda node, *inputs: ak.zip(inputs if node.get("isTuple") else _names(node, inputs)),
    "field": lambda node, x: x[node["name"]],
    "withField": lambda node, x, value: ak.with_field(x, value, node["name"]),
    "withName": lambda node, x: ak.with_name(x, node["name"]),
    "flatten": _flatten,
    "combinations": _combinations,
    "cartesian": _cartesian,
    "localIndex": lambda node, x: ak.local_index(x, axis=node["axis"]),
    "isNone": lambda node, x: ak.is_none(x, axis=node["axis"]),
    "fillNone": lambda node, x, value: ak.fill_none(x, value),
    "dropNone": lambda node, x: ak.drop_none(x, axis=node["axis"]),
    "sort": _sort,
    "concatenate": lambda node, *inputs: ak.concatenate(inputs, axis=1),
}
