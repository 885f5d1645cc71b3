"""Makes a file of benchmark events with ROOT: make_events.py OUT.root --events N --format zlib|zstd|lz4|lzma|none|rntuple [--seed S] [--build FOLDER]

A TTree has ROOT's own basket sizes and clusters. The RNTuple (zstd) is made by ROOT's importer from a tree of the same events. Needs g++, which ROOT compiles events.C with.
"""

import argparse
import os

LEVELS = {"none": 0, "zlib": 101, "lzma": 207, "lz4": 404, "zstd": 505}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out")
    parser.add_argument("--events", type=int, required=True)
    parser.add_argument("--format", choices=[*LEVELS, "rntuple"], required=True)
    parser.add_argument("--seed", type=int, default=20120607)
    parser.add_argument("--build", default="/tmp/coffea-ts-bench")
    options = parser.parse_args()
    import ROOT

    ROOT.gROOT.SetBatch(True)
    os.makedirs(options.build, exist_ok=True)
    ROOT.gSystem.SetBuildDir(options.build, True)
    if not ROOT.gSystem.CompileMacro(os.path.join(os.path.dirname(os.path.abspath(__file__)), "events.C"), "kO"):
        raise SystemExit("ROOT could not compile events.C: is g++ installed?")
    partial = options.out + ".part"
    if options.format == "rntuple":
        tree = partial + ".tree"
        ROOT.makeEvents(tree, options.events, 0, options.seed)
        namespace = ROOT.Experimental if hasattr(ROOT.Experimental, "RNTupleImporter") else ROOT
        importer = namespace.RNTupleImporter.Create(tree, "Events", partial)
        write = importer.GetWriteOptions()
        write.SetCompression(LEVELS["zstd"])
        importer.SetWriteOptions(write)
        importer.SetIsQuiet(True)
        importer.Import()
        os.remove(tree)
    else:
        ROOT.makeEvents(partial, options.events, LEVELS[options.format], options.seed)
    os.replace(partial, options.out)


if __name__ == "__main__":
    main()
