import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { ProbeEvents, SymbolicSource, touchLayout } from "coffea-ts/nanoevents";
import { recordedLayout } from "../../src/nanoevents/recorded-layout.ts";
import { memoryEvents } from "../data/memory-events.ts";
import { fuzzOptions } from "../oracle/fuzz-options.ts";
import { RandomNumbers } from "./random-numbers.ts";
import { writeProgram } from "./random-program.ts";

const CASES = 600;

/** A random program on columns of events. */
interface SourceProgram {
  readonly source: ak.EventSource;
  /** Each column of the program, as the array that it is written with. */
  readonly columns: readonly ak.Untyped[];
  readonly results: readonly ak.Untyped[];
}

function sourceProgram(seed: number): SourceProgram {
  const { pool, columns } = writeProgram(new RandomNumbers(seed));
  const constants = pool.slice(0, columns.length).map(({ array }) => array);
  const source = memoryEvents(Object.fromEntries(constants.map((array, place) => [`c${place}`, array])));
  return { source, columns: constants, results: pool.slice(columns.length).map(({ array }) => array) };
}

/** Makes the nodes of a program on another source. */
function rebinderTo(source: ak.EventSource, { columns }: SourceProgram): ak.graph.Rebinder {
  return new ak.graph.Rebinder(
    source,
    new Map(columns.map((array, place) => [ak.graph.nodeOf(array), ak.graph.columnNode(source, `c${place}`)])),
  );
}

test(`a traced program computes what it computed, bit for bit, on ${CASES} random programs`, () => {
  const { numRuns, seed } = fuzzOptions(CASES, 20261201);
  let compared = 0;
  for (let i = 0; i < numRuns; i++) {
    const program = sourceProgram(seed + i);
    const writer = new ak.graph.GraphWriter();
    const rebinder = rebinderTo(new SymbolicSource(program.source), program);
    const places = program.results.map((array) => writer.add(rebinder.get(ak.graph.nodeOf(array))));
    const graph = JSON.parse(JSON.stringify(writer.graph())) as ak.graph.PlainGraph;
    const nodes = ak.graph.readGraph(graph, program.source);
    for (const [index, array] of program.results.entries()) {
      const again = ak.graph.handleOf(nodes[places[index]!]!) as ak.Expr<unknown>;
      assert.equal(ak.formToString(ak.formOf(again)), ak.formToString(ak.formOf(array)), `seed ${seed + i}`);
      assert.deepEqual(ak.toBuffers(ak.toPacked(again)), ak.toBuffers(ak.toPacked(array)), `seed ${seed + i}: ${ak.describe(again)}`);
      compared++;
    }
  }
  assert.ok(compared > 3 * numRuns, `${compared} results`);
});

test(`events without entries touch every buffer that real ones touch, on ${CASES} random programs`, () => {
  const { numRuns, seed } = fuzzOptions(CASES, 20261202);
  let [exact, all] = [0, 0];
  for (let i = 0; i < numRuns; i++) {
    const program = sourceProgram(seed + i);
    for (const array of program.results) {
      const [real, probed] = [touchedBy(program, array), probedBy(program, array)];
      if (probed === null) continue;
      const missed = [...real].filter((buffer) => !probed.has(buffer));
      assert.deepEqual(missed, [], `seed ${seed + i}: ${ak.describe(array)}`);
      all++;
      if (real.size === probed.size) exact++;
    }
  }
  assert.ok(all > 2 * numRuns && exact > 0.8 * all, `${exact} of ${all} are exact`);
});

/** Buffers that the evaluation on real events touches. */
function touchedBy(program: SourceProgram, array: ak.Untyped): Set<string> {
  const touched = new Set<string>();
  const { source } = program;
  const recorded: ak.EventSource = {
    ...source,
    load: (column) => {
      const form = source.columns.get(column)!;
      return recordedLayout({ form, length: source.length, load: () => source.load(column) }, column, (kind) =>
        touched.add(`${column}-${kind}`),
      );
    },
  };
  touchLayout(new ak.graph.Interpreter().get(rebinderTo(recorded, program).get(ak.graph.nodeOf(array))));
  return touched;
}

/** Buffers that the evaluation on no events touches, or null where it fails. */
function probedBy(program: SourceProgram, array: ak.Untyped): Set<string> | null {
  const probe = new ProbeEvents(program.source);
  try {
    touchLayout(new ak.graph.Interpreter().get(rebinderTo(probe, program).get(ak.graph.nodeOf(array))));
  } catch {
    return null;
  }
  return new Set([...probe.touched].flatMap(([column, kinds]) => [...kinds].map((kind) => `${column}-${kind}`)));
}
