import type { RunResult } from "./run-all.ts";

const partials = new WeakMap<object, RunResult>();

/** Keeps what a run had done when `error` ended it. Errors that are no objects have no place for it. */
export function rememberPartial(error: unknown, result: RunResult): void {
  if (typeof error === "object" && error !== null) partials.set(error, result);
}

/**
 * What a run had done before this error ended it: the sum over the chunks that were finished, before `postprocess`, with metrics and report; null where nothing was.
 * It goes with the error that the call of a runner throws, so that finished work is not lost with one chunk:
 *
 *     const out = await run(fileset, options).catch((error) => partialResult(error)?.out);
 */
export function partialResult(error: unknown): RunResult | null {
  return typeof error === "object" && error !== null ? (partials.get(error) ?? null) : null;
}
