import type { Values } from "../../awkward/index.ts";

/** Values `[start, stop)` in ROOT's byte order (big-endian), written to `target` from `at` on. */
export function encodeBigEndian(values: Values, start: number, stop: number, target: { bytes: Uint8Array; at: number }): void {
  const size = values.BYTES_PER_ELEMENT;
  const count = stop - start;
  const { buffer, byteOffset } = values;
  const view = new DataView(target.bytes.buffer, target.bytes.byteOffset + target.at, count * size);
  if (size === 1) target.bytes.set(new Uint8Array(buffer, byteOffset + start, count), target.at);
  else if (size === 2) {
    const words = new Uint16Array(buffer, byteOffset, values.length);
    for (let index = 0; index < count; index++) view.setUint16(2 * index, words[start + index]!);
  } else if (size === 4) {
    const words = new Uint32Array(buffer, byteOffset, values.length);
    for (let index = 0; index < count; index++) view.setUint32(4 * index, words[start + index]!);
  } else {
    const source = new DataView(buffer, byteOffset + 8 * start, 8 * count);
    for (let at = 0; at < 8 * count; at += 8) {
      view.setUint32(at, source.getUint32(at + 4, true));
      view.setUint32(at + 4, source.getUint32(at, true));
    }
  }
}
