import assert from "node:assert/strict";
import { test } from "node:test";
import { randomNumbers } from "../../../test/oracle/random-histograms.ts";
import { countNotAbove, EdgeSearch } from "./edge-search.ts";

test("the table and the binary search agree, also on edges and outside", () => {
  const random = randomNumbers(1);
  const sets = [
    Array.from({ length: 50 }, (_, i) => i * i * 0.1 - 3),
    [0, 1],
    [-Infinity, 0, 5, Infinity],
    Array.from({ length: 60 }, (_, i) => 10 ** (i - 30)),
    [0, 1e-300, 2e-300, 1],
    [5, 5 + 2 ** -50, 6, 1e6],
  ];
  for (const set of sets) {
    const edges = Float64Array.from(set);
    const [low, high] = [Math.max(edges[0]!, -10), Math.min(edges.at(-1)!, 1e30)];
    const values = Float64Array.from([
      ...set,
      ...Array.from({ length: 2000 }, () => low + (random() * 1.2 - 0.1) * (high - low)),
      NaN,
      Infinity,
      -Infinity,
      -0,
    ]);
    const out = new Int32Array(values.length);
    new EdgeSearch(edges).locate(values, out);
    for (const [i, value] of values.entries())
      assert.equal(out[i], countNotAbove(edges, value) - 1, `${value} among ${set.slice(0, 4).join(", ")} …`);
  }
});
