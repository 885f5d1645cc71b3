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


def arrow_many(tables):
    """What awkward reads from Arrow streams and files, and the same arrays written by awkward and pyarrow in several ways."""
    return [_arrow(i, base64.b64decode(text)) for i, text in enumerate(tables)]


def _arrow(i, data):
    import pyarrow as pa

    reader = pa.ipc.open_file(io.BytesIO(data)) if data[:6] == b"ARROW1" else pa.ipc.open_stream(io.BytesIO(data))
    table = reader.read_all()
    table.validate(full=True)
    array = ak.from_arrow(table)
    answer = {"type": str(ak.type(array)), "value": ak.to_list(array), "columns": table.column_names}
    answer["table"] = base64.b64encode(_written(i, table, array)).decode()
    return answer


def _written(i, table, array):
    import pyarrow as pa

    # awkward fails to write some empty categoricals, tables have no place for missing records, and lists in records that may be missing
    # come out wrong in some cases, so what pyarrow reads decides whether its table is used.
    if i % 2 == 0 and len(array) > 0 and not (array.layout.is_option and array.fields) and not any(word in str(ak.type(array)) for word in ("union", "categorical")):
        rewritten = ak.to_arrow_table(array, extensionarray=False, list_to32=i % 4 == 0, string_to32=i % 4 == 0)
        if repr(rewritten.to_pylist()) == repr(table.to_pylist()):
            table = rewritten
    out = io.BytesIO()
    options = pa.ipc.IpcWriteOptions(compression="zstd" if i % 3 == 0 else None)
    new = pa.ipc.new_file if i % 5 < 2 else pa.ipc.new_stream
    with new(out, table.schema, options=options) as writer:
        writer.write_table(table, max_chunksize=2 if i % 7 < 3 and "union" not in str(table.schema) else None)
    return out.getvalue()


def arrow_types():
    """Tables of types that awkward does not write, with their values."""
    import pyarrow as pa

    columns = {
        "dictionary": pa.array(["b", None, "a", "b"]).dictionary_encode(),
        "numbers": pa.array([7, 8, 7, None], pa.int16()).dictionary_encode(),
        "map": pa.array([[("x", 1)], [], None, [("y", 2), ("z", None)]], pa.map_(pa.string(), pa.int32())),
        "view": pa.array(["short", None, "a text that is longer than twelve bytes", "é"], pa.string_view()),
        "listview": pa.array([[1, 2], [], None, [3]], pa.list_view(pa.int64())),
        "half": pa.array(np.array([1.5, -0.25, np.inf, 0], dtype=np.float16)),
        "bytes": pa.array([b"ab", b"", None, b"\xff"]),
        "null": pa.nulls(4),
        "runs": pa.RunEndEncodedArray.from_arrays(pa.array([1, 3, 4], pa.int32()), pa.array(["x", "y", "z"])),
        "large": pa.array([["a"], None, [], ["b", None]], pa.large_list(pa.large_string())),
        "sparse": pa.UnionArray.from_sparse(pa.array([0, 1, 0, 1], pa.int8()), [pa.array([1, 2, 3, 4]), pa.array(["a", "b", "c", "d"])]),
        "dense": pa.UnionArray.from_dense(pa.array([0, 1, 0, 1], pa.int8()), pa.array([0, 0, 1, 1], pa.int32()), [pa.array([1, None]), pa.array(["a", "b"])]),
        "bools": pa.array([True, None, False, True]),
        "unsigned": pa.array([2**64 - 1, 0, None, 5], pa.uint64()),
        "struct": pa.array([{"x": 1, "y": None}, None, {"x": 2, "y": [1.5]}, {"x": None, "y": []}], pa.struct([("x", pa.int32()), ("y", pa.list_(pa.float64()))])),
        "fixed": pa.array([[1, 2], None, [3, 4], [5, None]], pa.list_(pa.int8(), 2)),
    }
    answers = {}
    for name, column in columns.items():
        table = pa.table({"x": column.slice(0) if name in ("runs", "sparse", "dense") else pa.chunked_array([column, column.slice(1, 3)])})
        out = io.BytesIO()
        with pa.ipc.new_stream(out, table.schema) as writer:
            writer.write_table(table)
        values = [list(value) if isinstance(value, bytes) else value for value in table["x"].to_pylist()]
        answers[name] = {"bytes": base64.b64encode(out.getvalue()).decode(), "values": values}
    return answers
