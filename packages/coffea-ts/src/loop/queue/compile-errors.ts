import { isCoffeaError } from "../../base/index.ts";

/**
 * Where compiling or a compiled loop fails, the interpreter does all of it, and throws what is wrong with the user's data. What it would not meet is a mistake of ours:
 * nothing is lost by going on, but tests must see it, so they set the environment variable COFFEA_TS_COMPILE_ERRORS to `throw`.
 */
export function tolerate(error: unknown): void {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  if (process?.env?.["COFFEA_TS_COMPILE_ERRORS"] !== "throw") return;
  const isOfData = isCoffeaError(error) || error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
  if (!isOfData) throw error;
}
