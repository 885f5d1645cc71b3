import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { runLowered } from "../../../test/loop/run-lowered.ts";
import "../../vector/index.ts";
import { lowerFills } from "./lower-fills.ts";
import { structureOf } from "./structure.ts";
import { chunk } from "../../../test/loop/chunk.ts";

const node = (array: unknown): ak.graph.Node => ak.graph.nodeOf(array);

function dimuon(events: ak.Untyped, cut = 2): ak.graph.Node[] {
  const e = events as unknown as Record<string, ak.Untyped>;
  const muons = ak.zip({ pt: e["pt"], eta: e["eta"], phi: e["phi"], mass: e["mass"], charge: e["charge"] } as never, {
    withName: "PtEtaPhiMCandidate",
  }) as unknown as Record<string, (...rest: unknown[]) => never> & { charge: never };
  const pair = ak.num(muons as never).eq(cut as never) as unknown as { and: (other: unknown) => unknown };
  const charge = ak.sum(muons.charge, { axis: 1 }) as unknown as Record<string, (x: number) => unknown>;
  return [charge["eq"]!(0), charge["ne"]!(0)].map((sign) => {
    const two = muons["filter"]!(pair.and(sign)) as unknown as { at: (i: number) => { add: (x: unknown) => { mass: unknown } } };
    return node(two.at(0).add(two.at(1)).mass);
  });
}

test("the dimuon analysis is one loop over the events, without a fallback", () => {
  const { source, events } = chunk(200, 1);
  const fills = dimuon(events).map((input) => ({ inputs: [input], flatten: false }));
  const structure = structureOf(fills);
  const program = lowerFills(fills, structure);
  assert.deepEqual(program.fallbacks, []);
  assert.deepEqual(
    program.outcomes.map(({ kind }) => kind),
    ["sink", "sink"],
  );
  assert.equal(program.batch.equalOffsets.length, 4);
  const interpreter = new ak.graph.Interpreter();
  const entries = runLowered(program, structure, interpreter)!;
  for (const [k, { inputs }] of fills.entries()) {
    const expected = interpreter.get(inputs[0]!) as ak.NumericLayout;
    assert.ok(expected.length > 5);
    assert.deepEqual(entries[k]![0], (expected.data as Float64Array).slice(0, expected.length));
  }
  // The mass before the selection by charge is the same for both.
  const masses = program.batch.sinks.slice(0, 2).map((sink) => (sink.kind === "entries" ? sink.values[0]! : null));
  assert.ok(masses[0]?.kind === "through" && masses[1]?.kind === "through");
  assert.equal(masses[0].input, masses[1].input);
  assert.equal(source.length, 200);
});

test("other chunks have the same structure, other literals and other graphs", () => {
  const [a, b] = [chunk(20, 1), chunk(30, 2)];
  const keyOf = (events: ak.Untyped, cut = 2): string => structureOf([{ inputs: dimuon(events, cut), flatten: false }]).key;
  assert.equal(keyOf(a.events), keyOf(b.events));
  assert.equal(keyOf(a.events), keyOf(a.events, 3));
  assert.notEqual(keyOf(a.events), structureOf([{ inputs: dimuon(a.events), flatten: true }]).key);
  const x = node((a.events as unknown as Record<string, unknown>)["met"]);
  assert.notEqual(keyOf(a.events), structureOf([{ inputs: [x], flatten: false }]).key);
});

test("what the interpreter does, and what it does before", () => {
  const { events } = chunk(20, 3);
  const e = events as unknown as Record<
    string,
    { add: (x: unknown) => unknown; filter: (x: unknown) => unknown; gt: (x: number) => unknown }
  >;
  const doubled = ak.map(e["met"] as never, ((x: number) => 2 * x) as never, { returns: "float64" } as never);
  const fills = [
    { inputs: [node(e["met"]!.add(doubled))], flatten: false },
    { inputs: [node(e["met"]!.filter(e["met"]!.gt(10))), node(e["met"])], flatten: false },
  ];
  const structure = structureOf(fills);
  const { outcomes, fallbacks } = lowerFills(fills, structure);
  assert.deepEqual(outcomes, [
    { kind: "sink", sink: 0 },
    { kind: "interpreted", reason: "arrays of different selections of events are combined" },
  ]);
  assert.deepEqual(
    fallbacks.map(({ node, reason }) => [structure.nodes[node]!.kind, reason]),
    [["map", "a function of yours runs item by item"]],
  );
});

test("a list that is too short is noticed", () => {
  const { events } = chunk(20, 4);
  const pt = (events as unknown as Record<string, { at: (i: number) => unknown }>)["pt"]!;
  const fills = [{ inputs: [node(pt.at(1))], flatten: false }];
  const structure = structureOf(fills);
  assert.equal(runLowered(lowerFills(fills, structure), structure, new ak.graph.Interpreter()), null);
});

test("very long chains of operations are left to the interpreter", () => {
  const { events } = chunk(5, 5);
  type Number = { add: (x: number) => Number };
  const met = (events as unknown as Record<string, Number>)["met"]!;
  let deep = met;
  for (let i = 0; i < 2000; i++) deep = deep.add(1);
  let fine = met;
  for (let i = 0; i < 200; i++) fine = fine.add(1);
  const fills = [deep, fine].map((array) => ({ inputs: [node(array)], flatten: false }));
  const { outcomes } = lowerFills(fills, structureOf(fills));
  assert.deepEqual(outcomes, [
    { kind: "interpreted", reason: "there are hundreds of operations on top of each other" },
    { kind: "sink", sink: 0 },
  ]);
});
