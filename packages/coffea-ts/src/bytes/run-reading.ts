import { CoffeaError } from "../base/index.ts";
import type { BufferPool } from "./buffer-pool.ts";
import type { ByteRange, ByteSource, Reading } from "./byte-source.ts";
import type { Staging } from "./staging.ts";

/**
 * Runs a {@link Reading} through the asynchronous door of `source`. Errors of the source are thrown into the reading first, so that it may clean up.
 * With `memory` the bytes of each step are valid until the next one only: their memory is used again.
 */
export async function runReading<T>(reading: Reading<T>, source: ByteSource, signal?: AbortSignal, memory?: BufferPool): Promise<T> {
  let step = reading.next([]);
  while (step.done !== true) {
    let bytes: readonly Uint8Array[];
    try {
      bytes = await source.read(step.value, signal, memory);
    } catch (error) {
      step = reading.throw(error);
      continue;
    }
    step = reading.next(bytes);
    giveBack(bytes, memory);
  }
  return step.value;
}

/**
 * Runs a {@link Reading} through the synchronous door of `source`. With `memory` the bytes of each step are valid until the next one only: their memory is used again.
 * Throws `NotSupported` where there is no such door.
 */
export function runReadingSync<T>(reading: Reading<T>, source: ByteSource, memory?: Staging): T {
  const door = source.sync;
  if (door === undefined)
    throw new CoffeaError(
      "NotSupported",
      `${source.name} cannot be read synchronously here. Use the asynchronous call, or, in a browser, open it inside a worker.`,
      { details: { file: source.name } },
    );
  let step = reading.next([]);
  while (step.done !== true) {
    const mark = memory?.mark ?? 0;
    try {
      step = oneStep(reading, step.value, (ranges) => door.read(ranges, memory));
    } finally {
      memory?.release(mark);
    }
  }
  return step.value;
}

function oneStep<T>(
  reading: Reading<T>,
  ranges: readonly ByteRange[],
  read: (ranges: readonly ByteRange[]) => readonly Uint8Array[],
): IteratorResult<readonly ByteRange[], T> {
  let bytes: readonly Uint8Array[];
  try {
    bytes = read(ranges);
  } catch (error) {
    return reading.throw(error);
  }
  return reading.next(bytes);
}

function giveBack(bytes: readonly Uint8Array[], memory: BufferPool | undefined): void {
  if (memory !== undefined) for (const one of bytes) memory.give(one);
}
