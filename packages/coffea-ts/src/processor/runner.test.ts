import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleFile } from "../../test/data/sample-file.ts";
import type { NanoEvents } from "../nanoevents/index.ts";
import type { Metrics } from "./metrics.ts";
import { Runner } from "./runner.ts";

const nano = sampleFile("nano_dimuon.root");
const skip = nano === null && "nano_dimuon.root is not on this machine";
const process = (events: NanoEvents<{ nMuon: number }>) => ({ entries: events.length });

test("the result has the type of what process returns, with metrics where they are asked for", { skip }, async () => {
  const options = { processorInstance: process, treename: "Events" };
  const out = await new Runner()({ A: [nano!] }, options);
  out.entries satisfies number;
  // @ts-expect-error there is no such key
  assert.equal(out.events, undefined);
  const both = await new Runner({ savemetrics: true })({ A: [nano!] }, options);
  both satisfies [{ entries: number }, Metrics];
  const replaced = { process, postprocess: (sum: { entries: number }) => `${sum.entries} events` };
  const text = await new Runner()({ A: [nano!] }, { ...options, processorInstance: replaced });
  text satisfies string;
  assert.deepEqual([out, both[0], text], [{ entries: 40 }, { entries: 40 }, "40 events"]);
});

test("a runner is a function, with the members of both", () => {
  const run = new Runner();
  assert.ok(run instanceof Runner);
  assert.equal(typeof run, "function");
  for (const name of ["run", "preprocess", "call", "bind"])
    assert.equal(typeof (run as unknown as Record<string, unknown>)[name], "function");
});

test("options are checked when the runner is made", () => {
  assert.throws(() => new Runner({ chunksize: 0 }), { code: "BadArgument", message: /chunksize is 0/ });
});
