import assert from "node:assert/strict";
import { test } from "node:test";
import type { Drawing } from "./drawing.ts";
import { toDot } from "./to-dot.ts";

test("names with quotes and backslashes, titles, and colours", () => {
  const drawing: Drawing = {
    rankdir: "TB",
    caption: "",
    clusters: [
      {
        title: 'the "set"',
        nodes: [{ id: "a\\b", shape: "function", kind: "fill", lines: ["hist", "26 steps"], detail: 'x = "y"', stack: 1 }],
      },
      { title: "", nodes: [{ id: "d", shape: "data", kind: null, lines: ["0"], detail: "", stack: 1 }] },
    ],
    edges: [
      { from: "a\\b", to: "d", stack: 1 },
      { from: "a\\b", to: "d", stack: 3 },
    ],
  };
  const dot = toDot(drawing);
  assert.match(dot, /rankdir=TB/);
  assert.match(dot, /subgraph cluster_0 \{\n.*label="the \\"set\\""/);
  assert.match(dot, /"a\\\\b" \[label="hist\\n26 steps", shape=ellipse, .*fillcolor="#fbdcd2".*tooltip="x = \\"y\\""\];/);
  assert.match(dot, /\n {2}"d" \[label="0", shape=box/);
  assert.match(dot, /"a\\\\b" -> "d";\n {2}"a\\\\b" -> "d" \[penwidth=2\];\n\}\n$/);
});
