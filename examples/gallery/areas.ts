// Areas, bands and points in one picture
// Each curve can be drawn in its own way, by name; a category axis is overlaid by itself.
import { Hist } from "coffea-ts/hist";
import { plot1d } from "coffea-ts/plot";
import { Random } from "./random.ts";

const random = new Random(4);
const h = Hist.new
  .strCat(["early", "late", "measured"], { name: "period", label: "Period" })
  .reg(20, 0, 10, { name: "t", label: "$t$ [ns]" })
  .int64();
h.fill({ period: "early", t: random.normal(900, 3, 1.2) });
h.fill({ period: "late", t: random.normal(700, 6.5, 1.5) });
h.fill({ period: "measured", t: [...random.normal(450, 3, 1.2), ...random.normal(350, 6.5, 1.5)] });

export default plot1d(h, {
  histtype: { early: "fill", late: "band", measured: "errorbar" },
  colors: ["#5790fc", "#e42536", "black"],
  title: "Time of flight",
});
