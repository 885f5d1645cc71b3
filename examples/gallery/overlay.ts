// Shapes overlaid
// Three histograms by name, each with the area 1, error bars beside each other.
import { Hist } from "coffea-ts/hist";
import { plot1d } from "coffea-ts/plot";
import { Random } from "./random.ts";

const random = new Random(3);
const shape = (values: number[]) => Hist.new.reg(25, -5, 5, { name: "x", label: "Discriminant" }).int64().fill({ x: values });

const shapes = {
  Signal: shape(random.normal(800, 1.5, 1)),
  Background: shape(random.normal(3000, -1, 1.2)),
  Flat: shape(random.uniform(1000, -5, 5)),
};
export default plot1d(shapes, { density: true, errorBars: true, legendTitle: "Training sample", experiment: "CMS", status: "Simulation" });
