import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { SymbolicSource } from "coffea-ts/nanoevents";
import { fuzzOptions } from "../oracle/fuzz-options.ts";
import { memoryEvents } from "../data/memory-events.ts";
import { RandomNumbers } from "./random-numbers.ts";
import { writeProgram } from "./random-program.ts";

const CASES = 600;

test(`a traced program computes what it computed, bit for bit, on ${CASES} random programs`, () => {
  const { numRuns, seed } = fuzzOptions(CASES, 20261201);
  let compared = 0;
  for (let i = 0; i < numRuns; i++) compared += compareProgram(seed + i);
  assert.ok(compared > 3 * numRuns, `${compared} results`);
});

/** Writes a program, moves it to events without data, writes it as JSON, and runs that on the events. */
function compareProgram(seed: number): number {
  const { pool, columns } = writeProgram(new RandomNumbers(seed));
  const constants = pool.slice(0, columns.length).map(({ array }) => array);
  const source = memoryEvents(Object.fromEntries(constants.map((array, place) => [`c${place}`, array])));
  const symbolic = new SymbolicSource(source);
  const moved = new Map(constants.map((array, place) => [ak.graph.nodeOf(array), ak.graph.columnNode(symbolic, `c${place}`)]));
  const rebinder = new ak.graph.Rebinder(symbolic, moved);
  const writer = new ak.graph.GraphWriter();
  const results = pool.slice(columns.length);
  const places = results.map(({ array }) => writer.add(rebinder.get(ak.graph.nodeOf(array))));
  const graph = JSON.parse(JSON.stringify(writer.graph())) as ak.graph.PlainGraph;
  const nodes = ak.graph.readGraph(graph, source);
  for (const [index, { array }] of results.entries()) {
    const again = ak.graph.handleOf(nodes[places[index]!]!) as ak.Expr<unknown>;
    assert.equal(ak.formToString(ak.formOf(again)), ak.formToString(ak.formOf(array)), `seed ${seed}`);
    assert.deepEqual(ak.toBuffers(ak.toPacked(again)), ak.toBuffers(ak.toPacked(array)), `seed ${seed}: ${ak.describe(again)}`);
  }
  return results.length;
}
