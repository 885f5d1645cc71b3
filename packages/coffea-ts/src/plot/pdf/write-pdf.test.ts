import assert from "node:assert/strict";
import { test } from "node:test";
import { writePdf } from "./write-pdf.ts";

test("objects at the positions that the table says, the page in points", () => {
  const pdf = writePdf({ picture: { width: 10, height: 5 }, millimetres: 25.4, stream: Uint8Array.of(1, 2), images: [], opacities: [0.5] });
  const text = Array.from(pdf, (byte) => String.fromCharCode(byte)).join("");
  assert.match(text, /\/MediaBox \[0 0 72 36\]/);
  assert.match(text, /7\.2 0 0 -7\.2 0 36 cm/);
  const positions = [...text.matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));
  assert.equal(positions.length, 5);
  assert.ok(positions.every((position, index) => text.startsWith(`${index + 1} 0 obj`, position)));
});
