// A map with its projections
// hist's plot2d_full: the sums over each axis stand above and beside the map.
import { Hist } from "coffea-ts/hist";
import { plot2dFull } from "coffea-ts/plot";
import { Random } from "./random.ts";

const random = new Random(11);
const h = Hist.new.reg(30, -3, 3, { name: "x", label: "$x$ [cm]" }).reg(30, -3, 3, { name: "y", label: "$y$ [cm]" }).int64();
const x = random.normal(6000, 0, 1);
h.fill({ x, y: random.normal(6000, 0, 0.8).map((spread, index) => 0.6 * x[index]! + spread) });

export default plot2dFull(h, { title: "Beam spot", rightText: "Run 1" });
