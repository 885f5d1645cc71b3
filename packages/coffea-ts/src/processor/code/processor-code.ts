import { CoffeaError, digest, isCoffeaError } from "../../base/index.ts";
import { processorAddress } from "../processor-address.ts";
import type { ProcessorLike } from "../processor.ts";
import { hashable } from "./hashable.ts";
import { moduleSourceHash } from "./module-source.ts";

/**
 * A text that changes whenever the code of a processor does: the source of its module, with what that imports by relative paths, and the values it was made with.
 * Null where its module is not known.
 *
 * @throws `NotShippable` where an argument or a member of the processor is no plain data, with its place
 */
export async function processorCode(processor: ProcessorLike): Promise<string | null> {
  const address = processorAddress(processor);
  if (address === null) return null;
  const source = await moduleSourceHash(address.url);
  return digest([source, address.export, plain(address.arguments, "arguments"), plain(members(processor), "members")]);
}

/** What an instance holds of its own; methods of its class are in the source. */
function members(processor: ProcessorLike): Record<string, unknown> {
  return Object.fromEntries(Object.entries(processor).filter(([, value]) => typeof value !== "function"));
}

function plain(value: unknown, what: string): unknown {
  try {
    return hashable(value);
  } catch (error) {
    if (!isCoffeaError(error, "NotShippable")) throw error;
    throw new CoffeaError("NotShippable", `The ${what} of the processor are part of its checkpoints' key. ${error.message}`, {
      cause: error,
    });
  }
}
