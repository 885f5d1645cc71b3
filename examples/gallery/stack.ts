// Data over a stack
// Simulated processes on top of each other with the hatched band of their statistical error, data as points with the intervals of Garwood, a signal as a line.
import { Hist } from "coffea-ts/hist";
import { plot1d } from "coffea-ts/plot";
import { Random } from "./random.ts";

const random = new Random(1);
const mass = () => Hist.new.reg(40, 60, 120, { name: "mass", label: "$m_{\\mu\\mu}$ [GeV]" });
const [top, diboson, drellYan, signal] = [mass().weight(), mass().weight(), mass().weight(), mass().weight()];
top.fill({ mass: random.uniform(4000, 55, 125), weight: 0.25 });
diboson.fill({ mass: random.normal(3000, 91, 9), weight: 0.2 });
drellYan.fill({ mass: random.normal(20_000, 91, 3), weight: 0.2 });
signal.fill({ mass: random.normal(500, 110, 1.5), weight: 0.3 });
const data = mass().int64();
data.fill({ mass: [...random.uniform(1000, 55, 125), ...random.normal(600, 91, 9), ...random.normal(4000, 91, 3)] });

const processes = { "$\\mathrm{t\\bar{t}}$": top, Diboson: diboson, "Drell–Yan": drellYan };
export default plot1d(processes, {
  stack: true,
  band: true,
  data,
  signal: { "$\\mathrm{X} \\to \\mu\\mu$": signal },
  yScale: "log",
  yRange: [1, 2e4],
  experiment: "CMS",
  status: "Simulation",
  rightText: "59.8 fb$^{-1}$ (13 TeV)",
});
