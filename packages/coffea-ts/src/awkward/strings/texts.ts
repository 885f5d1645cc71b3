import type { StringLayout } from "../layout.ts";

// A byte order mark is a character like any other here.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The texts `[start, stop)` of a layout. Where all bytes are ASCII they are decoded at once and cut, which is much faster than one by one. */
export function textsOf(layout: StringLayout, start: number = 0, stop: number = layout.length): string[] {
  const { offsets, bytes } = layout;
  const from = offsets[start]!;
  const whole = decoder.decode(bytes.subarray(from, offsets[stop]));
  const texts: string[] = [];
  if (whole.length === offsets[stop]! - from)
    for (let i = start; i < stop; i++) texts.push(whole.slice(offsets[i]! - from, offsets[i + 1]! - from));
  else for (let i = start; i < stop; i++) texts.push(decoder.decode(bytes.subarray(offsets[i], offsets[i + 1])));
  return texts;
}

/** Number of UTF-8 bytes of the first `units` UTF-16 units of a text. */
export function utf8Length(text: string, units: number = text.length): number {
  let bytes = 0;
  for (let i = 0; i < units; i++) {
    const unit = text.charCodeAt(i);
    // The two halves of a pair are two bytes each.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** Whether every character is one UTF-16 unit, so that units and code points are the same. */
export function isBasic(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0xd800 && text.charCodeAt(i) <= 0xdfff) return false;
  return true;
}

/** The code points of a text. */
export function pointsOf(text: string): string[] {
  return Array.from(text);
}
