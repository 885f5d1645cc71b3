"""Values of arrays as the tests take them."""

import awkward as ak


def plain_values(array):
    """`ak.to_list`, with tuples as {"0": …, "1": …}, for JSON would make lists of them."""
    return _plain(ak.to_list(array))


def _plain(value):
    if isinstance(value, tuple):
        return {str(place): _plain(item) for place, item in enumerate(value)}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return value
