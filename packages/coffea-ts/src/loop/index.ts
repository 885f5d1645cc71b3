/**
 * Queued work on events, and the compiled loops that do it.
 *
 * @module
 */
export { deferredAt, deferUntilNeeded, failurePlace, runDeferred } from "./queue/deferred.ts";
export type { Deferred } from "./queue/deferred.ts";
export { explainFills } from "./explain/explain-fills.ts";
export type { InterpretedPart, LoopExplanation } from "./explain/explain-fills.ts";
export { checkEvaluator, useEvaluator } from "./queue/evaluator.ts";
export type { EvaluatorName } from "./queue/evaluator.ts";
export type { EntryStream, EntryTarget } from "./queue/job.ts";
export { useLoopStore } from "./queue/loop-store.ts";
export type { LoopStore } from "./queue/loop-store.ts";
