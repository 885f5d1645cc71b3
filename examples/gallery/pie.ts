// Pie
// hist's plot_pie: the bins as parts of their sum.
import { Hist } from "coffea-ts/hist";
import { plotPie } from "coffea-ts/plot";

const h = Hist.new.strCat(["QCD", "W + jets", "$\\mathrm{t\\bar{t}}$", "Drell–Yan", "Diboson"], { name: "process" }).weight();
h.fill({ process: ["QCD", "W + jets", "$\\mathrm{t\\bar{t}}$", "Drell–Yan", "Diboson"], weight: [48, 27, 13, 10, 2] });

export default plotPie(h, { title: "Selected events", size: { width: 1000, height: 700 } });
