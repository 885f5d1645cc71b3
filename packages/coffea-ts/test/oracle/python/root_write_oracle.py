"""Reads back files that this package wrote: every branch of a tree as nested lists, 64-bit integers as text. Called through server.py."""


def read_with_uproot(path: str, tree: str) -> dict:
    import uproot

    with uproot.open(path) as file:
        found = file[tree]
        return {
            "entries": found.num_entries,
            "clusters": [int(offset) for offset in found.common_entry_offsets()],
            "types": {branch.name: branch.typename for branch in found.branches},
            "titles": {branch.name: branch.title for branch in found.branches},
            "baskets": {branch.name: branch.num_baskets for branch in found.branches},
            "columns": {branch.name: _exact(branch.array().tolist(), branch.typename) for branch in found.branches},
            "uuid": str(file.file.uuid),
            "streamers": sorted(file.file.streamers),
        }


def _exact(values: list, typename: str) -> list:
    if "int64" not in typename:
        return values
    return [[str(item) for item in value] if isinstance(value, list) else str(value) for value in values]


def read_with_root(path: str, tree: str) -> dict:
    import ROOT

    ROOT.gROOT.SetBatch(True)
    file = ROOT.TFile.Open(path)
    if not file or file.IsZombie() or file.TestBit(ROOT.TFile.kRecovered):
        raise ValueError("ROOT cannot open the file, or had to repair it")
    found = file.Get(tree)
    leaves = list(found.GetListOfLeaves())
    columns: dict[str, list] = {leaf.GetName(): [] for leaf in leaves}
    for entry in range(found.GetEntries()):
        if found.GetEntry(entry) < 0:
            raise ValueError(f"ROOT cannot read entry {entry}")
        for leaf in leaves:
            if leaf.ClassName() == "TLeafC":
                columns[leaf.GetName()].append(str(leaf.GetValueString()))
                continue
            values = [_leaf_value(leaf, item) for item in range(leaf.GetLen())]
            columns[leaf.GetName()].append(values if leaf.GetLeafCount() or leaf.GetLenStatic() > 1 else values[0])
    result = {
        "entries": int(found.GetEntries()),
        "clusters": _clusters(found),
        "titles": {branch.GetName(): branch.GetTitle() for branch in found.GetListOfBranches()},
        "columns": columns,
        "compression": file.GetCompressionSettings(),
        "streamers": sorted(info.GetName() for info in file.GetStreamerInfoList()),
    }
    file.Close()
    return result


def _leaf_value(leaf: object, item: int) -> object:
    kind = leaf.GetTypeName()
    if kind == "Long64_t":
        return str(leaf.GetTypedValue["Long64_t"](item))
    if kind == "ULong64_t":
        return str(leaf.GetTypedValue["ULong64_t"](item))
    value = leaf.GetValue(item)
    if kind in ("Float_t", "Double_t"):
        return value
    return bool(value) if kind == "Bool_t" else int(value)


def _clusters(tree: object) -> list[int]:
    clusters = tree.GetClusterIterator(0)
    starts = []
    while (start := clusters.Next()) < tree.GetEntries():
        starts.append(int(start))
    return [*starts, int(tree.GetEntries())]


def draw_with_root(path: str, tree: str, expression: str, selection: str) -> list[float]:
    """The values that TTree::Draw finds, and RDataFrame's sum of the same expression without a selection."""
    import ROOT

    ROOT.gROOT.SetBatch(True)
    file = ROOT.TFile.Open(path)
    found = file.Get(tree)
    count = found.Draw(expression, selection, "goff")
    values = [found.GetV1()[item] for item in range(count)]
    file.Close()
    return [*values, ROOT.RDataFrame(tree, path).Sum(expression).GetValue()]


def histogram_with_uproot(path: str, name: str) -> dict:
    import uproot

    with uproot.open(path) as file:
        found = file[name]
        names = ("fXaxis", "fYaxis", "fZaxis")[: len(found.axes)]
        profile = found.classname.startswith("TProfile")
        return {
            "className": found.classname,
            "title": found.title,
            "entries": found.member("fEntries"),
            "values": _floats(_bins(found)),
            "sumw2": _floats(found.member("fSumw2")),
            "edges": [axis.edges().tolist() for axis in found.axes],
            "titles": [found.member(axis).member("fTitle") for axis in names],
            "labels": [axis.labels() for axis in found.axes],
            "variable": [len(found.member(axis).member("fXbins")) > 0 for axis in names],
            "binEntries": _floats(found.member("fBinEntries")) if profile else [],
            "binSumw2": _floats(found.member("fBinSumw2")) if profile else [],
            "stats": [found.member(member) for member in ("fTsumw", "fTsumw2", "fTsumwx", "fTsumwx2")],
        }


def _bins(found: object) -> object:
    """The array of bins with flow, in the order of the file."""
    import numpy

    for base in (found, *found.bases, *(inner for base in found.bases for inner in base.bases)):
        if isinstance(base, numpy.ndarray) or type(base).__name__.startswith("Model_TArray"):
            return base
        for inner in getattr(base, "bases", []):
            if type(inner).__name__.startswith("Model_TArray"):
                return inner
    raise ValueError("no bins")


def _floats(values: object) -> list[float]:
    return [float(value) for value in values]


def histogram_with_root(path: str, name: str) -> dict:
    import ROOT

    file = ROOT.TFile.Open(path)
    if not file or file.IsZombie() or file.TestBit(ROOT.TFile.kRecovered):
        raise ValueError("ROOT cannot open the file, or had to repair it")
    found = file.Get(name)
    axes = [found.GetXaxis(), found.GetYaxis(), found.GetZaxis()][: found.GetDimension()]
    profile = found.ClassName().startswith("TProfile")
    size = found.GetNcells()
    sumw2 = found.GetSumw2()
    result = {
        "className": found.ClassName(),
        "title": found.GetTitle(),
        "entries": found.GetEntries(),
        "values": [found.At(bin) for bin in range(size)] if profile else [found.GetBinContent(bin) for bin in range(size)],
        "sumw2": [sumw2.At(bin) for bin in range(sumw2.GetSize())],
        "edges": [[axis.GetBinLowEdge(bin) for bin in range(1, axis.GetNbins() + 2)] for axis in axes],
        "titles": [axis.GetTitle() for axis in axes],
        "labels": [_labels(axis) for axis in axes],
        "variable": [bool(axis.IsVariableBinSize()) for axis in axes],
        "binEntries": [found.GetBinEntries(bin) for bin in range(size)] if profile else [],
        "binSumw2": _floats(found.GetBinSumw2()) if profile else [],
        "stats": _stats(found),
    }
    file.Close()
    return result


def _labels(axis: object) -> list[str] | None:
    return [axis.GetBinLabel(bin) for bin in range(1, axis.GetNbins() + 1)] if axis.GetLabels() else None


def _stats(found: object) -> list[float]:
    import array

    stats = array.array("d", [0.0] * 13)
    found.GetStats(stats)
    return list(stats[:4])


def keys_with_both(path: str) -> list[list[str]]:
    """Names, cycles and classes of all objects, as uproot and as ROOT list them; ROOT walks through the whole file before."""
    import ROOT
    import uproot

    with uproot.open(path) as file:
        by_uproot = sorted(f"{name} {classname}" for name, classname in file.classnames().items())
    file = ROOT.TFile.Open(path)
    if not file or file.IsZombie() or file.TestBit(ROOT.TFile.kRecovered):
        raise ValueError("ROOT cannot open the file, or had to repair it")
    by_root = sorted(_keys_of(file, ""))
    file.Close()
    return [by_uproot, by_root]


def _keys_of(directory: object, prefix: str) -> list[str]:
    found = []
    for key in directory.GetListOfKeys():
        classname = {"TDirectoryFile": "TDirectory"}.get(key.GetClassName(), key.GetClassName())
        found.append(f"{prefix}{key.GetName()};{key.GetCycle()} {classname}")
        if classname == "TDirectory":
            found += _keys_of(directory.Get(key.GetName()), f"{prefix}{key.GetName()}/")
    return found


def text_with_both(path: str, name: str) -> list[str]:
    import ROOT
    import uproot

    with uproot.open(path) as file:
        by_uproot = str(file[name])
    file = ROOT.TFile.Open(path)
    by_root = str(file.Get(name).GetString())
    file.Close()
    return [by_uproot, by_root]


def make_with_root(path: str, compression: int) -> None:
    """A file with a histogram in a directory, two cycles of a text and a tree, of ROOT."""
    import array

    import ROOT

    file = ROOT.TFile.Open(path, "RECREATE", "a title", compression)
    folder = file.mkdir("plots")
    folder.cd()
    histogram = ROOT.TH1F("mass", "masses", 2, 0.0, 1.0)
    histogram.Fill(0.25)
    histogram.Write()
    file.cd()
    for text in ("one", "two"):
        ROOT.TObjString(text).Write("note")
    tree = ROOT.TTree("Events", "Events")
    value = array.array("i", [0])
    tree.Branch("x", value, "x/I")
    for value[0] in range(100):
        tree.Fill()
    tree.Write()
    file.Close()


def make_with_uproot(path: str) -> None:
    import numpy
    import uproot

    with uproot.recreate(path) as file:
        file["plots/mass"] = numpy.histogram([0.25], bins=2, range=(0, 1))
        file["note"] = "one"
        file["note"] = "two"
        file.mktree("Events", {"x": "i4"}).extend({"x": numpy.arange(100, dtype="i4")})


def add_with_uproot(path: str) -> None:
    """Adds a text to a file, as uproot does."""
    import uproot

    with uproot.update(path) as file:
        file["by_uproot"] = "three"


def add_with_root(path: str) -> None:
    """Adds a text and a histogram to a file, as ROOT does."""
    import ROOT

    file = ROOT.TFile.Open(path, "UPDATE")
    if not file or file.IsZombie() or file.TestBit(ROOT.TFile.kRecovered):
        raise ValueError("ROOT cannot open the file, or had to repair it")
    ROOT.TObjString("four").Write("by_root")
    ROOT.TH2I("plane", "", 2, 0, 1, 2, 0, 1).Write()
    file.Close()


def records_with_root(path: str) -> list[list]:
    """Where each record begins, how long it is (free ones negative), walking from one to the next: the whole file, without holes."""
    import ROOT

    file = ROOT.TFile.Open(path)
    with open(path, "rb") as raw:
        at, end, found = 100, file.GetEND(), []
        while at < end:
            raw.seek(at)
            length = int.from_bytes(raw.read(4), "big", signed=True)
            if length == 0:
                raise ValueError(f"a hole at {at}")
            found.append([at, length])
            at += abs(length)
    file.Close()
    if at != end:
        raise ValueError(f"the last record ends at {at}, the file at {end}")
    return found


def rntuple_with_uproot(path: str, name: str) -> dict:
    import uproot

    with uproot.open(path) as file:
        array = file[name].arrays()
        return {"type": str(array.type), "values": array.tolist()}


def rntuple_with_root(path: str, name: str) -> dict:
    """The entries as ROOT shows them, which is JSON; it verifies the pages' checksums."""
    import json

    import ROOT

    file = ROOT.TFile.Open(path)
    if not file or file.IsZombie() or file.TestBit(ROOT.TFile.kRecovered):
        raise ValueError("ROOT cannot open the file, or had to repair it")
    reader = ROOT.RNTupleReader.Open(name, path)
    shown = []
    for entry in range(reader.GetNEntries()):
        text = ROOT.std.stringstream()
        reader.Show(entry, text)
        shown.append(json.loads(str(text.str())))
    descriptor = reader.GetDescriptor()
    result = {"values": shown, "clusters": int(descriptor.GetNActiveClusters()), "description": str(descriptor.GetDescription())}
    file.Close()
    return result


def rntuple_sum_with_root(path: str, name: str, expression: str) -> float:
    import ROOT

    return float(ROOT.RDataFrame(name, path).Define("value", expression).Sum("value").GetValue())
