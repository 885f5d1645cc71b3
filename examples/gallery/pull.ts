// Pulls to a model
// A function gives the content of a bin at its middle. The bands of the lower panel are one and two standard deviations.
import { Hist } from "coffea-ts/hist";
import { plotPull } from "coffea-ts/plot";
import { Random } from "./random.ts";

const h = Hist.new.reg(40, 70, 110, { name: "mass", label: "$m_{\\mu\\mu}$ [GeV]" }).int64();
h.fill({ mass: new Random(8).normal(5000, 91.2, 4) });
const gaussian = (x: number) => (5000 / (4 * Math.sqrt(2 * Math.PI))) * Math.exp(-(((x - 91.2) / 4) ** 2) / 2);

export default plotPull(h, gaussian, {
  modelLabel: "$N(\\mu = 91.2, \\sigma = 4)$",
  experiment: "CMS",
  status: "Simulation",
  flow: "none",
});
