// Two dimensions in the terminal
// As shades, or with `color: true` as colours.
import { Hist } from "coffea-ts/hist";
import { plotTerminal2d } from "coffea-ts/plot";
import { Random } from "./random.ts";

const random = new Random(13);
const h = Hist.new.reg(60, -3, 3, { name: "eta", label: "$\\eta$" }).reg(30, -3, 3, { name: "phi", label: "$\\phi$" }).int64();
h.fill({ eta: random.normal(20_000, 0, 1), phi: random.normal(20_000, 0.5, 0.8) });

export default plotTerminal2d(h, { width: 72, height: 14 });
