// Ratio of data to prediction
// Several denominators are stacked, and the lower panel has data over their sum, with the band of its statistical error.
import { Hist } from "coffea-ts/hist";
import { plotRatio } from "coffea-ts/plot";
import { Random } from "./random.ts";

const random = new Random(2);
const momentum = () => Hist.new.var([20, 25, 30, 35, 40, 50, 60, 80, 100, 150, 250], { name: "pt", label: "$p_\\mathrm{T}^{\\mu}$ [GeV]" });
const [jets, top, drellYan] = [momentum().weight(), momentum().weight(), momentum().weight()];
jets.fill({ pt: random.exponential(3000, 20, 12), weight: 0.4 });
top.fill({ pt: random.exponential(8000, 20, 45), weight: 0.2 });
drellYan.fill({ pt: random.exponential(40_000, 20, 22), weight: 0.2 });
const data = momentum().int64();
data.fill({ pt: [...random.exponential(1200, 20, 12), ...random.exponential(1600, 20, 45), ...random.exponential(8000, 20, 23)] });

const processes = { QCD: jets, "$\\mathrm{t\\bar{t}}$": top, "Drell–Yan": drellYan };
export default plotRatio(data, processes, {
  yScale: "log",
  experiment: "CMS",
  status: "Preliminary",
  rightText: "59.8 fb$^{-1}$ (13 TeV)",
});
