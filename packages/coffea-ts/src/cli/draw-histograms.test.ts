import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Hist } from "../hist/index.ts";
import { printHistograms, writePictures } from "./draw-histograms.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-draw-"));
after(() => rmSync(folder, { recursive: true }));

const mass = Hist.new.reg(4, 0, 4, { name: "mass" }).int64();
mass.fill({ mass: [0.5, 1.5, 1.5, 2.5] });
const cube = Hist.new.reg(2, 0, 1, { name: "x" }).reg(2, 0, 1, { name: "y" }).reg(2, 0, 1, { name: "z" }).int64();
const found = [
  { path: ["dimuon", "mass"], hist: mass },
  { path: ["cube"], hist: cube },
];

function capture() {
  const text = { out: "", err: "" };
  const terminal = {
    out: { write: (part: string) => (text.out += part), columns: 60 },
    err: { write: (part: string) => (text.err += part) },
  };
  return { text, terminal };
}

test("each histogram is printed under its path; one that cannot be drawn says why", () => {
  const { text, terminal } = capture();
  printHistograms(found, terminal, {});
  const [drawn, not] = text.out.split("\ncube\n");
  assert.match(drawn!, /^\ndimuon \/ mass\n/);
  assert.match(drawn!, /mass[\s\S]*[█▇▆▅▄▃▂▁─│]/);
  assert.ok(drawn!.split("\n").every((line) => line.length <= 60));
  assert.ok(!text.out.includes("\u001B["));
  assert.match(not!, /^ {2}\(not drawn: .+\)\n$/);
});

test("a logarithmic axis draws another picture", () => {
  const [linear, log] = [capture(), capture()];
  printHistograms(found.slice(0, 1), linear.terminal, {});
  printHistograms(found.slice(0, 1), log.terminal, { logY: true });
  assert.notEqual(log.text.out, linear.text.out);
});

test("pictures are written beside each other, named after the path", async () => {
  const { text, terminal } = capture();
  const target = join(folder, "new", "pictures");
  const written = await writePictures(found, target, terminal, {});
  assert.deepEqual(written, [join(target, "dimuon-mass.svg"), join(target, "dimuon-mass.png")]);
  assert.match(readFileSync(written[0]!, "utf8"), /^<svg[\s\S]*mass[\s\S]*<\/svg>\s*$/);
  assert.deepEqual([...readFileSync(written[1]!).subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  assert.match(text.err, /^coffea-ts: no picture of cube: /);
  assert.ok(!existsSync(join(target, "cube.svg")));
});

test("histograms of two continuous axes are maps", async () => {
  const map = Hist.new.reg(2, 0, 1, { name: "x" }).reg(2, 0, 1, { name: "y" }).int64();
  map.fill({ x: [0.2, 0.7, 0.7], y: [0.2, 0.7, 0.8] });
  const { text, terminal } = capture();
  printHistograms([{ path: ["map"], hist: map }], terminal, {});
  assert.match(text.out, /░▒▓█/);
  const [svg] = await writePictures([{ path: ["map"], hist: map }], join(folder, "maps"), terminal, { logY: true });
  assert.match(readFileSync(svg!, "utf8"), /class="color-bar"/);
});
