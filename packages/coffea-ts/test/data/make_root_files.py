"""Makes files with ROOT itself, one per codec, all with the same dimuon-like events: make_root_files.py FOLDER [--events N] [--codecs zlib,none] [--cluster N]

Each FOLDER/dimuon_CODEC.root holds a TTree "Events" with flat, 64-bit, boolean and counted-jagged branches. The events depend on the seed only:
some have no muon, one in five a resonance, the rest a continuum; signs of the charges are mixed. Needs PyROOT and the C++ headers (Debian's g++).
"""

import argparse
import os

CODECS = {"none": 0, "zlib": 101, "lzma": 207, "lz4": 404, "zstd": 505}

GENERATOR = r"""
#include <TFile.h>
#include <TTree.h>
#include <algorithm>
#include <cmath>
#include <random>

struct Uniform {  // the engine is standardised, the distributions of <random> are not
  std::mt19937_64 engine;
  double operator()() { return ((engine() >> 11) + 0.5) / 9007199254740992.0; }
  double between(double low, double high) { return low + (high - low) * (*this)(); }
  double exponential(double mean) { return -mean * std::log((*this)()); }
  double normal() { return std::sqrt(-2 * std::log((*this)())) * std::cos(2 * M_PI * (*this)()); }
  int poisson(double mean) {
    double limit = std::exp(-mean), product = (*this)();
    int count = 0;
    for (; product > limit; ++count) product *= (*this)();
    return count;
  }
};

constexpr double MUON = 0.1056583745;
constexpr int MOST = 32;

struct Muons {
  unsigned n;
  float pt[MOST], eta[MOST], phi[MOST], mass[MOST], iso[MOST];
  int charge[MOST];
  bool tight[MOST];
};

// Two muons of this invariant mass, back to back in azimuth up to the boost of a falling transverse momentum.
void makePair(Muons &muons, Uniform &random, double mass) {
  double momentum = std::sqrt(std::max(mass * mass / 4 - MUON * MUON, 1e-6)), cosine = random.between(-1, 1), angle = random.between(-M_PI, M_PI);
  double across = momentum * std::sqrt(1 - cosine * cosine), pt = 1 + random.exponential(12), direction = random.between(-M_PI, M_PI), rapidity = random.normal();
  double transverse = std::sqrt(mass * mass + pt * pt), bx = pt * std::cos(direction), by = pt * std::sin(direction);
  double bz = transverse * std::sinh(rapidity), energy = transverse * std::cosh(rapidity);
  for (int i = 0; i < 2; ++i) {
    double sign = i == 0 ? 1 : -1, px = sign * across * std::cos(angle), py = sign * across * std::sin(angle), pz = sign * momentum * cosine;
    double along = ((px * bx + py * by + pz * bz) / (energy + mass) + mass / 2) / mass;
    px += along * bx, py += along * by, pz += along * bz;
    muons.pt[i] = std::hypot(px, py) * (1 + 0.01 * random.normal());
    muons.eta[i] = std::asinh(pz / std::max(std::hypot(px, py), 1e-3));
    muons.phi[i] = std::atan2(py, px);
  }
  muons.charge[0] = random() < 0.5 ? 1 : -1;
  muons.charge[1] = -muons.charge[0];
}

void make_dimuon(const char *path, long long events, int compression, long long cluster, unsigned long long seed) {
  static const double masses[] = {0.5479, 0.7755, 1.0195, 3.0969, 3.6861, 9.4603, 10.0233, 91.1876};
  TFile file(path, "RECREATE", "", compression);
  TTree tree("Events", "Events");
  if (cluster > 0) tree.SetAutoFlush(cluster);
  static Muons muons;
  static unsigned nJet;
  static float jetPt[MOST], met;
  int run;
  unsigned long long event;
  bool trigger;
  tree.Branch("run", &run, "run/I");
  tree.Branch("event", &event, "event/l");
  tree.Branch("HLT_DoubleMu", &trigger, "HLT_DoubleMu/O");
  tree.Branch("MET_pt", &met, "MET_pt/F");
  tree.Branch("nMuon", &muons.n, "nMuon/i");
  tree.Branch("Muon_pt", muons.pt, "Muon_pt[nMuon]/F");
  tree.Branch("Muon_eta", muons.eta, "Muon_eta[nMuon]/F");
  tree.Branch("Muon_phi", muons.phi, "Muon_phi[nMuon]/F");
  tree.Branch("Muon_mass", muons.mass, "Muon_mass[nMuon]/F");
  tree.Branch("Muon_charge", muons.charge, "Muon_charge[nMuon]/I");
  tree.Branch("Muon_pfRelIso04_all", muons.iso, "Muon_pfRelIso04_all[nMuon]/F");
  tree.Branch("Muon_tightId", muons.tight, "Muon_tightId[nMuon]/O");
  tree.Branch("nJet", &nJet, "nJet/i");
  tree.Branch("Jet_pt", jetPt, "Jet_pt[nJet]/F");
  Uniform random{std::mt19937_64(seed)};
  for (long long entry = 0; entry < events; ++entry) {
    run = 194000 + entry / 300000;
    event = (1ull << 40) + 17ull * entry;
    muons.n = std::min(random.poisson(2.2), MOST);
    unsigned first = 0;
    if (muons.n >= 2 && random() < 0.7) {
      bool resonance = random() < 0.3;
      makePair(muons, random, resonance ? masses[int(random() * 8)] * (1 + 0.01 * random.normal()) : 0.3 + random.exponential(15));
      if (!resonance && random() < 0.35) muons.charge[1] = muons.charge[0];
      first = 2;
    }
    for (unsigned i = first; i < muons.n; ++i) {
      muons.pt[i] = 3 + random.exponential(7), muons.eta[i] = random.between(-2.4, 2.4), muons.phi[i] = random.between(-M_PI, M_PI);
      muons.charge[i] = random() < 0.5 ? 1 : -1;
    }
    for (unsigned i = 0; i < muons.n; ++i) muons.mass[i] = MUON, muons.iso[i] = random.exponential(0.3), muons.tight[i] = random() < 0.7;
    trigger = muons.n >= 2 && random() < 0.9;
    met = random.exponential(20);
    nJet = std::min(random.poisson(3), MOST);
    for (unsigned i = 0; i < nJet; ++i) jetPt[i] = 15 + random.exponential(30);
    tree.Fill();
  }
  tree.Write();
}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--codecs", default=",".join(CODECS))
    parser.add_argument("--cluster", type=int, default=0, help="entries per cluster; 0 leaves ROOT's default")
    parser.add_argument("--seed", type=int, default=20120607)
    options = parser.parse_args()
    import ROOT

    ROOT.gROOT.SetBatch(True)
    if not ROOT.gInterpreter.Declare(GENERATOR):
        raise SystemExit("ROOT could not compile the generator: are the C++ headers (g++) installed?")
    os.makedirs(options.folder, exist_ok=True)
    for codec in options.codecs.split(","):
        path = os.path.join(options.folder, f"dimuon_{codec}.root")
        ROOT.make_dimuon(path + ".part", options.events, CODECS[codec], options.cluster, options.seed)
        os.replace(path + ".part", path)
        print(path)


if __name__ == "__main__":
    main()
