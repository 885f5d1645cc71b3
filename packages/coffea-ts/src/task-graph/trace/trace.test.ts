import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { Hist } from "../../hist/index.ts";
import type { EventsPlan, NanoEvents } from "../../nanoevents/index.ts";
import { trace } from "./trace.ts";

const columns = new Map<string, ak.Form>([
  ["nMuon", { kind: "numeric", dtype: "int32" }],
  ["Muon_pt", { kind: "list", content: { kind: "numeric", dtype: "float32" } }],
  ["Muon_eta", { kind: "list", content: { kind: "numeric", dtype: "float32" } }],
]);
const plan: EventsPlan = { description: 'tree "Events" of a.root', columns, length: 40, metadata: { dataset: "DoubleMuon" } };
interface Muons {
  readonly nMuon: number;
  readonly Muon_pt: number[];
  readonly Muon_eta: number[];
}
type Events = NanoEvents<Muons>;

test("necessary columns are exact, down to the kind of buffer", async () => {
  const lengths = await trace((events: Events) => ({ n: ak.sum(ak.num(events.Muon_pt), { axis: 0 }) }), plan);
  assert.deepEqual([lengths.columns, lengths.buffers], [["Muon_pt"], ["Muon_pt-offsets"]]);
  const unused = await trace((events: Events) => {
    const muons = ak.zip({ pt: events.Muon_pt, eta: events.Muon_eta });
    return { pt: Hist.new.reg(10, 0, 100, { name: "pt" }).double().fill({ pt: muons.pt }), length: events.length };
  }, plan);
  assert.deepEqual(unused.columns, ["Muon_eta", "Muon_pt"]);
  assert.deepEqual(unused.buffers, ["Muon_eta-offsets", "Muon_pt-data", "Muon_pt-offsets"], "zip compares the lengths of the lists");
});

test("events that are filtered as a whole need the columns that are used of them", async () => {
  const traced = await trace((events: Events) => ({ pt: ak.sum(events.filter(events.nMuon.gt(1)).Muon_pt, { axis: null }) }), plan);
  assert.deepEqual(traced.columns, ["Muon_pt", "nMuon"]);
});

test("two traces of the same program have the same hash, another cut has the same structure, another program has neither", async () => {
  const above = (cut: number) => (events: Events) => ({ n: ak.sum(events.nMuon.gt(cut), { axis: 0 }) });
  const [one, same, other] = [await trace(above(1), plan), await trace(above(1), plan), await trace(above(2), plan)];
  const different = await trace((events: Events) => ({ n: ak.sum(events.nMuon.ge(1), { axis: 0 }) }), plan);
  assert.equal(one.hash, same.hash);
  assert.notEqual(one.hash, other.hash);
  assert.equal(one.structure, other.structure);
  assert.notEqual(one.structure, different.structure);
  assert.match(one.hash, /^[0-9a-f]{64}$/);
  const output = await trace((events: Events) => ({ m: ak.sum(events.nMuon.gt(1), { axis: 0 }) }), plan);
  assert.notEqual(one.hash, output.hash, "what the output is called counts");
});

test("objects with process, and asynchronous ones", async () => {
  class Count {
    readonly name = "n";
    async process(events: Events): Promise<unknown> {
      await Promise.resolve();
      return { [this.name]: events.length, dataset: events.metadata.dataset };
    }
  }
  const traced = await trace(new Count(), plan);
  assert.deepEqual([traced.columns, traced.graph.nodes], [[], []]);
});

test("who looks at data is refused, with the line", async () => {
  const looking: ((events: Events) => unknown)[] = [
    (events) => ({ n: ak.sum(events.nMuon, { axis: 0 }).value }),
    (events) => ({ n: ak.toList(events.nMuon) }),
    (events) => ({ n: [...ak.as<number>(events.nMuon)] }),
    (events) => ({ n: ak.get(events.nMuon, 0) }),
    (events) => ({ n: String(ak.sum(events.nMuon, { axis: 0 })) }),
    (events) => ({ n: Hist.new.integer(0, 10, { name: "n" }).double().fill({ n: events.nMuon }).sum() }),
    (events) => ({ n: Hist.new.integer(0, 10, { name: "n" }).double().fill({ n: events.nMuon }).mul(2) }),
    (events) => ({ n: Hist.new.integer(0, 10, { name: "n", growth: true }).double().fill({ n: events.nMuon }).shape }),
  ];
  for (const process of looking)
    await assert.rejects(trace(process, plan), {
      code: "NotTraceable",
      message: /^process cannot be traced, because at .*trace\.test\.ts:\d+:\d+ it looks at data\. /,
    });
  await assert.rejects(
    trace((events: Events) => ({ n: events.filter(events.nMuon.gt(1)).length }), plan),
    { code: "NotTraceable", message: /How many entries events\.filter\(nMuon\.gt\(1\)\) has.*ak\.num\(x, \{ axis: 0 \}\)/ },
  );
});

test("what is no data is refused, with its place; mistakes stay what they are", async () => {
  await assert.rejects(
    trace(() => ({ a: { f: () => 1 } }), plan),
    { code: "NotTraceable", message: /\["a"\]\["f"\]/ },
  );
  await assert.rejects(
    trace((events: Events) => ({ x: ak.map(events.nMuon, (n: number) => n, { returns: "float64" }) }), plan),
    { code: "NotTraceable", message: /ak\.map\(nMuon, …\), at .*trace\.test\.ts:\d+:\d+, calls a function/ },
  );
  await assert.rejects(
    trace((events: NanoEvents) => events["Muon_ptt"], plan),
    { code: "BranchNotFound", message: /Did you mean "Muon_pt"/ },
  );
  await assert.rejects(trace(() => { throw new TypeError("mine"); }, plan), new TypeError("mine")); // prettier-ignore
});

test("a histogram outside of process is left as it was", async () => {
  const outside = Hist.new
    .integer(0, 10, { name: "n" })
    .double()
    .fill({ n: [1, 1] });
  await trace((events: Events) => ({ n: outside.fill({ n: events.nMuon }) }), plan);
  assert.equal(outside.sum(), 2);
});

test("arrays of other events are refused", async () => {
  let kept: ak.Untyped;
  await trace((events: Events) => ({ kept: (kept = events.nMuon) }), plan);
  await assert.rejects(
    trace(() => ({ n: ak.sum(kept, { axis: 0 }) }), plan),
    { code: "NotTraceable", message: /comes from other events/ },
  );
});
