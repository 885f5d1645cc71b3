import assert from "node:assert/strict";
import { test } from "node:test";
import { randomMuonsFile } from "../../../test/data/random-muons-file.ts";
import * as ak from "../../awkward/index.ts";
import { Hist } from "../../hist/index.ts";
import { type NanoEvents, NanoEventsFactory } from "../../nanoevents/index.ts";
import { explainTraced } from "./explain-traced.ts";
import { trace } from "./trace.ts";

type Events = NanoEvents<{ Muon_pt: number[]; met: number }>;

test("each fill of a traced program is compiled, or the reason is told with the user's line", async () => {
  const { plan } = await NanoEventsFactory.fromRoot(randomMuonsFile(20), { treepath: "Events" });
  const program = (events: Events): unknown => {
    const pt = Hist.new.reg(10, 0, 60, { name: "pt" }).double();
    pt.fill({ pt: ak.flatten(events.Muon_pt) });
    pt.fill({ pt: events.met, weight: 2 });
    return { pt };
  };
  const { fills, compiledFills, interpreted, text } = explainTraced(await trace(program, plan), plan);
  assert.deepEqual([fills, compiledFills, interpreted], [2, 2, []]);
  assert.match(text, /explain-traced\.test\.ts:\d+:\d+ takes met\[event\]/);
  assert.match(text, /for muon .*\n.*explain-traced\.test\.ts:\d+:\d+ takes Muon_pt\[muon\]/);
});
