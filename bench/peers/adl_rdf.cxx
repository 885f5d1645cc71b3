// The eight ADL queries in RDataFrame, every expression compiled: adl_rdf FILE QUERY|all THREADS
// Prints {"histograms": {"q1.met": [bins], …}}, without under- and overflow. The data frame asks for nothing that a query does not need.
#include "answer.hxx"
#include <Math/Vector4D.h>
#include <ROOT/RDataFrame.hxx>
#include <TROOT.h>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

using ROOT::RVecF, ROOT::RVecI, ROOT::Math::PtEtaPhiMVector, ROOT::Math::XYZTVector;
using Positions = ROOT::RVec<std::size_t>;
using Counts = ROOT::RDF::RResultPtr<TH1D>;
using Node = ROOT::RDF::RNode;

constexpr double topMass = 172.5, zMass = 91.2;
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

static PtEtaPhiMVector vector(const RVecF &pt, const RVecF &eta, const RVecF &phi, const RVecF &mass, std::size_t at) {
  return {pt[at], eta[at], phi[at], mass[at]};
}

static bool hasOppositePairNearZ(const RVecF &pt, const RVecF &eta, const RVecF &phi, const RVecF &mass, const RVecI &charge) {
  for (std::size_t a = 0; a < pt.size(); ++a)
    for (std::size_t b = a + 1; b < pt.size(); ++b) {
      if (charge[a] == charge[b]) continue;
      const float pair = (vector(pt, eta, phi, mass, a) + vector(pt, eta, phi, mass, b)).mass();
      if (pair > 60 && pair < 120) return true;
    }
  return false;
}

static Positions tripletNearTop(const RVecF &pt, const RVecF &eta, const RVecF &phi, const RVecF &mass) {
  ROOT::RVec<XYZTVector> jets;
  for (std::size_t at = 0; at < pt.size(); ++at) jets.emplace_back(vector(pt, eta, phi, mass, at));
  double nearest = std::numeric_limits<double>::infinity();
  Positions best{0, 1, 2};
  for (std::size_t a = 0; a < jets.size(); ++a)
    for (std::size_t b = a + 1; b < jets.size(); ++b)
      for (std::size_t c = b + 1; c < jets.size(); ++c) {
        const double distance = std::abs((jets[a] + jets[b] + jets[c]).mass() - topMass);
        if (distance < nearest) nearest = distance, best = {a, b, c};
      }
  return best;
}

/** The pt of three jets together. Single precision, as the columns are: it decides the bin of a few entries. */
static float tripletPt(const RVecF &pt, const RVecF &eta, const RVecF &phi, const RVecF &mass, const Positions &at) {
  return (vector(pt, eta, phi, mass, at[0]) + vector(pt, eta, phi, mass, at[1]) + vector(pt, eta, phi, mass, at[2])).pt();
}

static RVecI isFarFrom(const RVecF &eta, const RVecF &phi, const RVecF &leptonPt, const RVecF &leptonEta, const RVecF &leptonPhi) {
  RVecI far(eta.size(), 1);
  for (std::size_t jet = 0; jet < eta.size(); ++jet)
    for (std::size_t lepton = 0; lepton < leptonPt.size() && far[jet]; ++lepton)
      if (leptonPt[lepton] > 10 && ROOT::VecOps::DeltaR(eta[jet], leptonEta[lepton], phi[jet], leptonPhi[lepton]) < 0.4) far[jet] = 0;
  return far;
}

/** Position of the hardest lepton outside of the pair of one kind and opposite charge whose mass is nearest to the Z boson's. */
static std::size_t thirdLepton(const RVecF &pt, const RVecF &eta, const RVecF &phi, const RVecF &mass, const RVecI &pdgId) {
  double nearest = std::numeric_limits<double>::infinity();
  std::size_t first = none, second = none, third = none;
  for (std::size_t a = 0; a < pt.size(); ++a)
    for (std::size_t b = a + 1; b < pt.size(); ++b) {
      if (pdgId[a] != -pdgId[b]) continue;
      const double distance = std::abs((vector(pt, eta, phi, mass, a) + vector(pt, eta, phi, mass, b)).mass() - zMass);
      if (distance < nearest) nearest = distance, first = a, second = b;
    }
  if (first == none) return none;
  for (std::size_t at = 0; at < pt.size(); ++at)
    if (at != first && at != second && (third == none || pt[at] > pt[third])) third = at;
  return third;
}

static ROOT::RDF::TH1DModel bins(const char *name, double start, double stop) { return {name, "", 100, start, stop}; }

static RVecF joined(const RVecF &a, const RVecF &b) { return ROOT::VecOps::Concatenate(a, b); }

static Counts q1(Node events) { return events.Histo1D<float>(bins("met", 0, 200), "MET_pt"); }

static Counts q2(Node events) { return events.Histo1D<RVecF>(bins("pt", 15, 60), "Jet_pt"); }

static Counts q3(Node events) {
  return events.Define("central", [](const RVecF &pt, const RVecF &eta) { return RVecF(pt[abs(eta) < 1.0]); }, {"Jet_pt", "Jet_eta"})
      .Histo1D<RVecF>(bins("pt", 15, 60), "central");
}

static Counts q4(Node events) {
  return events.Filter([](const RVecF &pt) { return Sum(pt > 40) >= 2; }, {"Jet_pt"}).Histo1D<float>(bins("met", 0, 200), "MET_pt");
}

static Counts q5(Node events) {
  return events.Filter([](unsigned n) { return n >= 2; }, {"nMuon"})
      .Filter(hasOppositePairNearZ, {"Muon_pt", "Muon_eta", "Muon_phi", "Muon_mass", "Muon_charge"})
      .Histo1D<float>(bins("met", 0, 200), "MET_pt");
}

static std::pair<Counts, Counts> q6(Node events) {
  auto triplets = events.Filter([](unsigned n) { return n >= 3; }, {"nJet"})
                      .Define("triplet", tripletNearTop, {"Jet_pt", "Jet_eta", "Jet_phi", "Jet_mass"});
  return {triplets.Define("tripletPt", tripletPt, {"Jet_pt", "Jet_eta", "Jet_phi", "Jet_mass", "triplet"})
              .Histo1D<float>(bins("pt", 15, 40), "tripletPt"),
          triplets.Define("tripletBtag", [](const RVecF &btag, const Positions &at) { return Max(Take(btag, at)); }, {"Jet_btag", "triplet"})
              .Histo1D<float>(bins("btag", 0, 1), "tripletBtag")};
}

static Counts q7(Node events) {
  return events.Filter([](unsigned n) { return n >= 1; }, {"nJet"})
      .Define("farFromMuons", isFarFrom, {"Jet_eta", "Jet_phi", "Muon_pt", "Muon_eta", "Muon_phi"})
      .Define("farFromElectrons", isFarFrom, {"Jet_eta", "Jet_phi", "Electron_pt", "Electron_eta", "Electron_phi"})
      .Define("clean", [](const RVecF &pt, const RVecI &a, const RVecI &b) { return RVecI(pt > 30 && a && b); },
              {"Jet_pt", "farFromMuons", "farFromElectrons"})
      .Filter([](const RVecI &clean) { return Any(clean); }, {"clean"})
      .Define("cleanSum", [](const RVecF &pt, const RVecI &clean) { return Sum(pt[clean]); }, {"Jet_pt", "clean"})
      .Histo1D<float>(bins("sum", 15, 200), "cleanSum");
}

static Counts q8(Node events) {
  return events.Filter([](unsigned muons, unsigned electrons) { return muons + electrons >= 3; }, {"nMuon", "nElectron"})
      .Define("Lepton_pt", joined, {"Muon_pt", "Electron_pt"})
      .Define("Lepton_eta", joined, {"Muon_eta", "Electron_eta"})
      .Define("Lepton_phi", joined, {"Muon_phi", "Electron_phi"})
      .Define("Lepton_mass", joined, {"Muon_mass", "Electron_mass"})
      .Define("Lepton_pdgId", [](const RVecI &muons, const RVecI &electrons) { return Concatenate(RVecI(muons * -13), RVecI(electrons * -11)); },
              {"Muon_charge", "Electron_charge"})
      .Define("third", thirdLepton, {"Lepton_pt", "Lepton_eta", "Lepton_phi", "Lepton_mass", "Lepton_pdgId"})
      .Filter([](std::size_t third) { return third != none; }, {"third"})
      .Define("mt",
              [](const RVecF &pt, const RVecF &phi, float met, float metPhi, std::size_t at) {
                return std::sqrt(2.0 * pt[at] * met * (1.0 - std::cos(ROOT::VecOps::DeltaPhi(metPhi, phi[at]))));
              },
              {"Lepton_pt", "Lepton_phi", "MET_pt", "MET_phi", "third"})
      .Histo1D<double>(bins("mt", 0, 200), "mt");
}

int main(int, char **argument) {
  const std::string query = argument[2];
  const int threads = std::atoi(argument[3]);
  if (threads > 1) ROOT::EnableImplicitMT(threads);
  ROOT::RDataFrame events("Events", argument[1]);
  const auto wanted = [&](const char *name) { return query == "all" || query == name; };
  std::vector<std::pair<std::string, Counts>> results;
  if (wanted("q1")) results.emplace_back("q1.met", q1(events));
  if (wanted("q2")) results.emplace_back("q2.pt", q2(events));
  if (wanted("q3")) results.emplace_back("q3.pt", q3(events));
  if (wanted("q4")) results.emplace_back("q4.met", q4(events));
  if (wanted("q5")) results.emplace_back("q5.met", q5(events));
  if (wanted("q6")) {
    auto [pt, btag] = q6(events);
    results.emplace_back("q6.pt", pt), results.emplace_back("q6.btag", btag);
  }
  if (wanted("q7")) results.emplace_back("q7.sum", q7(events));
  if (wanted("q8")) results.emplace_back("q8.mt", q8(events));
  std::vector<std::pair<std::string, TH1D *>> histograms;
  for (auto &[name, result] : results) histograms.emplace_back(name, result.GetPtr());
  printAnswer(histograms);
}
