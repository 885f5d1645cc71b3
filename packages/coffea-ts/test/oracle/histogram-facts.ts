import assert from "node:assert/strict";
import type { Hist, NdArray } from "../../src/hist/index.ts";

/** What `hist_oracle.py` tells about a histogram. */
export interface HistFacts {
  readonly values: unknown;
  readonly inner: unknown;
  readonly variances: unknown;
  readonly counts: unknown;
  /** One array for each field of the bins. */
  readonly view: readonly unknown[];
  readonly sum: number | readonly number[];
  readonly edges: readonly number[][];
  readonly centers: readonly number[][];
  readonly widths: readonly number[][];
  readonly bins: readonly unknown[][];
  readonly extents: readonly number[];
  readonly names: readonly string[];
  readonly labels: readonly string[];
  readonly repr: string;
}
const flatten = (nested: unknown): number[] => [nested].flat(Infinity) as number[];

/** Same structure and every number equal, or within `tolerance` relatively: sums are not added in the same order. */
export function assertNumbers(actual: unknown, expected: unknown, tolerance: number, what: string): void {
  const [a, b] = [flatten(actual), flatten(expected)];
  assert.equal(a.length, b.length, `${what}: length`);
  for (let i = 0; i < a.length; i++) {
    const close = Object.is(a[i], b[i]) || a[i] === b[i] || Math.abs(a[i]! - b[i]!) <= tolerance * Math.max(1, Math.abs(b[i]!));
    assert.ok(close, `${what}: value ${i} is ${a[i]}, in Python ${b[i]}`);
  }
}

/** Transformed edges may differ in the last places where C's exp and pow are not rounded to the nearest. */
function assertEdges(actual: Iterable<number>, expected: readonly number[]): void {
  assertNumbers([...actual], expected, 1e-15, "edges");
}

/** The same bins, contents, variances, sums, names and labels. */
export function assertSameHistogram(hist: Hist, facts: HistFacts): void {
  assert.deepEqual(
    hist.axes.map((axis) => axis.extent),
    facts.extents,
  );
  assertNumbers(hist.values({ flow: true }).toList(), facts.values, 1e-12, "values");
  assertNumbers(hist.values().toList(), facts.inner, 1e-12, "values without flow");
  const variances = hist.variances({ flow: true });
  if (variances === null || facts.variances === null) assert.equal(variances, facts.variances, "variances that are not known");
  else assertNumbers(variances.toList(), facts.variances, 1e-12, "variances");
  assertNumbers(hist.counts({ flow: true }).toList(), facts.counts, 1e-12, "counts");
  const view = Object.entries<NdArray>(hist.view({ flow: true }));
  assert.equal(view.length, facts.view.length, "fields of the view");
  for (const [i, [name, field]] of view.entries()) {
    // Of a single sample the spread is a rounding error of its square.
    assertNumbers(field.toList(), facts.view[i], name.endsWith("DeltasSquared") ? 1e-10 : 1e-12, name);
  }
  const sum = hist.sum({ flow: true });
  assertNumbers(typeof sum === "number" ? [sum] : Object.values(sum), facts.sum, 1e-12, "sum");
  for (const [k, axis] of hist.axes.entries()) {
    assertEdges(axis.edges, facts.edges[k]!);
    assertNumbers([...axis.centers], facts.centers[k]!, 1e-15, "centers");
    // An edge may be off in its last place.
    const place = 1e-15 * Math.max(...facts.edges[k]!.filter(Number.isFinite).map(Math.abs), 25);
    assertNumbers([...axis.widths], facts.widths[k]!, place, "widths");
    assert.equal(axis.name, facts.names[k]);
    assert.equal(axis.label, facts.labels[k]);
    if (axis.kind === "strCategory" || axis.kind === "intCategory" || axis.kind === "integer") assert.deepEqual(axis.bins, facts.bins[k]);
  }
}
