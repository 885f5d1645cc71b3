import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist, Stack } from "../hist/index.ts";
import { displayDrawing } from "./display-drawing.ts";
import { plot1d, plot2d } from "./index.ts";

const size = { width: 600, height: 540 };
const energy = Hist.new
  .reg(10, 0, 1, { name: "x" })
  .double()
  .fill({ x: [0.5, 0.6] });
const bySign = Hist.new.strCat(["+", "-"], { name: "sign" }).reg(10, 0, 1, { name: "x" }).double();
const map = Hist.new.reg(10, 0, 1, { name: "x" }).reg(10, 0, 1, { name: "y" }).double();

test("notebooks draw curves, curves by category, stacks and maps", () => {
  assert.equal(displayDrawing(energy), plot1d(energy, { size }));
  assert.equal(displayDrawing(bySign), plot1d(bySign, { size }));
  assert.equal(displayDrawing(map), plot2d(map, { size: { width: 660, height: 540 } }));
  const stack = Stack.fromDict({ a: energy, b: energy });
  assert.equal(displayDrawing(stack), plot1d(stack, { size }));
  const display = (energy as unknown as Record<symbol, () => object>)[Symbol.for("Jupyter.display")]!.bind(energy);
  assert.deepEqual(display(), { "text/plain": String(energy), "image/svg+xml": plot1d(energy, { size }) });
});

test("what makes no picture is left to the text", () => {
  const names = Array.from({ length: 11 }, (_, i) => `c${i}`);
  const many = Hist.new.strCat(names, { name: "c" }).reg(10, 0, 1, { name: "x" }).double();
  const three = Hist.new.bool({ name: "a" }).bool({ name: "b" }).bool({ name: "c" }).double();
  const twoNames = Hist.new.bool({ name: "a" }).bool({ name: "b" }).double();
  const empty = Hist.new.strCat([], { name: "c", growth: true }).double();
  for (const hist of [many, three, twoNames, empty]) assert.equal(displayDrawing(hist), null);
  assert.equal(displayDrawing(new Stack(...names.map(() => energy))), null);
});
