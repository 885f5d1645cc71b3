import assert from "node:assert/strict";
import { test } from "node:test";
import { drawSvg } from "./draw-svg.ts";
import type { DrawnNode, Drawing } from "./drawing.ts";
import { placeGraph } from "./graphviz.ts";
import { nodeSize } from "./node-size.ts";
import { toDot } from "./to-dot.ts";

const node = (id: string, parts: Partial<DrawnNode> = {}): DrawnNode => ({
  id,
  shape: "function",
  kind: "operation",
  lines: [id],
  detail: "",
  stack: 1,
  ...parts,
});
const drawing = (nodes: readonly DrawnNode[], edges: Drawing["edges"], rankdir: Drawing["rankdir"] = "LR"): Drawing => ({
  rankdir,
  caption: "caption",
  clusters: [{ title: "set", nodes }],
  edges,
});
const edge = (from: string, to: string, stack = 1) => ({ from, to, stack });

test("Graphviz places the nodes of a rank in their order, and nothing overlaps", async () => {
  const nodes = [
    node("a"),
    node("b"),
    node("c", { lines: ["a long name", "of two lines"], stack: 300 }),
    node("out", { shape: "data", kind: "output" }),
  ];
  for (const rankdir of ["LR", "TB", "RL", "BT"] as const) {
    const placed = await placeGraph(toDot(drawing(nodes, [edge("a", "out"), edge("b", "out"), edge("c", "out")], rankdir)));
    const boxes = nodes.map((one) => {
      const { x, y } = placed.nodes.get(one.id)!;
      const { width, height } = nodeSize(one);
      assert.ok(x - width / 2 >= 0 && x + width / 2 <= placed.width && y - height / 2 >= 0 && y + height / 2 <= placed.height);
      return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
    });
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top);
    const along = rankdir === "LR" || rankdir === "RL" ? "y" : "x";
    const [first, second, third] = ["a", "b", "c"].map((id) => placed.nodes.get(id)![along]);
    assert.ok(first! < second! && second! < third!);
  }
});

test("nodes with outlines behind them, names for pointers, and one drawing for each text", async () => {
  const nodes = [
    node("a", { detail: 'x < 3 & "y"', stack: 12 }),
    node("b", { lines: ["a"] }),
    node("c", { shape: "data", kind: null, lines: ["0"] }),
  ];
  const drawn = drawing(nodes, [edge("a", "c", 12), edge("b", "c")]);
  const svg = drawSvg(drawn, await placeGraph(toDot(drawn)));
  assert.ok(svg.includes('<title>x &lt; 3 &amp; "y"</title>') || svg.includes("<title>x &lt; 3 &amp; &quot;y&quot;</title>"));
  assert.equal(svg.split('aria-label="a"').length - 1, 1);
  const group = /<g class="function"><title>.*?<\/g>/.exec(svg)![0];
  assert.equal(group.split("<rect").length - 1, 3);
  for (const id of svg.matchAll(/href="#([^"]+)"/g)) assert.ok(svg.includes(`<g id="${id[1]}">`));
});

test("text that Graphviz cannot read is an error", async () => {
  await assert.rejects(placeGraph("digraph {"), { code: "NotSupported", message: /syntax error/ });
});
