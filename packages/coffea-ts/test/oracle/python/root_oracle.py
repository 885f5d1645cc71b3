"""Makes ROOT files with ROOT itself, and says by digests what uproot reads from a file (the digest is that of test/conformance/digest.ts)."""

import hashlib
import os
from array import array

import awkward as ak
import numpy as np
import uproot


def _words(values):
    return np.asarray(values, dtype="<i8").tobytes()


def _node(digest, layout, n):
    if layout.is_option or layout.is_union or layout.is_unknown:
        raise TypeError(f"no digest for {type(layout).__name__}")
    if layout.is_indexed:
        return _node(digest, layout.project(), n)
    if layout.is_record:
        digest.update(b"R" + _words([n]) + _words([len(layout.fields)]))
        for name in sorted(layout.fields, key=lambda field: field.encode()):
            digest.update(_words([len(name.encode())]) + name.encode())
            _node(digest, layout.content(name)[:n], n)
        return
    if layout.is_list:
        layout = layout.to_ListOffsetArray64(True)
        offsets = layout.offsets.data[: n + 1]
        if layout.parameter("__array__") in ("string", "bytestring"):
            digest.update(b"S" + _words([n]) + _words(offsets) + layout.content.data[: offsets[-1]].tobytes())
            return
        digest.update(b"L" + _words([n]) + _words(offsets))
        return _node(digest, layout.content[: offsets[-1]], int(offsets[-1]))
    data = layout.to_NumpyArray(layout.dtype).data if hasattr(layout, "to_NumpyArray") else layout.data
    if data.ndim > 1:
        return _node(digest, layout.to_RegularArray(), n)
    kind = data.dtype.kind
    tag = {"b": b"B", "i": b"I", "u": b"U", "f": b"F"}[kind]
    digest.update(tag + _words([n]))
    if kind == "f":
        with np.errstate(invalid="ignore"):
            data = data.astype("<f8")
        data[np.isnan(data)] = np.nan
    digest.update(data.astype({"b": "u1", "i": "<i8", "u": "<u8", "f": "<f8"}[kind]).tobytes())


def digest(array_):
    layout = ak.to_layout(ak.to_packed(array_))
    result = hashlib.sha256()
    _node(result, layout, len(layout))
    return result.hexdigest()


def digests(path):
    """{tree path: [{path, n, type, typename, sha256} or {path, unreadable}]} for every TTree of a file, newest cycles."""
    result = {}
    with uproot.open(path) as file:
        for key, class_name in file.classnames(recursive=True).items():
            if class_name not in ("TTree", "TNtuple", "TNtupleD"):
                continue
            tree = file[key]
            names = tree.keys(recursive=True, full_paths=True)
            result[key] = [_branch(name, branch) for name, branch in zip(names, tree.itervalues(recursive=True))]
    return result


def _branch(name, branch):
    if len(branch.branches) > 0:
        return {"path": name, "group": True}
    try:
        values = branch.array()
        return {"path": name, "n": len(values), "type": str(values.type).split(" * ", 1)[1], "typename": branch.typename, "sha256": digest(values)}
    except Exception as error:
        return {"path": name, "unreadable": f"{type(error).__name__}: {error}"[:200]}


_kinds = {"O": "?", "B": "b", "b": "B", "S": "h", "s": "H", "I": "i", "i": "I", "L": "q", "l": "Q", "G": "l", "g": "L", "F": "f", "D": "d"}


def _fill(tree, entries, flush=0):
    """Flat, fixed and jagged branches of every leaf type, texts and vectors; deterministic."""
    import ROOT

    random = np.random.default_rng(20120607)
    count = array("i", [0])
    tree.Branch("n", count, "n/I")
    buffers = []
    for letter, code in _kinds.items():
        kind = np.dtype(code)
        for name, spec, size in ((f"x{letter}", "", 1), (f"a{letter}", "[3]", 3), (f"m{letter}", "[2][2]", 4), (f"j{letter}", "[n]", 20), (f"k{letter}", "[n][2]", 40)):
            # ROOT takes names of branches as they are, but C++ does not tell n from N
            name = name if letter.isupper() else f"{name}u"
            buffer = np.zeros(size, dtype=kind)
            tree.Branch(name, buffer, f"{name}{spec}/{letter}")
            buffers.append(buffer)
    text = bytearray(1000)
    tree.Branch("text", np.frombuffer(text, dtype="u1"), "text/C")
    vectors = {name: ROOT.std.vector[name]() for name in ("bool", "char", "unsigned char", "short", "int", "unsigned int", "long", "float", "double")}
    for name, vector in vectors.items():
        tree.Branch("v_" + name.replace(" ", "_"), vector)
    string = ROOT.std.string()
    tree.Branch("stdstring", string)
    for entry in range(entries):
        count[0] = int(random.integers(0, 11)) if entry % 7 else 0
        for buffer in buffers:
            buffer[:] = np.frombuffer(random.bytes(buffer.nbytes), dtype=buffer.dtype) if buffer.dtype != np.dtype("?") else random.integers(0, 2, len(buffer)).astype("?")
        length = int(random.choice([0, 1, 5, 254, 255, 256, 900])) if entry % 3 else 4
        text[: length + 1] = bytes(97 + (entry + i) % 26 for i in range(length)) + b"\0"
        string.assign("s" * (length % 300))
        for name, vector in vectors.items():
            vector.clear()
            for value in random.integers(0, 2 if name == "bool" else 100, count[0]):
                vector.push_back(bool(value) if name == "bool" else (chr(value) if name == "char" else int(value)))
        tree.Fill()
        if flush and entry % flush == flush - 1:
            tree.FlushBaskets()


def make_features(path, variant):
    """Writes a file with ROOT, the same values in each variant: "plain", "generated-offsets", "old-codec", "large-file", "many-baskets", "embedded", "cycles"."""
    import ROOT

    ROOT.gErrorIgnoreLevel = ROOT.kError
    if os.path.exists(path):
        os.remove(path)
    compression = {"old-codec": 301, "many-baskets": 505, "large-file": 404}.get(variant, 101)
    file = ROOT.TFile(path, "RECREATE", "", compression)
    if variant == "large-file":
        free = file.GetListOfFree().Last()
        free.SetFirst(5_000_000_000)
        free.SetLast(6_000_000_000)
        file.SetEND(5_000_000_000)
    folder = file.mkdir("deep").mkdir("er") if variant == "cycles" else file
    folder.cd()
    tree = ROOT.TTree("t", "a tree")
    if variant == "generated-offsets":
        features = ROOT.TIOFeatures() if hasattr(ROOT, "TIOFeatures") else ROOT.ROOT.TIOFeatures()
        features.Set(ROOT.ROOT.Experimental.EIOFeatures.kGenerateOffsetMap)
        tree.SetIOFeatures(features)
    if variant == "many-baskets":
        tree.SetAutoFlush(17)
    _fill(tree, 300, flush=25 if variant == "generated-offsets" else 0)
    if variant == "embedded":
        # Without a flush, the open baskets stay inside the tree's record.
        tree.AutoSave("SaveSelf")
    else:
        tree.Write()
    if variant == "cycles":
        extra = array("d", [0.5])
        tree.Branch("late", extra, "late/D").Fill()
        tree.Write()
        file.cd()
        ntuple = ROOT.TNtuple("nt", "ntuple", "x:y:z")
        for i in range(50):
            ntuple.Fill(i, i * 0.5, -i)
        ntuple.Write()
    file.Close()
    return os.path.getsize(path)
