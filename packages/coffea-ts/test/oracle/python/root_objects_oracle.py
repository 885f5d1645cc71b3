"""Makes a ROOT file of histograms, objects and a tree of containers with ROOT itself, and says what uproot makes of the histograms."""

import ROOT
import uproot

ROOT.gErrorIgnoreLevel = ROOT.kError


def make(path):
    file = ROOT.TFile(path, "RECREATE")
    random = ROOT.TRandom3(17)
    edges = ROOT.std.vector("double")([0.0, 0.5, 2.0, 3.0])
    hists = []
    for letter in "CSIFDL":
        hists.append(getattr(ROOT, f"TH1{letter}")(f"h1{letter}", f"one {letter};x title;counts", 7, -1.5, 2.25))
    for letter in "IFD":
        hists.append(getattr(ROOT, f"TH2{letter}")(f"h2{letter}", "two", 4, 0, 1, 3, edges.data()))
        hists.append(getattr(ROOT, f"TH3{letter}")(f"h3{letter}", "three", 2, 0, 1, 3, 0, 3, 4, -1, 1))
    hists.append(ROOT.TProfile("p1", "profile", 5, 0, 1))
    hists.append(ROOT.TProfile2D("p2", "profile", 3, 0, 1, 2, 0, 1))
    weighted = ROOT.TH1D("weighted", "weighted", 3, edges.data())
    weighted.Sumw2()
    profile = ROOT.TProfile("pw", "weighted profile", 4, 0, 1)
    profile.Sumw2()
    for _ in range(300):
        x, y, z, w = random.Uniform(-0.2, 1.2), random.Uniform(-0.2, 3.2), random.Uniform(-1.2, 1.2), random.Uniform(0, 2)
        for hist in hists:
            dimensions = hist.GetDimension()
            if hist.InheritsFrom("TProfile"):
                hist.Fill(x, y)
            elif hist.InheritsFrom("TProfile2D"):
                hist.Fill(x, y, z)
            else:
                hist.Fill(*(x, y, z)[:dimensions])
        weighted.Fill(y, w)
        profile.Fill(x, y, w)
    labels = ROOT.TH1D("labels", "labels", 3, 0, 3)
    for i, label in enumerate(["ee", "mumu", "emu"]):
        labels.GetXaxis().SetBinLabel(i + 1, label)
        labels.Fill(label, i + 1)
    numbers = ROOT.TH1I("numbers", "numbers", 2, 0, 2)
    for i, label in enumerate(["11", "13"]):
        numbers.GetXaxis().SetBinLabel(i + 1, label)
        numbers.Fill(i)
    file.Write()
    ROOT.TObjString("some text").Write("text")
    ROOT.TParameter["double"]("", 2.5).Write("parameter")
    graph = ROOT.TGraphErrors(2)
    graph.SetPoint(0, 1, 2)
    graph.SetPoint(1, 3, 4)
    graph.Write("graph")
    items = ROOT.TMap()
    key, value = ROOT.TObjString("key"), ROOT.TObjString("value")
    items.Add(key, value)
    items.Write("map", ROOT.TObject.kSingleKey)
    listed = ROOT.TList()
    kept = [ROOT.TObjString("first"), ROOT.TObjString("second")]
    for item in kept:
        listed.Add(item)
    listed.Write("list", ROOT.TObject.kSingleKey)
    matrix = ROOT.TMatrixDSym(2)
    matrix[0, 0], matrix[0, 1], matrix[1, 0], matrix[1, 1] = 1, 2, 2, 3
    matrix.Write("matrix")
    texts = ROOT.std.vector("string")(["a", "bc"])
    file.WriteObject(texts, "texts")
    _tree(file)
    file.Close()


def _tree(file):
    tree = ROOT.TTree("t", "t")
    vectors = {
        name: ROOT.std.vector(inner)()
        for name, inner in {
            "vvf": "std::vector<float>",
            "vvi": "std::vector<int>",
            "vs": "std::string",
            "vvd": "std::vector<double>",
            "vlv": "TLorentzVector",
        }.items()
    }
    for name, vector in vectors.items():
        tree.Branch(name, vector)
    momentum = ROOT.TLorentzVector()
    tree.Branch("lv", momentum, 32000, 0)
    for i in range(30):
        for vector in vectors.values():
            vector.clear()
        for k in range(i % 4):
            vectors["vvf"].push_back(ROOT.std.vector("float")([0.5 * j + i for j in range(k)]))
            vectors["vvi"].push_back(ROOT.std.vector("int")(list(range(k * 20))))
            vectors["vvd"].push_back(ROOT.std.vector("double")([i] * (k + 1)))
            vectors["vs"].push_back("x" * (i * k * 4))
            vectors["vlv"].push_back(ROOT.TLorentzVector(k, i, k + i, 9))
        momentum.SetPxPyPzE(i, 2 * i, 3 * i, 4 * i)
        tree.Fill()
        if i % 11 == 10:
            tree.FlushBaskets()
    tree.Write()


def histograms(path):
    """{name: what uproot's to_hist gives}."""
    result = {}
    with uproot.open(path) as file:
        for key, class_name in file.classnames(cycle=False).items():
            if not class_name.startswith(("TH", "TProfile")):
                continue
            if class_name == "TProfile2D":  # uproot converts none
                continue
            hist = file[key].to_hist()
            result[key] = {
                "storage": type(hist.storage_type()).__name__,
                "name": hist.name,
                "label": hist.label,
                "axes": [[type(axis).__name__, axis.name, axis.label, len(axis)] for axis in hist.axes],
                "edges": [[float(edge) for edge in axis.edges] for axis in hist.axes],
                "categories": [list(axis) if "Category" in type(axis).__name__ else None for axis in hist.axes],
                "values": hist.values(flow=True).reshape(-1).astype(float).tolist(),
                "variances": hist.variances(flow=True).reshape(-1).astype(float).tolist(),
            }
    return result
