"""Arrays exchanged with awkward and pyarrow as bytes (in base64)."""

import base64
import io

import awkward as ak
import numpy as np


def buffers_many(arrays):
    """What awkward reads from forms and buffers, and the same array as its own forms and buffers, with other classes of layouts in turns."""
    return [_buffers(i, **array) for i, array in enumerate(arrays)]


def _buffers(i, form, length, container):
    raw = {name: np.frombuffer(base64.b64decode(text), dtype=np.uint8) for name, text in container.items()}
    array = ak.from_buffers(ak.forms.from_dict(form), length, raw)
    assert ak.is_valid(array), ak.validity_error(array)
    back, n, buffers = ak.to_buffers(_VARIANTS[i % len(_VARIANTS)](array))
    encoded = {name: base64.b64encode(np.ascontiguousarray(values).tobytes()).decode() for name, values in buffers.items()}
    return {"type": str(ak.type(array)), "value": ak.to_list(array), "form": back.to_dict(verbose=True), "length": n, "container": encoded}


def _as_other_classes(array):
    """The same values in lists without order, and masks instead of indexes."""

    def action(layout, **_):
        if layout.is_list and layout.parameter("__array__") is None and not layout.is_regular:
            return ak.contents.ListArray(layout.starts, layout.stops, ak.transform(action, layout.content, highlevel=False), parameters=layout.parameters)
        if layout.is_option and not layout.content.is_union:
            if not layout.is_indexed:
                return None
            index = np.asarray(layout.index)
            if len(layout.content) == 0 or len(index) == 0:
                return None
            content = layout.content._carry(ak.index.Index64(np.where(index < 0, 0, index).astype(np.int64)), False)
            return ak.contents.ByteMaskedArray(ak.index.Index8((index < 0).astype(np.int8)), ak.transform(action, content, highlevel=False), valid_when=False)
        return None

    return ak.transform(action, array)


_VARIANTS = (lambda array: array, _as_other_classes, lambda array: ak.to_packed(array), lambda array: ak.concatenate([array, array])[len(array) :])
