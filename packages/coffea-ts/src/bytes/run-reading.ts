import { CoffeaError } from "../base/index.ts";
import type { ByteSource, Reading } from "./byte-source.ts";

/** Runs a {@link Reading} through the asynchronous door of `source`. Errors of the source are thrown into the reading first, so that it may clean up. */
export async function runReading<T>(reading: Reading<T>, source: ByteSource, signal?: AbortSignal): Promise<T> {
  let step = reading.next([]);
  while (step.done !== true) {
    let bytes: readonly Uint8Array[];
    try {
      bytes = await source.read(step.value, signal);
    } catch (error) {
      step = reading.throw(error);
      continue;
    }
    step = reading.next(bytes);
  }
  return step.value;
}

/** Runs a {@link Reading} through the synchronous door of `source`. Throws `NotSupported` where there is none. */
export function runReadingSync<T>(reading: Reading<T>, source: ByteSource): T {
  const door = source.sync;
  if (door === undefined)
    throw new CoffeaError(
      "NotSupported",
      `${source.name} cannot be read synchronously here. Use the asynchronous call, or, in a browser, open it inside a worker.`,
      { details: { file: source.name } },
    );
  let step = reading.next([]);
  while (step.done !== true) {
    let bytes: readonly Uint8Array[];
    try {
      bytes = door.read(step.value);
    } catch (error) {
      step = reading.throw(error);
      continue;
    }
    step = reading.next(bytes);
  }
  return step.value;
}
