import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { CoffeaError, frameText, userFrame } from "../base/index.ts";
import { hookUserModules } from "../executor/index.ts";
import { type ProcessorLike, setProcessorAddress } from "../processor/index.ts";
import { loadFailure } from "./load-failure.ts";

/**
 * The processor that a module exports by default: an object with `process`, a class with it (made without arguments), or a function of the events.
 * The module may lie anywhere: its imports of `coffea-ts` give this very package, and its `.ts` files are ES modules whatever stands around them.
 *
 * @throws `FileNotFound`; `BadArgument` when the module fails to load or exports no processor.
 */
export async function loadProcessor(path: string): Promise<ProcessorLike> {
  const file = resolve(path);
  if (!existsSync(file)) {
    throw new CoffeaError("FileNotFound", `There is no processor "${path}". Give the path of a TypeScript or JavaScript module.`, {
      details: { file },
    });
  }
  hookUserModules();
  const module = await importModule(path, file);
  const processor = processorOf(path, module["default"], Object.keys(module));
  const isClass = processor !== module["default"];
  setProcessorAddress(processor, { url: pathToFileURL(file).href, export: "default", arguments: isClass ? [] : null });
  return processor;
}

async function importModule(path: string, file: string): Promise<Record<string, unknown>> {
  try {
    return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  } catch (error) {
    throw new CoffeaError("BadArgument", `The processor "${path}" could not be loaded${await loadFailure(error)}`, {
      cause: error,
      details: { file },
    });
  }
}

function processorOf(path: string, exported: unknown, names: readonly string[]): ProcessorLike {
  if (typeof exported === "function") {
    const isClass = typeof (exported.prototype as { process?: unknown } | undefined)?.process === "function";
    return isClass ? instanceOf(path, exported as new () => ProcessorLike) : (exported as ProcessorLike);
  }
  if (typeof (exported as { process?: unknown } | null | undefined)?.process === "function") return exported as ProcessorLike;
  const found =
    exported === undefined
      ? `exports no default${names.length === 0 ? "" : `, only ${names.join(", ")}`}`
      : "exports by default something else";
  throw new CoffeaError(
    "BadArgument",
    `"${path}" ${found}. A processor module has, as its default export, a class with a process(events) method, an instance of one, or a function of the events.`,
    { details: { file: path } },
  );
}

function instanceOf(path: string, constructor: new () => ProcessorLike): ProcessorLike {
  try {
    return new constructor();
  } catch (error) {
    const frame = userFrame(error);
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new CoffeaError(
      "BadArgument",
      `The class ${constructor.name} of "${path}" could not be made without arguments${frame === null ? "" : ` (at ${frameText(frame)})`}: ${message}`,
      { cause: error },
    );
  }
}
