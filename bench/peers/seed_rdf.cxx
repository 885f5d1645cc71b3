// The seed's analysis in RDataFrame, every expression compiled: seed_rdf FILE THREADS. Prints {"histograms": {"opposite": [bins], "same": [bins]}}.
#include "answer.hxx"
#include <Math/Vector4D.h>
#include <ROOT/RDataFrame.hxx>
#include <TROOT.h>
#include <cmath>
#include <cstdlib>

using ROOT::RVecF, ROOT::RVecI, ROOT::Math::PtEtaPhiMVector;

int main(int, char **argument) {
  const int threads = std::atoi(argument[2]);
  if (threads > 1) ROOT::EnableImplicitMT(threads);
  constexpr int bins = 1000;
  std::vector<double> edges;
  for (int edge = 0; edge <= bins; ++edge) edges.push_back(0.2 * std::pow(1000., double(edge) / bins));

  ROOT::RDataFrame events("Events", argument[1]);
  auto pairs = events.Filter([](unsigned n) { return n == 2; }, {"nMuon"})
                   .Define("pairMass",
                           [](const RVecF &pt, const RVecF &eta, const RVecF &phi, const RVecF &mass) {
                             return (PtEtaPhiMVector(pt[0], eta[0], phi[0], mass[0]) + PtEtaPhiMVector(pt[1], eta[1], phi[1], mass[1])).M();
                           },
                           {"Muon_pt", "Muon_eta", "Muon_phi", "Muon_mass"})
                   .Define("pairCharge", [](const RVecI &charge) { return charge[0] + charge[1]; }, {"Muon_charge"});
  const ROOT::RDF::TH1DModel model("mass", "", bins, edges.data());
  auto opposite = pairs.Filter([](int charge) { return charge == 0; }, {"pairCharge"}).Histo1D<double>(model, "pairMass");
  auto same = pairs.Filter([](int charge) { return charge != 0; }, {"pairCharge"}).Histo1D<double>(model, "pairMass");
  printAnswer({{"opposite", opposite.GetPtr()}, {"same", same.GetPtr()}});
}
