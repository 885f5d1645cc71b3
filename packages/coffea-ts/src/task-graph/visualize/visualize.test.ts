import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test, type TestContext } from "node:test";
import { inspect } from "node:util";
import { dimuon, partitionedEvents } from "../../../test/task-graph/lazy-notebook.ts";
import { crc32 } from "../../base/index.ts";
import type { TaskGraphPicture } from "./picture.ts";
import { visualize } from "./visualize.ts";

const folder = await mkdtemp(join(tmpdir(), "pictures-"));
after(() => rm(folder, { recursive: true }));
const graph = () => dimuon(partitionedEvents("DoubleMuon", 2));
const count = (text: string, part: string): number => text.split(part).length - 1;

test("the optimised graph of two partitions, byte for byte", async (t: TestContext) => {
  const { svg, dot } = await visualize(graph(), { optimizeGraph: true });
  // The outlines of the letters are too long to be read.
  t.assert.snapshot(
    svg
      .replace(/<defs>.*<\/defs>/s, "")
      .replaceAll("><", ">\n<")
      .split("\n"),
  );
  t.assert.snapshot([crc32(new TextEncoder().encode(svg))]);
  t.assert.snapshot(dot.split("\n"));
  assert.equal((await visualize(graph(), { optimizeGraph: true })).svg, svg);
});

test("every task of a few partitions, one node for each step of many", async () => {
  const few = (await visualize(dimuon(partitionedEvents("D", 3)))).svg;
  assert.deepEqual([count(few, 'class="function"'), count(few, 'class="data"')], [79, 79 + 3]);
  const many = (await visualize(dimuon(partitionedEvents("D", 300)))).svg;
  assert.deepEqual([count(many, 'class="function"'), count(many, 'class="data"')], [27, 27 + 1]);
  assert.ok(many.includes('aria-label="× 300"') && many.includes('aria-label="and 299 more partitions"'));
});

test("nodes say what they are and where in the program they come from", async () => {
  const { svg } = await visualize(graph());
  assert.match(svg, /<title>ak\.num\([^<]*\)\.eq\(2\)\nlazy-notebook\.ts:\d+:\d+<\/title>/);
});

test("a picture shows itself in notebooks and prints as SVG", async () => {
  const picture = (await visualize(graph(), { rankdir: "TB" })) as TaskGraphPicture & Record<symbol, () => unknown>;
  assert.ok(picture.svg.startsWith("<svg "));
  assert.equal(picture.toString(), picture.svg);
  const shown = picture.svg.replace("<svg ", '<svg style="max-width:100%;height:auto" ');
  assert.deepEqual(picture[Symbol.for("Jupyter.display")]!(), { "text/plain": inspect(picture), "image/svg+xml": shown });
  assert.match(inspect(picture), /^SvgPicture\(\d+ × \d+\)$/);
});

test("files of every format", async () => {
  const [svg, png, dot] = ["a.svg", "b.png", "c"].map((name) => join(folder, name)) as [string, string, string];
  const picture = await visualize(graph(), { filename: svg });
  assert.equal(await readFile(svg, "utf8"), picture.svg);
  const image = await visualize(graph(), { filename: png });
  assert.deepEqual(await readFile(png), Buffer.from(image.png!));
  assert.equal(image.png![1], "P".charCodeAt(0));
  const text = await visualize(graph(), { filename: dot, format: "dot" });
  assert.equal(text.filename, `${dot}.dot`);
  assert.match(await readFile(`${dot}.dot`, "utf8"), /^digraph tasks \{/);
  assert.equal((await visualize(graph(), { format: "png" })).filename, null);
});

test("options that are none", async () => {
  await assert.rejects(visualize(graph(), { rankdir: "LT" as never }), {
    code: "BadArgument",
    message: /"LT" for its option "rankdir"\. Did you mean/,
  });
  await assert.rejects(visualize(graph(), { format: "pdf" as never }), { code: "BadArgument", message: /"pdf" for its option "format"/ });
  await assert.rejects(visualize(graph(), { filename: "x.png", format: "svg" }), {
    code: "BadArgument",
    message: /"svg" in the file "x\.png"/,
  });
  await assert.rejects(visualize(graph(), { filename: 3 as never }), { code: "BadArgument", message: /"filename"/ });
  await assert.rejects(visualize(graph(), { optimize_graph: true } as never), { message: /Did you mean "optimizeGraph"/ });
  await assert.rejects(visualize({ entries: 3 }), { code: "BadArgument", message: /nothing lazy/ });
});
