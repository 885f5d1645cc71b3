// Underflow and overflow
// Contents outside the axis as bins of their own. The default is a small arrow at the end of the axis.
import { Hist } from "coffea-ts/hist";
import { plot1d } from "coffea-ts/plot";
import { Random } from "./random.ts";

const h = Hist.new.reg(20, 30, 130, { name: "met", label: "$p_\\mathrm{T}^\\mathrm{miss}$ [GeV]" }).int64();
h.fill({ met: new Random(6).exponential(3000, 20, 40) });

export default plot1d(h, { flow: "show", histtype: "fill", errorBars: true, experiment: "CMS", status: "Simulation" });
