// Collision events in the shape of CMS open data, for the benchmarks: a tree "Events" with muons, electrons, jets and missing energy.
// Compiled by ROOT (make_events.py). The same seed gives the same events with any version of ROOT.
#include <TFile.h>
#include <TTree.h>
#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace {

constexpr int MOST = 48;
constexpr double muonMass = 0.1056583745, electronMass = 0.000510999;

/** What the random library leaves to its implementation is written out, so that all compilers draw the same. */
class Random {
public:
  explicit Random(unsigned long long seed) : engine(seed) {}
  double uniform() { return ((engine() >> 11) + 0.5) / 9007199254740992.0; }
  double uniform(double low, double high) { return low + (high - low) * uniform(); }
  bool chance(double probability) { return uniform() < probability; }
  int sign() { return chance(0.5) ? 1 : -1; }
  double exponential(double mean) { return -mean * std::log(uniform()); }
  double normal() { return std::sqrt(-2 * std::log(uniform())) * std::cos(2 * M_PI * uniform()); }
  double resonance(double mass, double width) {
    for (;;) {
      const double drawn = mass + width / 2 * std::tan(M_PI * (uniform() - 0.5));
      if (std::abs(drawn - mass) < 12 * width + 0.02 * mass) return drawn + 0.004 * mass * normal();
    }
  }
  int poisson(double mean) {
    int count = 0;
    for (double left = uniform(); left > std::exp(-mean) && count < MOST; left *= uniform()) ++count;
    return count;
  }

private:
  std::mt19937_64 engine;
};

struct Particle {
  double pt, eta, phi, mass;
  int charge;
  double tag;
};

double inRange(double phi) { return std::atan2(std::sin(phi), std::cos(phi)); }

/** Two particles of a decay at rest, isotropic, seen from where the mother moves. */
void decay(Random &random, double mother, double motherPt, double child, std::vector<Particle> &out) {
  const double momentum = std::sqrt(std::max(0.0, mother * mother / 4 - child * child)), cosine = random.uniform(-1, 1);
  const double angle = random.uniform(-M_PI, M_PI), across = momentum * std::sqrt(1 - cosine * cosine), direction = random.uniform(-M_PI, M_PI);
  const double rapidity = 0.9 * random.normal(), transverseMass = std::hypot(mother, motherPt);
  const double bx = motherPt * std::cos(direction), by = motherPt * std::sin(direction), bz = transverseMass * std::sinh(rapidity);
  const double energy = transverseMass * std::cosh(rapidity);
  const int charge = random.sign();
  for (int sign : {1, -1}) {
    double x = sign * across * std::cos(angle), y = sign * across * std::sin(angle), z = sign * momentum * cosine;
    const double along = ((x * bx + y * by + z * bz) / (energy + mother) + mother / 2) / mother;
    x += along * bx, y += along * by, z += along * bz;
    const double pt = std::hypot(x, y);
    out.push_back({pt * (1 + 0.008 * random.normal()), std::asinh(z / std::max(pt, 1e-3)), std::atan2(y, x), child, sign * charge, 0});
  }
}

double pairMass(Random &random) {
  static const struct { double mass, width, share; } states[] = {{0.5479, 1e-6, .04}, {0.7755, 0.149, .03}, {0.7827, 0.0085, .03}, {1.0195, 0.0042, .06},
      {3.0969, 9e-5, .30}, {3.6861, 3e-4, .03}, {9.4603, 5e-5, .11}, {10.0233, 3e-5, .04}, {10.3552, 2e-5, .02}, {91.1876, 2.4952, .34}};
  double left = random.uniform();
  for (const auto &state : states)
    if ((left -= state.share) < 0) return std::max(2.01 * muonMass, random.resonance(state.mass, state.width));
  return 3.0969;
}

std::vector<Particle> muons(Random &random) {
  const int count = random.poisson(2.4);
  std::vector<Particle> list;
  if (count >= 2) {
    const bool isResonance = random.chance(0.28);
    const double mass = isResonance ? pairMass(random) : random.chance(0.4) ? 0.25 + random.exponential(1.6) : 1 + random.exponential(16);
    decay(random, mass, 3 + random.exponential(mass > 50 ? 18 : 9), muonMass, list);
    if (!isResonance && random.chance(0.32)) list[1].charge = list[0].charge;
  }
  while (int(list.size()) < count) list.push_back({2.5 + random.exponential(6), 1.1 * random.normal(), random.uniform(-M_PI, M_PI), muonMass, random.sign(), 0});
  return list;
}

std::vector<Particle> electrons(Random &random) {
  const int count = random.poisson(0.55);
  std::vector<Particle> list;
  if (count >= 2 && random.chance(0.3)) decay(random, random.resonance(91.1876, 2.4952), random.exponential(18), electronMass, list);
  while (int(list.size()) < count) list.push_back({5 + random.exponential(9), random.uniform(-2.5, 2.5), random.uniform(-M_PI, M_PI), electronMass, random.sign(), 0});
  return list;
}

std::vector<Particle> jets(Random &random, const std::vector<Particle> &leptons) {
  std::vector<Particle> list(random.poisson(3.2));
  for (auto &jet : list) {
    jet.pt = std::min(900., 15 * std::pow(random.uniform(), -1 / 2.6)), jet.eta = 1.7 * random.normal(), jet.phi = random.uniform(-M_PI, M_PI);
    if (!leptons.empty() && random.chance(0.25)) {
      const auto &lepton = leptons[std::min(leptons.size() - 1, std::size_t(random.uniform() * leptons.size()))];
      jet.eta = lepton.eta + 0.05 * random.normal(), jet.phi = inRange(lepton.phi + 0.05 * random.normal());
    }
    jet.mass = jet.pt * std::abs(0.13 + 0.04 * random.normal());
    jet.tag = random.chance(0.08) ? -1 : random.chance(0.89) ? std::pow(random.uniform(), 2.2) : 1 - 0.15 * random.uniform() * random.uniform();
  }
  return list;
}

/** The branches of one kind of particle: a counter, and arrays of that many values. */
struct Collection {
  unsigned count = 0;
  float pt[MOST], eta[MOST], phi[MOST], mass[MOST], tag[MOST], isolation[MOST];
  int charge[MOST];
  bool isTight[MOST];

  void declare(TTree &tree, const std::string &name, bool isJet, bool isMuon) {
    tree.Branch(("n" + name).c_str(), &count, ("n" + name + "/i").c_str());
    const auto branch = [&](const char *field, void *values, const char *type) {
      tree.Branch((name + "_" + field).c_str(), values, (name + "_" + field + "[n" + name + "]/" + type).c_str());
    };
    branch("pt", pt, "F"), branch("eta", eta, "F"), branch("phi", phi, "F"), branch("mass", mass, "F");
    if (isJet) branch("btag", tag, "F");
    else branch("charge", charge, "I");
    if (isMuon) branch("pfRelIso03_all", isolation, "F"), branch("tightId", isTight, "O");
  }

  void set(std::vector<Particle> &list, Random &random) {
    std::stable_sort(list.begin(), list.end(), [](const Particle &a, const Particle &b) { return a.pt > b.pt; });
    count = std::min(int(list.size()), MOST);
    for (unsigned at = 0; at < count; ++at) {
      const auto &particle = list[at];
      pt[at] = particle.pt, eta[at] = particle.eta, phi[at] = particle.phi, mass[at] = particle.mass, charge[at] = particle.charge, tag[at] = particle.tag;
      isolation[at] = random.chance(0.12) ? -999 : random.chance(0.25) ? 0 : random.exponential(0.35), isTight[at] = random.chance(0.7);
    }
  }
};

} // namespace

void makeEvents(const char *path, long long events, int compression, unsigned long long seed) {
  TFile file(path, "RECREATE", "", compression);
  TTree tree("Events", "Events");
  int run, vertices;
  unsigned block;
  unsigned long long event;
  bool trigger;
  float met, metPhi;
  static Collection muon, electron, jet;
  tree.Branch("run", &run, "run/I"), tree.Branch("luminosityBlock", &block, "luminosityBlock/i"), tree.Branch("event", &event, "event/l");
  tree.Branch("HLT_IsoMu24", &trigger, "HLT_IsoMu24/O"), tree.Branch("PV_npvs", &vertices, "PV_npvs/I");
  tree.Branch("MET_pt", &met, "MET_pt/F"), tree.Branch("MET_phi", &metPhi, "MET_phi/F");
  muon.declare(tree, "Muon", false, true), electron.declare(tree, "Electron", false, false), jet.declare(tree, "Jet", true, false);
  Random random(seed);
  for (long long entry = 0; entry < events; ++entry) {
    run = 193834 + entry / 400000, block = 1 + entry % 400000 / 800, event = 1000000 + 37 * entry + int(37 * random.uniform());
    vertices = 1 + random.poisson(14);
    auto muonList = muons(random), electronList = electrons(random), leptons = muonList;
    leptons.insert(leptons.end(), electronList.begin(), electronList.end());
    auto jetList = jets(random, leptons);
    double x = 13 * random.normal() + (random.chance(0.06) ? random.exponential(35) : 0), y = 13 * random.normal();
    for (const auto &one : jetList) x -= 0.12 * one.pt * std::cos(one.phi) * random.normal(), y -= 0.12 * one.pt * std::sin(one.phi) * random.normal();
    met = std::hypot(x, y), metPhi = std::atan2(y, x);
    muon.set(muonList, random), electron.set(electronList, random), jet.set(jetList, random);
    trigger = muon.count > 0 && random.chance(muon.pt[0] > 24 ? 0.85 : 0.02);
    tree.Fill();
  }
  tree.Write();
}
