import { CoffeaError, shortText } from "../base/index.ts";
import type { ProcessorLike } from "./processor.ts";

/** The value when it is a processor. Throws `BadArgument` for a class (in place of an instance) and for everything else. */
export function checkedProcessor(processor: unknown): ProcessorLike {
  const isClass =
    typeof processor === "function" && typeof (processor.prototype as { process?: unknown } | undefined)?.process === "function";
  if (isClass) {
    throw new CoffeaError(
      "BadArgument",
      `processorInstance is the class ${processor.name} itself. Pass an instance of it: new ${processor.name}().`,
    );
  }
  if (typeof processor === "function" || typeof (processor as { process?: unknown } | null | undefined)?.process === "function") {
    return processor as ProcessorLike;
  }
  throw new CoffeaError(
    "BadArgument",
    `processorInstance is ${shortText(processor)}. It has to be an object with a process method, or a function of the events.`,
  );
}
