// In the terminal
// One curve as blocks; with `color: true`, several as coloured lines.
import { Hist } from "coffea-ts/hist";
import { plotTerminal } from "coffea-ts/plot";
import { Random } from "./random.ts";

const h = Hist.new.reg(60, 60, 120, { name: "mass", label: "$m_{\\mu\\mu}$ [GeV]" }).int64();
h.fill({ mass: new Random(12).normal(5000, 91.2, 5) });

export default plotTerminal(h, { width: 72, height: 12 });
