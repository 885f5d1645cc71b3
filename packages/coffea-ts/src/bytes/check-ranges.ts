import { CoffeaError } from "../base/index.ts";
import type { ByteRange } from "./byte-source.ts";

/**
 * Checks that every range lies inside a source of `size` bytes.
 * Throws `TruncatedFile` where one reaches past the end, `BadArgument` where it is no range at all.
 */
export function checkRanges(ranges: readonly ByteRange[], size: number, name: string): void {
  for (const { start, stop } of ranges) {
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(stop) || start < 0 || stop < start)
      throw new CoffeaError("BadArgument", `The byte range ${start} to ${stop} of ${name} is not one: 0 <= start <= stop has to hold.`);
    if (stop > size) throw truncated(name, size, stop);
  }
}

/** The error of a file that ends before byte `needed` (exclusive). */
export function truncated(name: string, size: number, needed: number): CoffeaError {
  return new CoffeaError(
    "TruncatedFile",
    `${name} has ${size} bytes, but its contents reach to byte ${needed}: the file is cut off or still being written. ` +
      `Copy it again, or leave it out of the fileset.`,
    { details: { file: name, sizeBytes: size, neededBytes: needed } },
  );
}

/** The error of a source that was closed before the read. */
export function closed(name: string): CoffeaError {
  return new CoffeaError("ReadFailed", `${name} was closed before this read. Open it again to read from it.`, { details: { file: name } });
}
