// Many bins, logarithmic colours
// From 4000 bins on the picture holds one image of them, so that it stays small.
import { Hist } from "coffea-ts/hist";
import { plot2d } from "coffea-ts/plot";
import { Random } from "./random.ts";

const random = new Random(10);
const h = Hist.new
  .reg(100, 0, 100, { name: "energy", label: "$E$ [GeV]" })
  .log(100, 0.1, 100, { name: "loss", label: "$\\mathrm{d}E/\\mathrm{d}x$ [a.u.]" })
  .int64();
const energies = random.exponential(60_000, 0, 25);
h.fill({
  energy: energies,
  loss: random.normal(60_000, 0, 0.3).map((spread, index) => (1 + 30 / (1 + energies[index]!)) * Math.exp(spread)),
});

export default plot2d(h, { zScale: "log", colorMap: "magma", experiment: "CMS", status: "Simulation" });
