"""Runs expressions on awkward arrays, one a line: {"code"} -> {"wallSeconds", "cpuSeconds"}, and with "check" the facts of the result.

The columns come from the file that the benchmark wrote: see `bench/arrays/columns.ts`.
"""

import gc
import json
import sys
import time

import awkward as ak
import numpy as np


def columns(path):
    with open(path, "rb") as file:
        header = json.loads(file.readline())
        data = {part["name"]: np.frombuffer(file.read(part["bytes"]), part["dtype"]) for part in header}

    def lists(offsets, content):
        index = ak.index.Index64(data[offsets].astype(np.int64))
        return ak.contents.ListOffsetArray(index, content)

    def numbers(name):
        return ak.contents.NumpyArray(data[name])

    characters = ak.contents.NumpyArray(data["wordBytes"], parameters={"__array__": "char"})
    word_offsets = ak.index.Index64(data["wordOffsets"].astype(np.int64))
    words = ak.contents.ListOffsetArray(word_offsets, characters, parameters={"__array__": "string"})
    missing = ak.contents.IndexedOptionArray(ak.index.Index64(data["gaps"].astype(np.int64)), numbers("x"))
    arrays = {
        "x": lists("offsets", numbers("x")),
        "y": lists("offsets", numbers("y")),
        "i": lists("offsets", numbers("i")),
        "big": lists("offsets", numbers("big")),
        "good": lists("offsets", ak.contents.NumpyArray(data["good"].view(np.bool_))),
        "z": lists("short", numbers("z")),
        "o": lists("offsets", missing),
        "deep": lists("outer", lists("offsets", numbers("x"))),
        "met": numbers("met"),
        "trigger": ak.contents.NumpyArray(data["trigger"].view(np.bool_)),
        "words": words,
        "order": numbers("order"),
    }
    return {name: ak.Array(layout) for name, layout in arrays.items()}


def facts(result):
    """[entries, items that are there, sum of those that are finite; of texts their lengths]."""
    if not isinstance(result, ak.Array):
        return [1, 1, float(result) if np.isfinite(result) else 0.0]
    if str(result.type).endswith("string"):
        return [len(result), len(result), float(ak.sum(ak.str.length(result)))]
    fields = ak.fields(result)
    parts = [result[name] for name in fields] if fields else [result]
    flat = [ak.to_numpy(ak.drop_none(ak.flatten(part, axis=None))).astype(np.float64) for part in parts]
    return [len(result), sum(len(values) for values in flat), float(sum(values[np.isfinite(values)].sum() for values in flat))]


def main():
    names = {"ak": ak, "np": np, **columns(sys.argv[1])}
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        code = compile(request["code"], "operation", "eval")
        gc.collect()
        with np.errstate(all="ignore"):
            cpu, wall = time.process_time(), time.perf_counter()
            result = eval(code, names)
            reply = {"wallSeconds": time.perf_counter() - wall, "cpuSeconds": time.process_time() - cpu}
            if request.get("check"):
                reply["facts"] = facts(result)
        del result
        print(json.dumps(reply), flush=True)


main()
