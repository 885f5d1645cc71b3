// Efficiency
// A part of the entries over all of them, with the intervals of Clopper and Pearson.
import { Hist } from "coffea-ts/hist";
import { plotRatio } from "coffea-ts/plot";
import { Random } from "./random.ts";

const random = new Random(7);
const momenta = random.exponential(4000, 5, 15);
const passed = momenta.filter((pt) => random.next() < 0.95 / (1 + Math.exp((22 - pt) / 2.5)));
const histogram = (pt: number[]) => Hist.new.reg(30, 5, 65, { name: "pt", label: "$p_\\mathrm{T}$ [GeV]" }).int64().fill({ pt });

export default plotRatio(
  { "Trigger fired": histogram(passed) },
  { "All muons": histogram(momenta) },
  { uncertainty: "efficiency", flow: "none" },
);
