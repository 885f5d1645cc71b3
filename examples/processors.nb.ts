// x
// %% [markdown]
// # Hello
// %%
import { Hist } from "coffea-ts/hist";
const h = Hist.new.reg(10, 0, 1, { name: "x" }).double();
h.fill({ x: [0.5, 0.6] });
