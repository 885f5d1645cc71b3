"""The value of an expression of awkward on the arrays x, y and z of the page on arrays."""
import awkward as ak


def value(code):
    names = {
        "ak": ak,
        "x": ak.Array([[1.0, 2.0], [], [3.0]]),
        "y": ak.Array([[1.0, None], None, []]),
        "z": ak.Array([1.0, None, 3.0]),
    }
    try:
        return {"value": ak.to_list(eval(code, names))}
    except Exception as error:  # the page says that there is an error, not which
        return {"error": str(error)}
