import assert from "node:assert/strict";
import { test } from "node:test";
import { fakeHist, evenAxis } from "../../../test/plots/fake-hist.ts";
import { renderPng as explain } from "../no-png.ts";
import { plot1d } from "../plot1d.ts";
import { toPng } from "../png.ts";

const sizeOf = (png: Uint8Array) => [16, 20].map((at) => new DataView(png.buffer, png.byteOffset).getUint32(at));

test("a PNG image of the picture's size, or of the width that was asked for", async () => {
  const svg = plot1d(fakeHist([evenAxis(3, [0, 3])], [1, 2, 3]), { size: { width: 400, height: 300 } });
  const png = await toPng(svg);
  assert.deepEqual([...png.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  assert.deepEqual(sizeOf(png), [400, 300]);
  assert.deepEqual(sizeOf(await toPng(svg, { width: 800 })), [800, 600]);
});

test("text that is no picture, and widths that are none, are refused", async () => {
  await assert.rejects(toPng("<p>"), { code: "BadArgument", message: /plot1d/ });
  await assert.rejects(toPng('<svg xmlns="http://www.w3.org/2000/svg"/>', { width: 0 }), { code: "BadArgument", message: /0 pixels/ });
});

test("where there is no renderer, it is said what to do instead", async () => {
  await assert.rejects(explain("", null), { code: "NotSupported", message: /canvas/ });
});
