import assert from "node:assert/strict";
import { test } from "node:test";
import { labelWarnings, parseLabel } from "./label.ts";

test("text outside dollar signs is plain, spaces included", () => {
  const { nodes } = parseLabel("a $x$ [GeV]", "bold");
  assert.deepEqual(nodes[0], { kind: "words", text: "a ", style: "bold" });
  assert.equal(nodes[1]?.kind, "group");
  assert.deepEqual(nodes[2], { kind: "words", text: " [GeV]", style: "bold" });
});

test("escaped and unpaired dollar signs are dollar signs", () => {
  assert.deepEqual(parseLabel("5 \\$").nodes, [{ kind: "words", text: "5 $", style: "regular" }]);
  assert.deepEqual(
    parseLabel("5 $ x").nodes.map((node) => node.kind === "words" && node.text),
    ["5 ", "$ x"],
  );
});

test("warnings", () => {
  assert.deepEqual(labelWarnings("$m_{\\mu\\mu}$ [GeV]"), []);
  assert.match(labelWarnings("5 $")[0]!, /without its second one/);
  assert.match(labelWarnings("$\\nosuchthing$")[0]!, /\\nosuchthing/);
});
