"""Calls any function of awkward on arrays given as {"$type", "$values"}: the type as awkward writes it, and plain values.

Other tagged arguments: {"$tuple": [...]}, {"$list": [...]}, {"$slice": [start, stop, step]}, {"$ellipsis": true}, {"$newaxis": true}, {"$dtype": "int32"}, {"$numpy": [...]}.
Functions are names of awkward (`sum`, `str.upper`), of NumPy (`np.add`), or `getitem`.
"""

import functools

import awkward as ak
import numpy as np

from plain_values import plain_values


def call_many(calls):
    """The answers to [{"function", "arguments", "keywords"}], each {"value", "type"}, {"values"} for several results, or {"error"}."""
    with np.errstate(all="ignore"):
        return [_call(**call) for call in calls]


def run_programs(programs):
    """The answers to the steps of [{"columns", "steps"}]: calls in which {"$ref": place} is a column or an earlier result, with "$as" cast to that dtype."""
    with np.errstate(all="ignore"):
        return [_run(**program) for program in programs]


def _run(columns, steps):
    results = [_argument(column) for column in columns]
    answers = []
    for step in steps:
        try:
            results.append(_apply(**step, results=results))
            answers.append(_answer(results[-1]))
        except Exception as error:
            if len(results) == len(columns) + len(answers):
                results.append(error)
            results[-1] = error
            answers.append(_refusal(error))
    return answers


def _call(function, arguments, keywords):
    try:
        return _answer(_apply(function, arguments, keywords))
    except Exception as error:
        return _refusal(error)


def _apply(function, arguments, keywords, results=()):
    positional = [_argument(value, results) for value in arguments]
    return _function(function)(*positional, **{name: _argument(value, results) for name, value in keywords.items()})


def _refusal(error):
    return {"error": f"{type(error).__name__}: {str(error).strip()[:300]}"}


def _function(name):
    if name == "getitem":
        return lambda array, *where: array[where if len(where) != 1 else where[0]]
    home, path = (np, name[3:]) if name.startswith("np.") else (ak, name)
    for part in path.split("."):
        home = getattr(home, part)
    return home


def _answer(result):
    if isinstance(result, (tuple, list)):
        return {"values": [_answer(item) for item in result]}
    if isinstance(result, ak.Array):
        return {"value": plain_values(result), "type": str(ak.type(result))}
    if isinstance(result, ak.Record):
        return {"value": plain_values(result), "type": "scalar"}
    if isinstance(result, np.ndarray):
        return _answer(ak.from_numpy(result)) if result.ndim > 0 else {"value": result.item(), "type": "scalar"}
    if isinstance(result, (bytes, str)) or result is None:
        return {"value": result, "type": "scalar"}
    return {"value": np.asarray(result).item(), "type": "scalar"}


def _argument(value, results=()):
    if isinstance(value, list):
        return [_argument(item, results) for item in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        return _referred(results[value["$ref"]], value.get("$as"))
    if "$type" in value:
        return array_of(value["$type"], value["$values"])
    if "$tuple" in value:
        return tuple(_argument(item, results) for item in value["$tuple"])
    if "$list" in value:
        return [_argument(item, results) for item in value["$list"]]
    if "$slice" in value:
        return slice(*value["$slice"])
    if "$ellipsis" in value:
        return Ellipsis
    if "$newaxis" in value:
        return np.newaxis
    if "$dtype" in value:
        return np.dtype(value["$dtype"])
    if "$numpy" in value:
        return np.asarray(value["$numpy"])
    return {name: _argument(item, results) for name, item in value.items()}


def _referred(result, dtype):
    if isinstance(result, Exception):
        raise result
    return result if dtype is None else ak.values_astype(result, np.dtype(dtype))


def array_of(type_text, values):
    """An array of exactly this type; unions and categoricals are left to awkward's own conversions."""
    return ak.Array(_layout(_type_of(type_text), values))


@functools.cache
def _type_of(text):
    return ak.types.from_datashape(text, highlevel=False)


def _layout(form, values):
    if isinstance(form, ak.types.NumpyType):
        return ak.contents.NumpyArray(np.array(values, dtype=form.primitive))
    if isinstance(form, ak.types.OptionType):
        index, present = [], []
        for value in values:
            index.append(-1 if value is None else len(present))
            if value is not None:
                present.append(value)
        return ak.contents.IndexedOptionArray.simplified(ak.index.Index64(np.array(index, dtype=np.int64)), _layout(form.content, present))
    if isinstance(form, ak.types.RegularType):
        return ak.contents.RegularArray(_layout(form.content, [item for row in values for item in row]), form.size, zeros_length=len(values))
    if isinstance(form, ak.types.RecordType):
        named = not form.is_tuple
        keys = form.fields if named else map(str, range(len(form.contents)))
        columns = [[value[key] for value in values] for key in keys]
        contents = [_layout(content, column) for content, column in zip(form.contents, columns)]
        return ak.contents.RecordArray(contents, form.fields if named else None, length=len(values), parameters=form.parameters)
    if isinstance(form, ak.types.ListType) and form.parameter("__array__") is None:
        offsets = np.cumsum([0, *map(len, values)], dtype=np.int64)
        return ak.contents.ListOffsetArray(ak.index.Index64(offsets), _layout(form.content, [item for row in values for item in row]))
    if form.parameter("__array__") == "string":
        return ak.to_layout(ak.from_iter(["", *values]))[1:]
    return ak.to_layout(ak.enforce_type(ak.from_iter(values), form))
