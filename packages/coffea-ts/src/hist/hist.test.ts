import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import { createHist, Hist } from "./hist.ts";
import { regularAxis } from "./axis/regular.ts";

/** Events with columns of one list each, that count how often they are read. */
function eventsOf(columns: Record<string, ak.Layout>): { source: ak.EventSource; loads: string[] } {
  const loads: string[] = [];
  const length = Object.values(columns)[0]!.length;
  const source: ak.EventSource = {
    description: "test events",
    length,
    columns: new Map(Object.entries(columns).map(([name, layout]) => [name, ak.formOfLayout(layout)])),
    load: (column) => {
      loads.push(column);
      return columns[column]!;
    },
  };
  return { source, loads };
}
const layoutOf = (values: unknown[]): ak.Layout => ak.evaluate([ak.fromIter(values)])[0]!;
const column = (source: ak.EventSource, name: string) => ak.columnOf(source, name) as ak.Array<number>;
const lists = (source: ak.EventSource, name: string) => ak.columnOf(source, name) as ak.Array<number[]>;
const massHist = () =>
  Hist.new.strCat(["opposite", "same"], { name: "sign" }).log(1000, 0.2, 200, { name: "mass", label: "$m_{\\mu\\mu}$ [GeV]" }).int64();

test("the dimuon histogram: shapes, edges, flow", () => {
  const hist = massHist();
  assert.deepEqual(hist.values().shape, [2, 1000]);
  assert.deepEqual(hist.values({ flow: true }).shape, [3, 1002]);
  assert.deepEqual(hist.shape, [2, 1000]);
  const axis = hist.axis("mass");
  assert.ok(axis.kind === "regular");
  assert.deepEqual([axis.index(0.1), axis.index(200), axis.index(NaN)], [-1, 1000, 1000]);
  // Masses of the first pairs of a NanoAOD file, with the bins that coffea fills.
  const masses = [90.527035, 90.105153, 34.466666, 29.34254, 29.054549, 90.594075, 89.183508, 3.0887007];
  assert.deepEqual(
    masses.map((mass) => axis.index(mass)),
    [885, 884, 745, 722, 720, 885, 883, 396],
  );
});

test("an unknown category goes to overflow without an error", () => {
  const hist = massHist().fill({ sign: "neither" as "same", mass: [91] });
  assert.equal(hist.sum(), 0);
  assert.equal(hist.sum({ flow: true }), 1);
});

const make = () => Hist.new.reg(10, 0, 10, { name: "v" }).double();

test("fills with expressions wait, and all of the same events run in one pass at the first read", () => {
  const { source, loads } = eventsOf({ x: layoutOf([1, 2, 3]), y: layoutOf([4, 5, 6]) });
  const [a, b] = [make(), make()];
  a.fill({ v: column(source, "x") });
  b.fill({ v: column(source, "x"), weight: column(source, "y") }).fill({ v: 9.5 });
  assert.deepEqual(loads, []);
  assert.equal(a.sum(), 3);
  assert.deepEqual(loads, ["x", "y"], "b was filled too, and x was read once");
  assert.equal(b.sum(), 16);
});

test("every read runs the queued fills", () => {
  const reads: [string, (hist: Hist) => unknown][] = [
    ["values", (hist) => hist.values()],
    ["variances", (hist) => hist.variances()],
    ["sum", (hist) => hist.sum()],
    ["empty", (hist) => hist.empty()],
    ["density", (hist) => hist.density()],
    ["axes", (hist) => hist.axes],
    ["add", (hist) => hist.add(hist)],
    [
      "add to another",
      (hist) =>
        Hist.new
          .reg(2, 0, 2, { name: "v" })
          .double()
          .add(hist as never),
    ],
    ["mul", (hist) => hist.mul(2)],
    ["select", (hist) => hist.select({ v: 0 })],
    ["at", (hist) => hist.at({ v: 0 })],
    ["project", (hist) => hist.project("v")],
    ["copy", (hist) => hist.copy()],
    ["reset", (hist) => hist.reset()],
    ["equals", (hist) => hist.equals(hist)],
    ["JSON", (hist) => JSON.stringify(hist)],
    ["text", (hist) => String(hist)],
  ];
  for (const [name, read] of reads) {
    const { source, loads } = eventsOf({ x: layoutOf([1]) });
    const hist = Hist.new.reg(2, 0, 2, { name: "v" }).double();
    hist.fill({ v: column(source, "x") });
    assert.deepEqual(loads, [], name);
    read(hist);
    assert.deepEqual(loads, ["x"], name);
  }
});

test("reset is not undone by a queued fill", () => {
  const { source } = eventsOf({ x: layoutOf([1]) });
  const hist = Hist.new
    .reg(2, 0, 2, { name: "v" })
    .double()
    .fill({ v: column(source, "x") })
    .reset();
  assert.equal(hist.sum(), 0);
});

test("lists are filled item by item, values per event repeated beside them, texts and booleans too", () => {
  const { source } = eventsOf({
    pt: layoutOf([[1, 2], [], [3]]),
    run: layoutOf([7, 8, 9]),
    channel: layoutOf(["ee", "mumu", "ee"]),
    tight: layoutOf([true, true, false]),
  });
  const hist = Hist.new
    .strCat(["ee", "mumu"], { name: "channel" })
    .int(7, 10, { name: "run" })
    .bool({ name: "tight" })
    .reg(4, 0, 4, { name: "pt" })
    .int64();
  hist.fill({
    channel: ak.columnOf(source, "channel") as ak.Array<string>,
    run: column(source, "run"),
    tight: ak.columnOf(source, "tight") as ak.Array<boolean>,
    pt: lists(source, "pt"),
  });
  assert.equal(hist.sum(), 3);
  assert.equal(hist.at({ channel: "ee", run: 0, tight: true, pt: 1 }), 1);
  assert.equal(hist.at({ channel: "ee", run: 2, tight: false, pt: 3 }), 1);
});

test("expressions of values that no axis takes are refused at once", () => {
  const { source, loads } = eventsOf({ pt: layoutOf([[1], []]) });
  const hist = Hist.new.reg(2, 0, 2, { name: "pt" }).double();
  assert.throws(() => hist.fill({ pt: ak.firsts(lists(source, "pt")) as never }), {
    code: "BadArgument",
    message: /ak\.firsts\(pt\).*\?float64.*axis "pt".*ak\.fillNone/,
  });
  assert.throws(() => hist.fill({ ptt: [1] } as never), { code: "BadAxis", message: /Did you mean "pt"\?/ });
  assert.deepEqual(loads, []);
});

test("lengths that do not fit show at the read, and at every further one", () => {
  const { source } = eventsOf({ x: layoutOf([1, 2, 3]) });
  const hist = Hist.new
    .reg(2, 0, 2, { name: "v" })
    .double()
    .fill({ v: column(source, "x"), weight: [1, 2] });
  assert.throws(() => hist.values(), { code: "ShapeMismatch", message: /3 values for axis "v" but 2 for weight/ });
  assert.throws(() => hist.sum(), { code: "ShapeMismatch" });
});

test("arrays may be changed after a fill that waits", () => {
  const { source } = eventsOf({ x: layoutOf([0.5, 0.5]) });
  const weight = [1, 2];
  const hist = Hist.new
    .reg(1, 0, 1, { name: "v" })
    .double()
    .fill({ v: column(source, "x"), weight });
  weight[0] = 100;
  assert.equal(hist.sum(), 3);
});

test("plain fills of a growing axis keep their place behind queued ones", () => {
  const { source } = eventsOf({ s: layoutOf(["first"]) });
  const hist = Hist.new.strCat([], { name: "s", growth: true }).int64();
  hist.fill({ s: ak.columnOf(source, "s") as ak.Array<string> }).fill({ s: "second" });
  assert.deepEqual(hist.axes[0]!.bins, ["first", "second"]);
});

test("copies are independent, name and label go along", () => {
  const hist = Hist.new.reg(2, 0, 2, { name: "x" }).double({ name: "h", label: "l" }).fill({ x: 1 });
  const copy = hist.copy().fill({ x: 1 });
  assert.deepEqual([hist.sum(), copy.sum()], [1, 2]);
  assert.deepEqual([copy.name, copy.label, hist.mul(2).name], ["h", "l", "h"]);
  assert.equal(hist.counts().at(1), 1);
});

test("scaling", () => {
  const hist = massHist().fill({ sign: "same", mass: [1, 1, 1] });
  assert.equal(hist.mul(2).storage.kind, "int64");
  assert.equal(hist.mul(0.5).sum(), 1.5);
  assert.equal(hist.div(2).storage.kind, "double");
  assert.deepEqual(Hist.new.reg(1, 0, 1, { name: "x" }).weight().fill({ x: 0.5, weight: 3 }).div(2).sum(), { value: 1.5, variance: 2.25 });
});

test("histograms of axes made by hand; axes without name", () => {
  const hist = createHist([regularAxis({ bins: 2, start: 0, stop: 2 }, {})], "double");
  hist.fill({ 0: [0.5, 1.5] });
  assert.deepEqual(hist.values().toList(), [1, 1]);
  assert.equal(hist.axis(0).label, "Axis 0");
  assert.equal(createHist([], "int64").fill({}).sum(), 1);
});
