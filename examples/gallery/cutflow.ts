// Cutflow
// What is left after each cut, as curves by name. The same data make tables: see the next example.
import { plotCutflow } from "coffea-ts/plot";

const labels = ["all events", "trigger", "two muons", "opposite charge", "$m_{\\mu\\mu} > 60$ GeV"];
export default plotCutflow(
  {
    "Z → µµ": { labels, yields: [120_000, 98_000, 61_000, 60_500, 57_000] },
    "$\\mathrm{t\\bar{t}}$": { labels, yields: [250_000, 71_000, 9800, 5200, 3900] },
    QCD: { labels, yields: [900_000, 42_000, 610, 290, 85] },
  },
  { experiment: "CMS", status: "Simulation" },
);
