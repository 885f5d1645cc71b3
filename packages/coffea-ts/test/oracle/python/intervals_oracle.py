"""Intervals of hist (and so of scipy), for comparison with coffea-ts/hist."""

import warnings

import numpy as np
from hist import intervals

warnings.filterwarnings("ignore", category=RuntimeWarning)


def array(values):
    return None if values is None else np.asarray(values, dtype=np.float64)


def clopper_pearson(num, denom, coverage):
    return intervals.clopper_pearson_interval(array(num), array(denom), coverage).tolist()


def poisson(values, variances, coverage):
    return intervals.poisson_interval(array(values), array(variances), coverage).tolist()


def ratio(num, denom, kind):
    return intervals.ratio_uncertainty(array(num), array(denom), kind).tolist()
