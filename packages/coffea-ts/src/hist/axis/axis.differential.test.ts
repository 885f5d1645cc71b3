import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fuzzOptions } from "../../../test/oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { makeAxis, randomAxis, randomNumbers, type AxisSpec } from "../../../test/oracle/random-histograms.ts";
import type { Axis } from "./axis.ts";

const options = { skip: havePeers ? false : "no Python peers" };
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

interface AxisFacts {
  readonly value: readonly unknown[];
  readonly bin: readonly unknown[];
  readonly index: readonly unknown[];
  readonly traits: readonly boolean[];
  readonly edges: readonly number[];
  readonly centers: readonly number[];
  readonly widths: readonly number[];
  readonly size: number;
  readonly extent: number;
  readonly label: string;
}

/** Values to look up: around the axis, on its edges and beside them, and what is no number of the axis. */
function lookups(random: () => number, spec: AxisSpec, axis: Axis): unknown[] {
  switch (axis.kind) {
    case "strCategory":
      return ["ee", "mumu", "emu", "tautau", ""];
    case "intCategory":
      return [11, 13, -13, 15, 0];
    case "boolean":
      return [false, true];
    case "integer":
      return Array.from({ length: 30 }, (_, i) => i - 15);
    case "regular":
    case "variable": {
      const { edges } = axis;
      const [low, high] = [edges[0]!, edges.at(-1)!];
      const around = Array.from({ length: 20 }, () => low + (random() * 3 - 1) * (high - low));
      // C's log and pow are not always rounded to the nearest float64, which shows at the edges only.
      if (["log", "pow"].includes(spec.kind)) return [...around, NaN, Infinity];
      const beside = [...edges].flatMap((edge) => [edge, edge * (1 - 2 ** -53), edge * (1 + 2 ** -52)]);
      return [...around, ...beside, NaN, Infinity, -Infinity, 0, -0, Number.MIN_VALUE, 1e308];
    }
    default:
      throw axis satisfies never;
  }
}

const answer = (run: () => unknown): unknown => {
  try {
    return run();
  } catch {
    return "@error";
  }
};

function same(actual: unknown, expected: unknown, what: string, places = 4e-15): void {
  const [a, b] = [[actual].flat(), [expected].flat()];
  assert.equal(a.length, b.length, what);
  for (const [i, value] of a.entries()) {
    const other = b[i];
    const close =
      typeof value === "number" && typeof other === "number" && Math.abs(value - other) <= places * Math.max(1, Math.abs(other));
    assert.ok(close || Object.is(value, other) || value === other, `${what}: ${String(value)}, in Python ${String(other)}`);
  }
}

test("values, bins, edges and traits of random axes are boost-histogram's", options, async () => {
  const { seed: first, numRuns: runs } = fuzzOptions(1000, 1);
  let compared = 0;
  for (let seed = first; seed < first + runs; seed++) {
    const random = randomNumbers(seed);
    const spec = randomAxis(random, "x");
    const made = answer(() => makeAxis(spec)) as Axis | "@error";
    const theirs: unknown = await oracle.call("hist_oracle", "axis_refusal", spec);
    if (made === "@error" || theirs !== null) {
      assert.ok(
        made === "@error" && theirs !== null,
        `seed ${seed}, ${JSON.stringify(spec)}: ${made === "@error" ? made : "accepted here"}, in Python ${String(theirs)}`,
      );
      continue;
    }
    compared++;
    const indices = [-3, -2, -1, -0.5, 0, 0.25, 1, 1.5, made.size - 1, made.size - 0.5, made.size, made.size + 0.5, made.size + 1];
    const values = lookups(random, spec, made);
    const facts = (await oracle.call("hist_oracle", "axis_facts", spec, indices, values)) as AxisFacts;
    const about = `seed ${seed}, ${JSON.stringify(spec)}`;
    const continuous = made.kind === "regular" || made.kind === "variable";
    for (const [i, index] of indices.entries()) {
      // Discrete axes have no values between bins, and Python's boolean axis counts on after true.
      if (!continuous && (made.kind === "boolean" || !Number.isInteger(index))) continue;
      if (!continuous && facts.value[i] === "@error") continue;
      same(made.value(index), facts.value[i], `${about}: value at ${index}`);
    }
    for (const [i, index] of indices.filter((number) => Number.isInteger(number)).entries()) {
      const bin: unknown = answer(() => made.bin(index));
      same(made.kind === "boolean" && bin !== "@error" ? Number(bin) : bin, facts.bin[i], `${about}: bin ${index}`);
    }
    for (const [i, value] of values.entries()) {
      const bin: number = made.index(value as never);
      // Python has an error for what is no category.
      same(facts.index[i] === "@error" ? "@error" : bin, facts.index[i], `${about}: index of ${String(value)}`);
      if (facts.index[i] === "@error") assert.equal(bin, made.size);
    }
    const { traits } = made;
    const { underflow, overflow, circular, growth } = traits;
    assert.deepEqual([underflow, overflow, circular, growth, traits.continuous, traits.discrete, traits.ordered], facts.traits, about);
    same([...made.edges], facts.edges, `${about}: edges`);
    same([...made.centers], facts.centers, `${about}: centers`);
    // An edge may be off in its last places.
    same(
      [...made.widths],
      facts.widths,
      `${about}: widths`,
      4e-15 + 1e-15 * Math.max(...facts.edges.filter(Number.isFinite).map(Math.abs)),
    );
    assert.deepEqual([made.size, made.extent, made.label], [facts.size, facts.extent, facts.label], about);
  }
  assert.ok(compared > 0.8 * runs, `only ${compared} of ${runs} axes were valid`);
});

/** Arguments of axes at the edge of what can be, and beyond. */
function* doubtfulSpecs(): Generator<AxisSpec> {
  const spec = (kind: AxisSpec["kind"], arguments_: readonly unknown[], more: object = {}): AxisSpec => ({
    kind,
    arguments: arguments_,
    options: { name: "x", ...more },
  });
  const ranges = [[0, 1], [1, 1], [1, 0], [NaN, 1], [0, Infinity], [-Infinity, 1], [-1e308, 1e308], [1, 2], [-1, 1], [-2, -1]] as const; // prettier-ignore
  for (const bins of [0, -1, 1.5, 3]) for (const range of ranges) yield spec("reg", [bins, ...range]);
  for (const range of ranges) {
    for (const kind of ["log", "sqrt", "func"] as const) yield spec(kind, [3, ...range]);
    for (const power of [0, 1, 2, -1, 0.5, NaN]) yield spec("pow", [3, ...range], { power });
  }
  const lists = [[], [1], [1, 2], [2, 1], [1, 1], [1, 2, 2], [1, NaN, 3], [NaN, 1], [1, Infinity], [-Infinity, 0, Infinity], [-0, 0]];
  for (const edges of lists) for (const more of [{}, { circular: true }, { growth: true }]) yield spec("var", [edges], more);
  for (const range of [[0, 0], [1, 0], [0, 1], [0.5, 2], [0, 2.5], [NaN, 1], [0, Infinity], [0, 2 ** 31]]) yield spec("int", range); // prettier-ignore
  const words = ["circular", "growth", "underflow", "overflow", "flow"];
  for (let mask = 0; mask < 3 ** words.length; mask++) {
    const chosen = words.flatMap((word, k) => {
      const digit = Math.floor(mask / 3 ** k) % 3;
      return digit === 2 ? [] : [[word, digit === 1]];
    });
    const more = Object.fromEntries(chosen) as Record<string, boolean>;
    yield spec("reg", [3, 0, 1], more);
    yield spec("var", [[0, 1, 2]], more);
    yield spec("int", [0, 3], more);
    yield spec("strCat", [["a"]], more);
    yield spec("intCat", [[1]], more);
  }
  for (const categories of [[], [""], ["a", "b"], [1, 2]]) yield spec("strCat", [categories]);
  for (const categories of [[], [1.5], [1, 2], [2 ** 31], [NaN], ["a"]]) yield spec("intCat", [categories], { growth: true });
}

test("axes that cannot be are refused on both sides", options, async () => {
  let refusals = 0;
  for (const spec of doubtfulSpecs()) {
    const mine = answer(() => makeAxis(spec)) === "@error";
    const theirs: unknown = await oracle.call("hist_oracle", "axis_refusal", spec);
    assert.equal(mine, theirs !== null, `${JSON.stringify(spec)}: ${String(theirs)}`);
    if (mine) refusals++;
  }
  assert.ok(refusals > 100, `${refusals} refusals`);
});
