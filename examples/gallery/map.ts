// Two dimensions
// Contents as colours; bins without entries are white.
import { Hist } from "coffea-ts/hist";
import { plot2d } from "coffea-ts/plot";
import { Random } from "./random.ts";

const random = new Random(9);
const h = Hist.new.reg(48, -2.4, 2.4, { name: "eta", label: "$\\eta$" }).reg(40, -3.2, 3.2, { name: "phi", label: "$\\phi$" }).int64();
h.fill({ eta: random.normal(8000, 0, 1), phi: random.uniform(8000, -Math.PI, Math.PI) });
h.fill({ eta: random.normal(2500, 1, 0.25), phi: random.normal(2500, 1, 0.35) });

export default plot2d(h, { zLabel: "Muons / bin", experiment: "CMS", status: "Simulation", rightText: "(13 TeV)" });
