import type { StringLayout } from "../../awkward/index.ts";

/** The texts of a column. Runs of the same text, as a category column often has them, are decoded once. */
export function decodeTexts(layout: StringLayout): string[] {
  const { offsets, bytes, length } = layout;
  const decoder = new TextDecoder();
  const texts = new Array<string>(length);
  for (let i = 0; i < length; i++) {
    const start = offsets[i]!;
    const stop = offsets[i + 1]!;
    texts[i] = i > 0 && sameBytes(bytes, offsets[i - 1]!, start, stop) ? texts[i - 1]! : decoder.decode(bytes.subarray(start, stop));
  }
  return texts;
}

/** Whether `[start, stop)` holds the same bytes as `[before, start)`. */
function sameBytes(bytes: Uint8Array, before: number, start: number, stop: number): boolean {
  if (start - before !== stop - start) return false;
  for (let i = 0; i < stop - start; i++) if (bytes[before + i] !== bytes[start + i]) return false;
  return true;
}
