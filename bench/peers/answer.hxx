// The answer of a program as JSON: {"histograms": {NAME: [bins]}}, without under- and overflow.
#pragma once
#include <TH1.h>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

inline void printAnswer(const std::vector<std::pair<std::string, TH1D *>> &histograms) {
  std::printf("{\"histograms\": {");
  for (std::size_t at = 0; at < histograms.size(); ++at) {
    const auto &[name, histogram] = histograms[at];
    std::printf("%s\"%s\": [", at == 0 ? "" : ", ", name.c_str());
    for (int bin = 1; bin <= histogram->GetNbinsX(); ++bin) std::printf("%s%.0f", bin == 1 ? "" : ", ", histogram->GetBinContent(bin));
    std::printf("]");
  }
  std::printf("}}\n");
}
