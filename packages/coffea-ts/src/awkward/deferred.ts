import { CoffeaError } from "../base/index.ts";
import type { EventSource } from "./event-source.ts";
import { blamedPlace } from "./graph/failed-node.ts";
import { oneSource } from "./graph/intern.ts";
import type { Node } from "./graph/node.ts";
import { Interpreter } from "./interpret/evaluate.ts";
import type { Layout } from "./layout.ts";
import { nodeOf, operandNode } from "./node-of.ts";
import type { Expr, Scalar } from "./types/expression.ts";

interface Job {
  readonly inputs: readonly Node[];
  readonly run: (layouts: Layout[]) => void;
  /** Remembers where the work was queued. */
  readonly queuedAt: Error;
}

const queues = new WeakMap<EventSource, Job[]>();
const queuedAt = new WeakMap<object, Error>();

/** For an error of deferred work: an error whose stack leads to the place that queued it (the call of `fill`). Undefined for all other errors. */
export function deferredAt(error: unknown): Error | undefined {
  return typeof error === "object" && error !== null ? queuedAt.get(error) : undefined;
}

/**
 * For an error of a computation: an error whose stack leads to the user's line that it comes from. The line that made what failed, where the events remember lines;
 * else that of the `fill` that wanted it. Undefined where neither is known.
 */
export function failurePlace(error: unknown): Error | undefined {
  return blamedPlace(error) ?? deferredAt(error);
}

/** The layouts of several expressions; common parts are computed once. */
export function evaluate(exprs: readonly Expr<unknown>[]): Layout[] {
  if (!Array.isArray(exprs)) throw new CoffeaError("BadArgument", "evaluate takes a list of arrays: evaluate([a, b]), with brackets.");
  const interpreter = new Interpreter();
  return exprs.map((expr) => interpreter.get(nodeOf(expr)));
}

/**
 * Queues work on the events that `inputs` are computed from, so that all of it is evaluated together, with common parts computed once.
 * It runs when `runDeferred` is called for these events; at once when the inputs come from no events.
 * `origin` is an error whose stack leads to the place that wants it, where that is not the caller.
 */
export function deferUntilNeeded(
  inputs: readonly (Expr<unknown> | Scalar<unknown>)[],
  run: (layouts: Layout[]) => void,
  origin?: Error,
): void {
  const nodes = inputs.map((one) => operandNode(one));
  const source = oneSource(nodes);
  if (source === null) {
    const interpreter = new Interpreter();
    run(nodes.map((node) => interpreter.get(node)));
    return;
  }
  const queue = queues.get(source);
  const job = { inputs: nodes, run, queuedAt: origin ?? new Error("queued here") };
  if (queue === undefined) queues.set(source, [job]);
  else queue.push(job);
}

/**
 * Runs all work queued for `source`, in order, and work that it queues in turn. A job that throws stays queued, with those behind it:
 * the next call throws again instead of leaving them out in silence.
 */
export function runDeferred(source: EventSource): void {
  for (let queue = queues.get(source); queue !== undefined && queue.length > 0; queue = queues.get(source)) runBatch(queue);
}

function runBatch(queue: Job[]): void {
  const batch = queue.length;
  const lastUse = lastUses(queue);
  const interpreter = new Interpreter();
  for (let job = 0; job < batch; job++) {
    runJob(queue[0]!, interpreter);
    queue.shift();
    interpreter.forget((node) => (lastUse.get(node) ?? -1) <= job);
  }
}

function runJob(job: Job, interpreter: Interpreter): void {
  try {
    job.run(job.inputs.map((input) => interpreter.get(input)));
  } catch (error) {
    if (typeof error === "object" && error !== null) queuedAt.set(error, job.queuedAt);
    throw error;
  }
}

/** For each node the last job that needs it, so that its layout can be released after that job. */
function lastUses(queue: readonly Job[]): Map<Node, number> {
  const lastUse = new Map<Node, number>();
  for (let job = queue.length - 1; job >= 0; job--) {
    const pending = [...queue[job]!.inputs];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (lastUse.has(node)) continue;
      lastUse.set(node, job);
      pending.push(...node.inputs);
    }
  }
  return lastUse;
}
