// Cutflow as a table
// As text, Markdown or HTML, with efficiencies of all events and of the cut before.
import { cutflowTable } from "coffea-ts/plot";

export default cutflowTable({
  labels: ["all events", "trigger", "two muons", "opposite charge", "$m_{\\mu\\mu} > 60$ GeV"],
  yields: [250_000, 71_000, 9800, 5200, 3900],
  weightedYields: [1250.5, 355.1, 49.02, 26.01, 19.5],
});
