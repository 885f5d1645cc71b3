// Categories on both axes
// With few bins, their contents can be written into them.
import { Hist } from "coffea-ts/hist";
import { plot2d } from "coffea-ts/plot";

const flavours = ["electron", "muon", "tau", "jet"] as const;
const h = Hist.new
  .strCat(flavours, { name: "found", label: "Identified as" })
  .strCat(flavours, { name: "truth", label: "True flavour" })
  .weight();
const counts = [
  [8520, 12, 310, 95],
  [3, 9410, 120, 22],
  [240, 35, 5120, 840],
  [130, 18, 1650, 7230],
];
for (const [row, found] of flavours.entries())
  for (const [column, truth] of flavours.entries()) h.fill({ found, truth, weight: counts[row]![column]! });

export default plot2d(h, {
  binLabels: true,
  zScale: "log",
  zLabel: "Objects",
  colorMap: "cividis",
  experiment: "CMS",
  status: "Simulation",
});
