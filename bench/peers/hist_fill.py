"""Fills histograms of boost-histogram: hist_fill.py FILE. FILE has a line of JSON that lists columns, then their bytes.

Each request is a line {"make", "columns", "extra", "check"}; the answer says what the fill cost and, when it is to be checked, the contents.
"""

import json
import sys
import time

import numpy as np
from boost_histogram import Histogram
from boost_histogram.axis import Integer, Regular, Variable, transform
from boost_histogram.storage import Double, Int64, Mean, Weight

NAMES = {"Histogram": Histogram, "Integer": Integer, "Regular": Regular, "Variable": Variable, "transform": transform}
NAMES |= {"Double": Double, "Int64": Int64, "Mean": Mean, "Weight": Weight}


def read(path):
    with open(path, "rb") as file:
        return {part["name"]: np.frombuffer(file.read(part["bytes"]), part["dtype"]) for part in json.loads(file.readline())}


def run(request, columns):
    made = eval(f"Histogram({request['make']})", dict(NAMES))
    arguments = [columns[name] for name in request["columns"]]
    extra = {request["extra"]: columns["weight"]} if request["extra"] else {}
    cpu, wall = time.process_time(), time.perf_counter()
    made.fill(*arguments, **extra)
    times = {"cpuSeconds": time.process_time() - cpu, "wallSeconds": time.perf_counter() - wall}
    if request["check"]:
        variances = made.view(flow=True)["_sum_of_deltas_squared"] if made.storage_type is Mean else made.variances(flow=True)
        times["values"] = np.ravel(made.values(flow=True)).tolist()
        times["variances"] = None if variances is None else np.ravel(variances).tolist()
    return times


def main():
    columns = read(sys.argv[1])
    print("{}", flush=True)
    for line in sys.stdin:
        print(json.dumps(run(json.loads(line), columns)), flush=True)


if __name__ == "__main__":
    main()
