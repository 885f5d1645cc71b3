import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventSource } from "./event-source.ts";
import * as ak from "./index.ts";
import { nodeOf } from "./node-of.ts";
import { displayNode } from "./table.ts";

/** Headers and rows of the table as texts. */
function tableOf(x: object): string[][] {
  const html = displayNode(nodeOf(x))["text/html"]!;
  return [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<t[hd]>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell!.replace(/<br>/, " ").replace(/<\/?small>/g, "")),
  );
}

test("a plain array has a row per entry; of a long one the first and last are shown", () => {
  assert.deepEqual(tableOf(ak.fromIter([[1, 2], [], [0.5]])), [
    ["", "var * float64"],
    ["0", "[1, 2]"],
    ["1", "[]"],
    ["2", "[0.5]"],
  ]);
  const long = tableOf(ak.fromIter(Array.from({ length: 100 }, (_, i) => i)));
  assert.deepEqual(
    long.map(([entry]) => entry),
    ["", "0", "1", "2", "3", "4", "…", "98", "99"],
  );
});

test("records have a column per field, at most eight; texts are escaped", () => {
  assert.deepEqual(tableOf(ak.fromIter([{ a: 1, "<b>": "x & y" }])), [
    ["", "a float64", "&lt;b&gt; string"],
    ["0", "1", "&quot;x &amp; y&quot;"],
  ]);
  const wide = ak.fromIter([Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`f${i}`, i]))]);
  assert.equal(tableOf(wide)[0]!.at(-1), "… 2 more");
  assert.match(displayNode(nodeOf(wide))["text/html"]!, /<p>Array of records with 10 fields: 1 entry<\/p>/);
});

test("fields that are not in memory show as ??, and nothing is read for them", () => {
  const loaded = new Set<string>();
  const source: EventSource = {
    description: "a test",
    length: 2,
    columns: new Map(["x", "y"].map((name) => [name, { kind: "numeric", dtype: "float64" }])),
    load: (column) => {
      loaded.add(column);
      return { kind: "numeric", dtype: "float64", length: 2, data: Float64Array.of(1, 2) };
    },
    isLoaded: (column) => loaded.has(column),
  };
  const [x, y] = [ak.columnOf<number>(source, "x"), ak.columnOf<number>(source, "y")];
  const points = ak.zip({ x, y });
  const unread = [
    ["", "x float64", "y float64"],
    ["0", "??", "??"],
    ["1", "??", "??"],
  ];
  assert.deepEqual(tableOf(points), unread);
  assert.deepEqual(tableOf(ak.eventsOf(source) as object), unread);
  assert.deepEqual(tableOf(points.filter(x.gt(1))), [unread[0], ["0", "??", "??"], ["…", "…", "…"]]);
  assert.deepEqual([...loaded], []);
  assert.deepEqual(ak.toList(x), [1, 2]);
  assert.deepEqual(tableOf(points), [unread[0], ["0", "1", "??"], ["1", "2", "??"]]);
  assert.deepEqual(tableOf(points.filter(x.gt(1))), [unread[0], ["0", "2", "??"]]);
  assert.deepEqual([...loaded], ["x"]);
});

test("Jupyter is shown the text and the table; scalars their text", () => {
  const display = (x: object) => (x as Record<symbol, () => Record<string, string>>)[Symbol.for("Jupyter.display")]!();
  const x = ak.fromIter([1, 2]);
  assert.deepEqual(display(x), displayNode(nodeOf(x)));
  assert.deepEqual(display(ak.fromIter([{ a: 1 }]))["text/plain"], "<Array [{a: 1}] type='1 * {a: float64}'>");
  assert.deepEqual(display(ak.sum(x, { axis: null })), { "text/plain": "<Scalar ?? type='float64'>" });
});
