import type { EventSource } from "../../awkward/index.ts";
import { CoffeaError, hintFor } from "../../base/index.ts";

/**
 * Who computes what is queued. `compile`: one loop for all of it, written as WebAssembly at run time, and the interpreter for what cannot be compiled.
 * `interpret`: the interpreter, one plain loop for each operation. The results are the same to the bit.
 */
export type EvaluatorName = "compile" | "interpret";

const names: readonly string[] = ["compile", "interpret"] satisfies EvaluatorName[];

/** Checks the name of an evaluator. Throws `BadArgument`. */
export function checkEvaluator(name: unknown): EvaluatorName {
  if (typeof name === "string" && names.includes(name)) return name as EvaluatorName;
  throw new CoffeaError("BadArgument", `There is no evaluator ${JSON.stringify(name)}. ${hintFor(String(name), [...names], "evaluators")}`);
}

/** The evaluator of a program that says nothing about it: that of the environment variable COFFEA_TS_EVALUATOR, else `compile`. */
function defaultEvaluator(): EvaluatorName {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  const name = process?.env?.["COFFEA_TS_EVALUATOR"];
  return name === undefined || name === "" ? "compile" : checkEvaluator(name);
}

const chosen = new WeakMap<EventSource, EvaluatorName>();
let usual: EvaluatorName | undefined;

/** Chooses who computes what is queued on these events. */
export function useEvaluator(source: EventSource, name: EvaluatorName): void {
  chosen.set(source, name);
}

/** The evaluator for these events. */
export function evaluatorOf(source: EventSource): EvaluatorName {
  return chosen.get(source) ?? (usual ??= defaultEvaluator());
}
