// Logarithmic axes and remarks
// An axis with logarithmic bins is drawn logarithmically; remarks name the resonances.
import { Hist } from "coffea-ts/hist";
import { plot1d } from "coffea-ts/plot";
import { Random } from "./random.ts";

const random = new Random(5);
const h = Hist.new.strCat(["opposite", "same"], { name: "sign" }).log(300, 1, 200, { name: "mass", label: "$m_{\\mu\\mu}$ [GeV]" }).int64();
const continuum = (count: number) => random.normal(count, Math.log(9), 1.3).map(Math.exp);
h.fill({
  sign: "opposite",
  mass: [...continuum(40_000), ...random.normal(9000, 3.097, 0.04), ...random.normal(3500, 9.46, 0.12), ...random.normal(4000, 91.2, 2.7)],
});
h.fill({ sign: "same", mass: continuum(15_000) });

export default plot1d(h, {
  yScale: "log",
  legendTitle: "Charge of the pair",
  labels: { opposite: "opposite sign", same: "same sign" },
  annotations: [
    { x: 3.097, text: "$J/\\psi$" },
    { x: 9.46, text: "$\\Upsilon$" },
    { x: 91.2, text: "Z" },
  ],
  experiment: "CMS",
  status: "Open Data",
  rightText: "11.6 fb$^{-1}$ (8 TeV)",
});
