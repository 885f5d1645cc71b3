import type { ByteRange, Reading } from "../../bytes/index.ts";
import { joinRanges } from "../tree/plan.ts";

/** The same reading, whose neighbouring ranges are fetched in one read each; the same range is read once, however often it is asked for. */
export function* joined<T>(reading: Reading<T>): Reading<T> {
  let step = reading.next([]);
  while (step.done !== true) {
    const wanted = step.value;
    if (wanted.length === 0) {
      step = reading.next([]);
      continue;
    }
    const ranges = joinRanges(wanted);
    let bytes: readonly Uint8Array[];
    try {
      bytes = yield ranges;
    } catch (error) {
      step = reading.throw(error);
      continue;
    }
    step = reading.next(wanted.map((range) => pieceOf(range, ranges, bytes)));
  }
  return step.value;
}

function pieceOf({ start, stop }: ByteRange, ranges: readonly ByteRange[], bytes: readonly Uint8Array[]): Uint8Array {
  let low = 0;
  let high = ranges.length;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (ranges[middle]!.start <= start) low = middle;
    else high = middle;
  }
  const from = start - ranges[low]!.start;
  return bytes[low]!.subarray(from, from + stop - start);
}
