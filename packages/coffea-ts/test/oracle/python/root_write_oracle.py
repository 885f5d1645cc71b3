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
            values = [_leaf_value(leaf, item) for item in range(leaf.GetLen())]
            columns[leaf.GetName()].append(values if leaf.GetLeafCount() else values[0])
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


