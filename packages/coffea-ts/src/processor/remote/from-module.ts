import { checkOptions, CoffeaError, shortText } from "../../base/index.ts";
import { callProcess, type Processor, type ProcessorLike } from "../processor.ts";
import { type ProcessorAddress, setProcessorAddress } from "../processor-address.ts";

/** Which export of a module is a processor, and how it is made. */
export interface FromModuleOptions {
  /** Name of the export: a class, a function that makes processors (with `arguments`), an instance, or a function of the events. Default `default`. */
  readonly export?: string;
  /** What the class or function is called with; structured clones, for workers make the processor too. */
  readonly arguments?: readonly unknown[];
}

/**
 * A processor by its address, so that workers can make it themselves: needed for one that looks at values (`if`, `.value`, `ak.toList`), which cannot be sent as data.
 * It is accepted wherever a processor is; the module is loaded when it is first used.
 *
 *     const processorInstance = fromModule(new URL("./dimuon.ts", import.meta.url), { export: "Dimuon", arguments: [{ year: 2012 }] });
 *
 * @throws `BadArgument` for what is no URL; later, when the module does not load or has no such processor.
 */
export function fromModule(url: URL | string, options: FromModuleOptions = {}): Processor {
  checkOptions(options, { export: "string", arguments: "object" }, "fromModule");
  const address = { url: moduleUrl(url), export: options.export ?? "default", arguments: options.arguments ?? null };
  let loaded: Promise<ProcessorLike> | null = null;
  const load = (): Promise<ProcessorLike> => (loaded ??= loadProcessor(address));
  const processor: Processor = {
    process: async (events) => callProcess(await load(), events),
    postprocess: async (accumulator: unknown) => {
      const made = await load();
      return typeof made === "function" ? undefined : made.postprocess?.(accumulator);
    },
  };
  setProcessorAddress(processor, address);
  return processor;
}

/**
 * Makes the processor of an address: a class is made with the arguments, a function is called with them where there are any, everything else is the processor.
 *
 * @throws `BadArgument` when the module has no such processor; what the module or the class throws.
 */
export async function loadProcessor(address: ProcessorAddress): Promise<ProcessorLike> {
  const module = (await import(address.url)) as Record<string, unknown>;
  const found = module[address.export];
  const processor = made(found, address.arguments);
  const isProcessor =
    typeof processor === "function" || typeof (processor as Partial<Processor> | null | undefined)?.process === "function";
  if (isProcessor) return processor as ProcessorLike;
  const exports = Object.keys(module);
  const has = found === undefined ? `It exports ${exports.length === 0 ? "nothing" : exports.join(", ")}.` : `That is ${shortText(found)}.`;
  throw new CoffeaError(
    "BadArgument",
    `The module ${address.url} has no processor under the name "${address.export}". ${has} A processor is a class with a process(events) method, an instance of one, or a function of the events.`,
    { details: { url: address.url, export: address.export } },
  );
}

function made(found: unknown, parameters: ProcessorAddress["arguments"]): unknown {
  if (typeof found !== "function") return found;
  const isClass = typeof (found.prototype as Partial<Processor> | undefined)?.process === "function";
  if (isClass) return new (found as new (...all: unknown[]) => unknown)(...(parameters ?? []));
  return parameters === null ? found : (found as (...all: unknown[]) => unknown)(...parameters);
}

function moduleUrl(url: unknown): string {
  if (url instanceof URL) return url.href;
  if (typeof url === "string" && url.startsWith("/")) return new URL(`file://${url}`).href;
  if (typeof url === "string" && URL.canParse(url)) return url;
  throw new CoffeaError(
    "BadArgument",
    `fromModule takes the URL of a module, and was given ${shortText(url)}. ` +
      'A file beside this one is new URL("./processor.ts", import.meta.url); in a notebook, which has no import.meta, new URL("./processor.ts", `file://${process.cwd()}/`).',
  );
}
